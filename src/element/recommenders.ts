/** Builds each recommender once, however many elements ask of the same articles. */
import { createRecommender, type Recommender } from '../engine/index.js';
import { uniqueArticles } from '../feed/index.js';
import type { Article, RecommenderOptions } from '../types.js';
import { named } from './failures.js';
import type { Hooks } from './hooks.js';
import type { Feed } from './sources.js';

/** What was built from a list, and how. */
interface Built {
  readonly key: string;
  readonly transform: Hooks['transformItems'];
  readonly tokenize: Hooks['tokenize'];
  readonly recommender: Promise<Recommender>;
}
const built = new WeakMap<object, Built[]>();

const asTheyAre = (articles: readonly Article[]) => articles;

/** The recommender of all articles of these lists, on these hosts: it is kept as long as the first of them is. */
export function recommenderFor(
  feeds: readonly Feed[],
  options: RecommenderOptions,
  hosts: readonly string[] = [],
  transform: Hooks['transformItems'] = asTheyAre,
): Promise<Recommender> {
  const [first = {}] = feeds;
  const { tokenize } = options;
  const siblings = built.get(first) ?? [];
  built.set(first, siblings);
  const key = JSON.stringify([feeds.map(({ url }) => url), options, hosts]);
  const same = siblings.find(
    (one) => one.key === key && one.transform === transform && one.tokenize === tokenize,
  );
  if (same) return same.recommender;
  const articles = feeds
    .flatMap((feed) => feed.articles)
    .filter(({ url }) => !hosts.length || hosts.includes(new URL(url).host));
  const recommender = createRecommender.inSlices(
    named('transformItems', (all: readonly Article[]) => [...transform(all)])(
      feeds[1] ? uniqueArticles(articles, options.ignoreParams) : articles, // one list has none twice
    ),
    { ...options, tokenize: tokenize && named('tokenize', (text: string) => [...tokenize(text)]) },
  );
  siblings.push({ key, transform, tokenize, recommender });
  return recommender;
}
