/** Builds each recommender once, however many elements ask of the same articles. */
import { createRecommender, type Recommender } from '../engine/index.js';
import { uniqueArticles } from '../feed/index.js';
import type { RecommenderOptions } from '../types.js';
import type { Feed } from './sources.js';

const built = new WeakMap<object, Map<string, Promise<Recommender>>>();

/** The recommender of all articles of these lists: it is kept as long as the first of them is. */
export function recommenderFor(feeds: readonly Feed[], options: RecommenderOptions): Promise<Recommender> {
  const [first = {}] = feeds;
  const siblings = built.get(first) ?? new Map<string, Promise<Recommender>>();
  built.set(first, siblings);
  const key = JSON.stringify([feeds.map(({ url }) => url), options]);
  let recommender = siblings.get(key);
  if (!recommender) {
    const articles = feeds.flatMap((feed) => feed.articles);
    recommender = createRecommender.inSlices(
      feeds[1] ? uniqueArticles(articles, options.ignoreParams) : articles, // one list has none twice
      options,
    );
    siblings.set(key, recommender);
  }
  return recommender;
}
