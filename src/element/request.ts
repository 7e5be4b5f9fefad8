/** Puts together, from the options of an element, what its list will be made of. */
import { listAttributes, type ListValues } from '../attributes.js';
import type { Hooks, RelatedArticlesHooks } from './hooks.js';

/** Everything that decides what the list will be. */
export interface LoadRequest {
  /** The property `articles`: a feed, or an array of items. */
  readonly articles?: unknown;
  /** The text of a `<script type="application/json">` in the element. */
  readonly inline?: string | null;
  readonly options: ListValues;
  readonly hooks: Hooks;
}

const INLINE = ':scope > script[type="application/json"]';

export function requestOf(host: RelatedArticlesHooks & ListValues): LoadRequest {
  const names = Object.keys(listAttributes) as (keyof ListValues)[];
  return {
    articles: host.articles,
    inline: host.querySelector?.(INLINE)?.textContent, // servers have no children to look at
    hooks: {
      source: host.source,
      transformItems: host.transformItems,
      boost: host.boost,
      tokenize: host.tokenize,
    },
    options: Object.fromEntries(names.map((name) => [name, host[name]])) as ListValues,
  };
}
