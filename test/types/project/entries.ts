/** Every entry for browsers, with its types. */
import { RelatedArticles } from 'related-articles/element.js';
import { createRecommender } from 'related-articles/engine.js';
import { loadFeed, parseFeed } from 'related-articles/feed.js';
import type { RelatedArticlesProps } from 'related-articles/jsx';
import { readPage } from 'related-articles/page.js';
import 'related-articles/define.js';
import 'related-articles/locales/de.js';
import 'related-articles/ssr.js';

const { articles } = parseFeed([{ url: '/a', title: 'A' }], { url: 'https://example.org/' });
const [first] = createRecommender(articles).recommend('https://example.org/a', { limit: 3 });
export const score: number | undefined = first?.score;
export const all = [loadFeed, readPage, RelatedArticles];
export const props: RelatedArticlesProps = { limit: 3, 'article-title': 'A' };

// @ts-expect-error: no such option
createRecommender(articles).recommend('a', { max: 3 });
// @ts-expect-error: an article has a title
createRecommender([{ id: 'a', url: 'https://example.org/a' }]);
