/** A thread that ranks the articles it is told to, and answers with their neighbours. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Article } from '../../types.js';
import { Ranker, type RankOptions } from './rank.js';

/** What a thread works on. */
export interface WorkerInput {
  readonly articles: readonly Article[];
  readonly options: RankOptions;
}

/** Places to rank; the answer has the neighbours of each, in that order. */
export type WorkerJob = readonly number[];
export type WorkerAnswer = readonly (readonly number[])[];

const { articles, options } = workerData as WorkerInput;
const ranker = new Ranker(articles, options);
parentPort?.on('message', (job: WorkerJob) => {
  const answer: WorkerAnswer = job.map((place) => ranker.near(place));
  parentPort?.postMessage(answer);
});
