/** The engine, asked like a peer. */
import {
  createRecommender,
  type Article,
  type RecommenderOptions,
  type RecommendOptions,
} from '../../src/engine/index.js';
import { parseFeed } from '../../src/feed/index.js';
import type { Answers } from './cache.js';
import type { Corpus } from './corpora.js';
import { DEPTH } from './metrics.js';

/** The name of its rows. */
export const ENGINE = 'related-articles';

/** Where the feeds say they come from; nothing is fetched. */
const FEED_URL = 'https://eval.example/feed.json';

/** The articles of a corpus, read as the element reads them. */
export function articlesOf(corpus: Corpus): readonly Article[] {
  return parseFeed(corpus.feed, { url: FEED_URL }).articles;
}

/** What the engine answers to the queries of `corpus`; an article that the reader dropped has an empty list. */
export function engineAnswers(
  corpus: Corpus,
  build?: RecommenderOptions,
  recommend?: RecommendOptions,
  create?: typeof createRecommender,
): Answers {
  return engineLists(articlesOf(corpus), corpus.queries, { limit: DEPTH, ...recommend }, build, create);
}

/** One list for each id. */
export function engineLists(
  articles: readonly Article[],
  ids: readonly string[],
  recommend: RecommendOptions,
  build?: RecommenderOptions,
  create = createRecommender,
): Answers {
  const recommender = create(articles, build);
  const byId = new Map(articles.map((article) => [article.id, article]));
  const answers: Answers = Object.create(null);
  for (const id of ids) {
    const article = byId.get(id);
    answers[id] = article ? recommender.recommend(article, recommend).map((found) => found.article.id) : [];
  }
  return answers;
}
