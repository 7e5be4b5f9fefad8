/**
 * `<related-articles>` in JSX of React 19 and newer: `import type {} from 'related-articles/jsx/react'`, once in a project.
 * Listeners are named `onrelated-articles-load`.
 */
import type * as React from 'react';
import type { RelatedArticles, RelatedArticlesListeners, RelatedArticlesProps } from './index.js';

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'related-articles': React.DetailedHTMLProps<React.HTMLAttributes<RelatedArticles>, RelatedArticles> &
        RelatedArticlesProps &
        RelatedArticlesListeners<'on'>;
    }
  }
}
