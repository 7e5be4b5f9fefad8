/** Shares out the work on many things among as many processors as there are. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { tasks, type Answer, type Input, type Job, type Tasks } from './tasks.js';
import type { Start } from './worker.js';

/** What is short-lived should die young: with less room than this, much of it is copied first. In megabytes. */
const YOUNG = 64;

/** Things that a thread is given at a time: enough to be worth a message, few enough for all to end together. */
const JOB = 250;

/** How work is shared out. */
export interface ShareOptions<Task extends keyof Tasks> {
  /** Threads. Default: one for each processor. 1 stays in this one. */
  readonly threads?: number;
  /** Told what each job came to, as they end. */
  readonly note: (job: Job<Task>, answer: Answer<Task>) => void;
}

/**
 * Does a task for many things, in any order. What no thread has done is done in this one: all of it, where there is one
 * processor or threads cannot be had.
 */
export async function shareOut<Task extends keyof Tasks>(
  task: Task,
  input: Input<Task>,
  things: Job<Task>,
  { threads = availableParallelism(), note }: ShareOptions<Task>,
): Promise<void> {
  const left: Job<Task>[] = [];
  for (let start = 0; start < things.length; start += JOB)
    left.push(things.slice(start, start + JOB) as unknown as Job<Task>);
  const count = Math.min(threads, left.length);
  if (count > 1) {
    // From both ends: things side by side are alike, and a thread remembers what it has worked out.
    const next = (n: number) => (n % 2 ? left.pop() : left.shift());
    const give = (job: Job<Task>) => left.push(job);
    await Promise.all(
      Array.from({ length: count }, (_, n) => thread({ task, input }, { next: () => next(n), give, note })),
    );
  }
  if (!left.length) return;
  const work = tasks[task](input as never) as (job: Job<Task>) => Answer<Task>;
  for (let job = left.shift(); job; job = left.shift()) {
    note(job, work(job));
    await new Promise((resolve) => setImmediate(resolve)); // progress is drawn meanwhile
  }
}

/** Where a thread finds jobs, and leaves what became of them. */
interface Jobs<Task extends keyof Tasks> extends Pick<ShareOptions<Task>, 'note'> {
  readonly next: () => Job<Task> | undefined;
  readonly give: (job: Job<Task>) => void;
}

/** Lets a thread do jobs until there are none. One that fails gives its job back. */
function thread<Task extends keyof Tasks>(
  start: Start<Task>,
  { next, give, note }: Jobs<Task>,
): Promise<void> {
  return new Promise((resolve) => {
    // Beside this file in the sources, beside the bundle in the package.
    const name = import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js';
    const worker = new Worker(new URL(name, import.meta.url), {
      workerData: start,
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG },
    });
    let job: Job<Task> | undefined;
    const send = () => {
      job = next();
      if (job) worker.postMessage(job);
      else void worker.terminate().then(() => resolve());
    };
    worker.on('message', (answer: Answer<Task>) => {
      if (job) note(job, answer);
      send();
    });
    worker.on('error', () => {
      if (job) give(job);
      resolve();
    });
    send();
  });
}
