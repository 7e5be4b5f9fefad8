/**
 * `<related-articles>` in templates of Svelte 5: `import type {} from 'related-articles/jsx/svelte'`, once in a project.
 * Listeners are named `onrelated-articles-load`.
 */
import type * as Svelte from 'svelte/elements';
import type { RelatedArticles, RelatedArticlesListeners, RelatedArticlesProps } from './index.js';

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
    'related-articles': Svelte.HTMLAttributes<RelatedArticles> &
      RelatedArticlesProps &
      RelatedArticlesListeners<'on'>;
  }
}
