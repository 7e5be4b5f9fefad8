/** Neighbours again, after a few articles have changed: only those are ranked whose lists may differ. */
import { canonicalUrl } from '../../feed/index.js';
import type { Article } from '../../types.js';
import type { NearMemory } from '../cache.js';
import { digest } from '../hash.js';
import { rankAll, type NeighbourOptions } from './index.js';
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
  const { onProgress: _onProgress, threads: _threads, places: _places, ...settingsOf } = options;
  const settings = JSON.stringify(settingsOf);
  const keys = articles.map(({ url }) => canonicalUrl(url, undefined, options.ignoreParams));
  const marks = articles.map(({ image: _image, authors: _authors, ...article }) =>
    digest(JSON.stringify(article), 12),
  );
  const remembered = old?.settings === settings ? oldLists(old, keys, marks) : undefined;
  const done = (lists: readonly (readonly number[])[], ranked: number): Ranked => ({
    lists,
    ranked,
    memory: { settings, keys, marks, lists },
  });
  if (!remembered) return done(await rankAll(articles, options), articles.length);
  const { lists, changed } = remembered;
  if (changed.length && changed.length < articles.length * MAX_CHANGED) {
    const ranker = new Ranker(rankable(articles), options);
    for (const place of changed.slice()) changed.push(...ranker.near(place, REACH));
  } else if (changed.length) return done(await rankAll(articles, options), articles.length);
  const broken = lists.flatMap((list, place) => (list ? [] : [place]));
  const places = [...new Set([...changed, ...broken])].sort((a, b) => a - b);
  if (places.length > articles.length / 2) return done(await rankAll(articles, options), articles.length);
  const fresh = places.length ? await rankAll(articles, { ...options, places }) : [];
  const isFresh = new Set(places);
  return done(
    lists.map((list, place) => (isFresh.has(place) ? (fresh[place] ?? []) : (list ?? []))),
    places.length,
  );
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
