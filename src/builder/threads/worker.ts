/** A thread that does the jobs of one task, as they are sent, and answers each. */
import { parentPort, workerData } from 'node:worker_threads';
import { tasks, type Input, type Tasks } from './tasks.js';

/** What a thread is started with. */
export interface Start<Task extends keyof Tasks> {
  readonly task: Task;
  readonly input: Input<Task>;
}

const { task, input } = workerData as Start<keyof Tasks>;
const work = (tasks[task] as (input: unknown) => (job: unknown) => unknown)(input);
parentPort?.on('message', (job: unknown) => parentPort?.postMessage(work(job)));
