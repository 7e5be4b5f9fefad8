/**
 * `<related-articles>` in JSX of Preact: `import type {} from 'related-articles/jsx/preact'`, once in a project.
 * Listeners are named `onrelated-articles-load`.
 */
import type * as Preact from 'preact';
import type { RelatedArticles, RelatedArticlesListeners, RelatedArticlesProps } from './index.js';

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'related-articles': Preact.HTMLAttributes<RelatedArticles> &
        Preact.ClassAttributes<RelatedArticles> &
        RelatedArticlesProps &
        RelatedArticlesListeners<'on'>;
    }
  }
}
