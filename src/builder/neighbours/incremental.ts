/** Neighbours again, after a few articles have changed: only those are ranked whose lists may differ. */
import { canonicalUrl } from '../../feed/index.js';
import type { Article } from '../../types.js';
import type { NearMemory } from '../cache.js';
import { digest } from '../hash.js';
import { rankAll, WORTH_A_THREAD, type NeighbourOptions } from './index.js';
import { rankable, Ranker } from './rank.js';

/** Where more has changed, everything is ranked: the old lists would no longer be near enough to the truth. */
const MAX_CHANGED = 0.1;
/** Articles that a changed one may newly be a neighbour of are sought among so many that are most like it. */
const REACH = 50;

/** What ranking came to. */
export interface Ranked {
  readonly lists: readonly (readonly number[])[];
  readonly memory: NearMemory;
  /** How many articles were ranked. */
  readonly ranked: number;
}

/**
 * As `rankAll`, with the lists of the last time where nothing near them has changed.
 * The weight of a word depends on all articles, so that an old list may differ a little from a new one; a build without
 * memory ranks everything.
 */
export async function rankChanged(
  articles: readonly Article[],
  old: NearMemory | undefined,
  options: NeighbourOptions,
): Promise<Ranked> {
  const { onProgress, threads: _threads, places: _places, ...settingsOf } = options;
  const settings = JSON.stringify(settingsOf);
  const known = old?.settings === settings ? old : undefined;
  // Threads begin while the memory of this build is made.
  const everything = known ? undefined : rankAll(articles, options);
  const keys = articles.map(({ url }) => canonicalUrl(url, undefined, options.ignoreParams));
  const marks = articles.map(({ image: _image, authors: _authors, ...article }) =>
    digest(JSON.stringify(article), 12),
  );
  const done = (lists: readonly (readonly number[])[], ranked: number): Ranked => ({
    lists,
    ranked,
    memory: { settings, keys, marks, lists },
  });
  const all = async () => done(await (everything ?? rankAll(articles, options)), articles.length);
  if (!known) return all();

  const { lists, changed } = oldLists(known, keys, marks);
  if (changed.length && changed.length >= articles.length * MAX_CHANGED) return all();
  let ranker: Ranker | undefined;
  const near = (place: number, count?: number) => {
    ranker ??= new Ranker(rankable(articles), options);
    return ranker.near(place, count);
  };
  const broken = lists.flatMap((list, place) => (list ? [] : [place]));
  const places = [...new Set([...changed, ...changed.flatMap((place) => near(place, REACH)), ...broken])];
  if (places.length > articles.length / 2) return all();
  if (places.length < WORTH_A_THREAD) {
    for (const [index, place] of places.entries()) {
      lists[place] = near(place);
      onProgress?.({ step: 'neighbours', done: index + 1, total: places.length });
    }
  } else {
    const fresh = await rankAll(articles, { ...options, places });
    for (const place of places) lists[place] = fresh[place];
  }
  return done(lists as number[][], places.length);
}

/** The old lists in new places; none where an article in it has changed or is gone. */
function oldLists(old: NearMemory, keys: readonly string[], marks: readonly string[]) {
  const places = new Map(keys.map((key, place) => [key, place]));
  const isSame = old.keys.map((key, index) => {
    const place = places.get(key);
    return place !== undefined && marks[place] === old.marks[index];
  });
  const lists: (number[] | undefined)[] = keys.map(() => undefined);
  const known = new Set<number>();
  old.keys.forEach((key, index) => {
    const place = places.get(key);
    if (place === undefined || !isSame[index]) return;
    known.add(place);
    const list = old.lists[index] ?? [];
    if (list.every((near) => isSame[near]))
      lists[place] = list.map((near) => places.get(old.keys[near] ?? '') as number);
  });
  const changed = keys.flatMap((_, place) => (known.has(place) ? [] : [place]));
  return { lists, changed };
}
