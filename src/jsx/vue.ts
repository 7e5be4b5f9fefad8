/**
 * `<related-articles>` in templates of Vue 3: `import type {} from 'related-articles/jsx/vue'`, once in a project.
 * Listeners are written `@related-articles-load`.
 */
import type * as Vue from 'vue';
import type { RelatedArticlesEvents, RelatedArticlesProps } from './index.js';

/** `related-articles-load` → `RelatedArticlesLoad` */
type Pascal<Name extends string> = Name extends `${infer First}-${infer Rest}`
  ? `${Capitalize<First>}${Pascal<Rest>}`
  : Capitalize<Name>;

type Listeners = {
  [Name in keyof RelatedArticlesEvents as `on${Pascal<Name>}`]?: (event: RelatedArticlesEvents[Name]) => void;
};

declare module 'vue' {
  interface GlobalComponents {
    'related-articles': new () => {
      $props: Vue.HTMLAttributes & Vue.PublicProps & RelatedArticlesProps & Listeners;
    };
  }
}
