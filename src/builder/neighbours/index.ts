/** Articles → the neighbours of each, on as many processors as there are. */
import type { Article } from '../../types.js';
import type { Progress } from '../reading.js';
import { shareOut } from '../threads/index.js';
import { rankable, type RankOptions } from './rank.js';

/** How neighbours are found. */
export interface NeighbourOptions extends RankOptions {
  /** Threads. Default: one for each processor. 1 stays in this one. */
  readonly threads?: number;
  /** Only these places; the others' lists come back empty. Default: all. */
  readonly places?: readonly number[];
  /** Told as articles are ranked. */
  readonly onProgress?: (progress: Progress) => void;
}

/** Fewer articles are ranked before a thread has started. */
export const WORTH_A_THREAD = 600;

/**
 * The neighbours of each article as places in `articles`, best first, in the order of `articles`.
 * The result does not depend on the number of threads.
 */
export async function rankAll(
  articles: readonly Article[],
  options: NeighbourOptions = {},
): Promise<number[][]> {
  const { threads, places = articles.map((_, place) => place), onProgress, ...rest } = options;
  const result: number[][] = articles.map(() => []);
  let done = 0;
  // Ranked as if they lay in this order; which article is where does not change what is near it.
  const order = bySubject(articles);
  const sorted = order.map((place) => articles[place] as Article);
  const wanted = new Set(places);
  const asked = order.flatMap((place, index) => (wanted.has(place) ? [index] : []));
  await shareOut('ranking', { articles: rankable(sorted), options: plain(rest) }, asked, {
    threads: places.length < WORTH_A_THREAD ? 1 : threads,
    note(job, answer) {
      job.forEach((index, i) => {
        result[order[index] as number] = (answer[i] ?? []).map((near) => order[near] as number);
      });
      done += job.length;
      onProgress?.({ step: 'neighbours', done, total: places.length });
    },
  });
  return result;
}

/**
 * The ids of the neighbours of each article, by its id, best first.
 * @example (await neighbours(articles, { count: 5 })).get('https://example.org/a')
 */
export async function neighbours(
  articles: readonly Article[],
  options: NeighbourOptions = {},
): Promise<Map<string, readonly string[]>> {
  const places = await rankAll(articles, options);
  return new Map(
    articles.map(({ id }, place) => [
      id,
      (places[place] ?? []).map((near) => (articles[near] as Article).id),
    ]),
  );
}

/** Articles on one subject share most of what is read for them: side by side, it is still in the processor's cache. */
function bySubject(articles: readonly Article[]): number[] {
  const subjects = articles.map(({ tags, section }) => `${tags?.slice(0, 2).join() ?? ''} ${section ?? ''}`);
  const subject = (place: number) => subjects[place] as string;
  return [...articles.keys()].sort((a, b) =>
    subject(a) < subject(b) ? -1 : Number(subject(a) > subject(b)),
  );
}

/** Functions cannot be sent to a thread. */
const plain = (options: RankOptions): RankOptions => JSON.parse(JSON.stringify(options)) as RankOptions;
