/** The engine's door: `Article[]` and the current article → `Recommendation[]`. Pure: no DOM, no network, no clock. */
import type { Article, RecommenderOptions } from '../types.js';
import { Recommender } from './recommender.js';
import { runAtOnce, runInSlices } from '../slices.js';

export type {
  Article,
  FallbackStep,
  FieldWeights,
  Query,
  Reason,
  Recommendation,
  RecommenderOptions,
  RecommendOptions,
} from '../types.js';
export { DEFAULTS, type Recommender } from './recommender.js';

/**
 * Builds the index once; ask the result as often as needed.
 * @example createRecommender(articles).recommend('some-id', { limit: 5 })
 */
export function createRecommender(articles: readonly Article[], options?: RecommenderOptions): Recommender {
  return runAtOnce(Recommender.build(articles, options));
}

/**
 * The same, without holding the thread for more than 8 ms at a time.
 * Rejects with the reason of `signal` when it is aborted.
 */
createRecommender.inSlices = (
  articles: readonly Article[],
  { signal, ...options }: RecommenderOptions & { signal?: AbortSignal } = {},
): Promise<Recommender> => runInSlices(Recommender.build(articles, options), signal);
