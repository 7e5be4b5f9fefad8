/**
 * `<related-articles>` in JSX of Solid: `import type {} from 'related-articles/jsx/solid'`, once in a project.
 * Listeners are named `on:related-articles-load`.
 */
import type { JSX as Solid } from 'solid-js/jsx-runtime';
import type {
  RelatedArticles,
  RelatedArticlesAttributes,
  RelatedArticlesListeners,
  RelatedArticlesProperties,
  RelatedArticlesProps,
} from './index.js';

/** `prop:articles`, `attr:article-title`: says which of the two is meant. */
type Prefixed<Prefix extends string, All> = {
  [Name in keyof All as Name extends string ? `${Prefix}${Name}` : never]: All[Name];
};

declare module 'solid-js/jsx-runtime' {
  namespace JSX {
    interface IntrinsicElements {
      'related-articles': Solid.HTMLAttributes<RelatedArticles> &
        RelatedArticlesProps &
        Prefixed<'prop:', RelatedArticlesProperties> &
        Prefixed<'attr:', RelatedArticlesAttributes> &
        RelatedArticlesListeners<'on:'>;
    }
  }
}
