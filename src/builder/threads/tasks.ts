/** What threads can do. Each task is given once what all its jobs share, and answers with what does the jobs. */
import { ranking } from '../neighbours/rank.js';
import { packing } from '../shards/pack.js';

export const tasks = { ranking, packing };

/** The tasks by name. */
export type Tasks = typeof tasks;
/** What all jobs of a task share. It is copied to every thread. */
export type Input<Task extends keyof Tasks> = Parameters<Tasks[Task]>[0];
/** The things that one job is about. */
export type Job<Task extends keyof Tasks> = Parameters<ReturnType<Tasks[Task]>>[0];
/** What it comes to. */
export type Answer<Task extends keyof Tasks> = ReturnType<ReturnType<Tasks[Task]>>;
