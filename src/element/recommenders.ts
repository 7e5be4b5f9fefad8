/** Builds each recommender once, however many elements ask of the same articles. */
import { createRecommender, type Recommender } from '../engine/index.js';
import { uniqueArticles } from '../feed/index.js';
import type { Article, RecommenderOptions } from '../types.js';
import type { Hooks } from './hooks.js';
import type { Feed } from './sources.js';

const built = new WeakMap<object, Map<string, Promise<Recommender>>>();

/** Functions tell nothing of themselves: each has a number. */
const numbers = new WeakMap<object, number>();
let count = 0;

function numberOf(one: object): number {
  if (!numbers.has(one)) numbers.set(one, ++count);
  return numbers.get(one) ?? 0;
}

const asTheyAre = (articles: readonly Article[]) => articles;

/** The recommender of all articles of these lists, on these hosts: it is kept as long as the first of them is. */
export function recommenderFor(
  feeds: readonly Feed[],
  options: RecommenderOptions,
  hosts: readonly string[] = [],
  transform: Hooks['transformItems'] = asTheyAre,
): Promise<Recommender> {
  const [first = {}] = feeds;
  const siblings = built.get(first) ?? new Map<string, Promise<Recommender>>();
  built.set(first, siblings);
  const functions = [transform, options.tokenize ?? transform].map(numberOf);
  const key = JSON.stringify([feeds.map(({ url }) => url), options, hosts, functions]);
  let recommender = siblings.get(key);
  if (!recommender) {
    const articles = feeds
      .flatMap((feed) => feed.articles)
      .filter(({ url }) => !hosts.length || hosts.includes(new URL(url).host));
    recommender = createRecommender.inSlices(
      transform(feeds[1] ? uniqueArticles(articles, options.ignoreParams) : articles), // one list has none twice
      options,
    );
    siblings.set(key, recommender);
  }
  return recommender;
}
