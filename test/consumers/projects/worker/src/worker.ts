/** Reads and ranks where it stops nobody: the types of a page are not even known here. */
import { createRecommender } from 'related-articles/engine.js';
import { loadFeed } from 'related-articles/feed.js';

onmessage = async ({ data }: MessageEvent<string>) => {
  const { articles } = await loadFeed(data);
  const recommender = createRecommender(articles);
  const found = recommender.recommend({ title: 'Pruning an apple tree' }, { limit: 3 });
  postMessage(found.map(({ article }) => article.title));
};
