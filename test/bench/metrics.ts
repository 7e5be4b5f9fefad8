/** How good lists are: against the links that editors chose, within themselves, and over all articles together. */
import { words } from './peers/words.js';

/** Places of a list that count. */
export const DEPTH = 10;

/** How well lists agree with curated links; each from 0 to 1. */
export interface Quality {
  /** Normalised discounted cumulative gain (Järvelin & Kekäläinen 2002), with gains of 0 and 1. */
  readonly ndcg: number;
  /** One by the place of the first hit. */
  readonly mrr: number;
  /** Hits by the hits possible in {@link DEPTH} places. */
  readonly recall: number;
}

/** The quality of one list. */
export function quality(list: readonly string[], relevant: ReadonlySet<string>): Quality {
  const hits = Array.from({ length: DEPTH }, (_, place) => place).filter((place) =>
    relevant.has(list[place] ?? ''),
  );
  const possible = Math.min(DEPTH, relevant.size);
  if (!possible) return { ndcg: 0, mrr: 0, recall: 0 };
  return {
    ndcg: sum(hits.map(gain)) / sum(Array.from({ length: possible }, (_, place) => gain(place))),
    mrr: hits[0] === undefined ? 0 : 1 / (hits[0] + 1),
    recall: hits.length / possible,
  };
}

const gain = (place: number): number => 1 / Math.log2(place + 2);

/** The mean of each measure. */
export function meanQuality(list: readonly Quality[]): Quality {
  return {
    ndcg: mean(list.map(({ ndcg }) => ndcg)),
    mrr: mean(list.map(({ mrr }) => mrr)),
    recall: mean(list.map(({ recall }) => recall)),
  };
}

/** What likeness is measured on. */
interface Labelled {
  readonly title: string;
  readonly tags?: readonly string[];
}

/** The same articles come up in list after list. */
const labels = new WeakMap<Labelled, ReadonlySet<string>>();

function labelWords(article: Labelled): ReadonlySet<string> {
  const known = labels.get(article);
  if (known) return known;
  const found = new Set(words([article.title, ...(article.tags ?? [])].join(' ').toLowerCase()));
  labels.set(article, found);
  return found;
}

/**
 * How alike the articles of one list are: the mean Jaccard index of the words in title and tags, over all pairs.
 * 0: nothing in common; 1: all the same (Ziegler et al. 2005).
 */
export function similarityWithin(list: readonly Labelled[]): number {
  const sets = list.map(labelWords);
  const pairs = sets.flatMap((a, place) => sets.slice(place + 1).map((b) => jaccard(a, b)));
  return mean(pairs);
}

function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of a) if (b.has(word)) shared++;
  return shared / (a.size + b.size - shared || 1);
}

/** How evenly the articles of a site are shown. */
export interface Exposure {
  /** Share of the articles that no list shows, 0 to 1. */
  readonly never: number;
  /** How many lists show the article that is shown most. */
  readonly most: number;
  /** 0: all are shown equally often; towards 1: a few get everything. */
  readonly gini: number;
}

/** The exposure of `articles` ids by `lists`, one list for each article of the site. */
export function exposure(articles: readonly string[], lists: readonly (readonly string[])[]): Exposure {
  const shown = new Map(articles.map((id) => [id, 0]));
  for (const id of lists.flat()) shown.set(id, (shown.get(id) ?? 0) + 1);
  const counts = [...shown.values()].sort((a, b) => a - b);
  const total = sum(counts);
  const ranked = sum(counts.map((count, place) => count * (2 * (place + 1) - counts.length - 1)));
  return {
    never: counts.filter((count) => count === 0).length / counts.length,
    most: counts.at(-1) ?? 0,
    gini: total ? ranked / (counts.length * total) : 0,
  };
}

export function sum(list: readonly number[]): number {
  return list.reduce((total, value) => total + value, 0);
}

/** 0 for an empty list. */
export function mean(list: readonly number[]): number {
  return list.length ? sum(list) / list.length : 0;
}

/** The middle value, or the upper of the two; NaN for an empty list. */
export function median(list: readonly number[]): number {
  return [...list].sort((a, b) => a - b)[list.length >> 1] ?? NaN;
}
