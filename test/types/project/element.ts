/** In plain TypeScript. */
import 'related-articles';
import type { Article, RelatedArticles, RelatedArticlesSelectEvent } from 'related-articles';

const element: RelatedArticles = document.createElement('related-articles');
element.limit = 4;
element.headingLevel = 3;
element.articles = [{ url: '/a', title: 'A' }];
element.addEventListener('related-articles-load', (event) => event.sources.join());
element.addEventListener('related-articles-select', (event: RelatedArticlesSelectEvent) => {
  const { title }: Article = event.article;
  return title + event.position;
});
document.addEventListener('related-articles-error', ({ code }) => code === 'no-source');
document.querySelector('related-articles')?.reload();

// @ts-expect-error: no such level
element.headingLevel = 7;
// @ts-expect-error: no such order
element.order = 'oldest';
// @ts-expect-error: only to be read
element.recommendations = [];
// @ts-expect-error: the event has no such field
element.addEventListener('related-articles-impression', (event) => event.position);
