/** The nearest articles of each article, by the engine that ranks in the browser. */
import { createRecommender, type Recommender } from '../../engine/index.js';
import type { Article, FieldWeights } from '../../types.js';

/** How neighbours are ranked; the names are the engine's. */
export interface RankOptions {
  /** Neighbours of each article, 1 to 50. Default 10. */
  readonly count?: number;
  /** How much a word in each field counts. Default: the engine's. */
  readonly weights?: FieldWeights;
  /** Articles scoring less than this share of the best one are left out. Default: the engine's. */
  readonly threshold?: number;
  /** How much variety counts against relevance, 0 to 1. Default: the engine's. */
  readonly diversity?: number;
  /** Days after which closeness in time counts half. Default: the engine's. */
  readonly halfLife?: number;
  /** Tags that do not make articles related. Default: none. */
  readonly ignoreTags?: readonly string[];
  /** `any`, `page` or a BCP 47 tag. Default `any`. */
  readonly onlyLanguage?: string;
  /** Query parameters, besides the known tracking ones, that do not make a different page. Default: none. */
  readonly ignoreParams?: readonly string[];
}

export const NEIGHBOURS = 10;
const MAX_NEIGHBOURS = 50;
/** In longer lists bodies take most of the time; their keywords stand for them. */
const MAX_WITH_TEXT = 2_000;

/** Neighbours asked for: a whole number from 1 to 50. */
export function neighbourCount({ count = NEIGHBOURS }: RankOptions): number {
  return Math.min(MAX_NEIGHBOURS, Math.max(1, Math.floor(count)));
}

/** Ranks articles of one list, one at a time, by what `rankable` leaves of them. */
export class Ranker {
  readonly #articles: readonly Article[];
  readonly #recommender: Recommender;
  readonly #options: RankOptions;

  constructor(articles: readonly Article[], options: RankOptions) {
    this.#articles = articles;
    this.#options = options;
    this.#recommender = createRecommender(this.#articles, {
      weights: options.weights,
      ignoreParams: options.ignoreParams,
    });
  }

  /** The places of the neighbours of the article at a place, best first. */
  near(place: number, limit = neighbourCount(this.#options)): number[] {
    const { threshold, diversity, halfLife, ignoreTags, onlyLanguage } = this.#options;
    return this.#recommender.nearest(this.#articles[place] as Article, {
      limit,
      ...given({ threshold, diversity, halfLife, ignoreTags, onlyLanguage }),
    });
  }
}

/** What ranks the articles at the places that a job names. */
export function ranking({ articles, options }: { articles: readonly Article[]; options: RankOptions }) {
  const ranker = new Ranker(articles, options);
  return (places: readonly number[]): number[][] => places.map((place) => ranker.near(place));
}

function given<T extends object>(options: T): Partial<T> {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as Partial<T>;
}

/** What ranking reads of articles: pictures and names need not be copied to every thread, nor the bodies of long lists. */
export function rankable(articles: readonly Article[]): Article[] {
  return articles.map(({ image: _image, authors: _authors, modified: _modified, text, ...article }) =>
    text && articles.length <= MAX_WITH_TEXT ? { ...article, text } : article,
  );
}
