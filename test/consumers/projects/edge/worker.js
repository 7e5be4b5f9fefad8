/** Answers a request with the articles that are related to the title in its query. */
import { createRecommender } from 'related-articles/engine.js';
import { parseFeed } from 'related-articles/feed.js';
import feed from './articles.json';

const { articles } = parseFeed(feed, { url: 'https://example.org/feed.json' });
const recommender = createRecommender(articles);

addEventListener('fetch', (event) => {
  const title = new URL(event.request.url).searchParams.get('title') ?? '';
  const found = recommender.recommend({ title }, { limit: 3 });
  event.respondWith(
    Response.json({ found, globals: [typeof process, typeof document, typeof customElements] }),
  );
});
