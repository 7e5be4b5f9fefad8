/** Builds each recommender once, however many elements ask of the same articles. */
import { createRecommender, type Recommender } from '../engine/index.js';
import type { Article, RecommenderOptions } from '../types.js';

const built = new WeakMap<readonly Article[], Map<string, Promise<Recommender>>>();

/** The recommender of these articles: it is kept as long as they are. */
export function recommenderFor(
  articles: readonly Article[],
  options: RecommenderOptions,
): Promise<Recommender> {
  const siblings = built.get(articles) ?? new Map<string, Promise<Recommender>>();
  built.set(articles, siblings);
  const key = JSON.stringify(options);
  let recommender = siblings.get(key);
  if (!recommender) {
    recommender = createRecommender.inSlices(articles, options);
    siblings.set(key, recommender);
  }
  return recommender;
}
