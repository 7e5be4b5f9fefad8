/** Ranks the articles of a file, and prints the titles of those that are related to the first. */
import { readFileSync } from 'node:fs';
import { createRecommender } from 'related-articles/engine.js';
import { parseFeed } from 'related-articles/feed.js';

const { articles } = parseFeed(readFileSync('articles.json', 'utf8'), {
  url: 'https://example.org/feed.json',
});
const recommender = createRecommender(articles);
for (const { article, reasons } of recommender.recommend('https://example.org/prune', { limit: 3 }))
  console.log(article.title, reasons.length > 0);
