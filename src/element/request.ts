/** Puts together, from the options of an element, what its list will be made of. */
import type { Article } from '../types.js';
import { listAttributes, type ListValues } from './attributes.js';
import type { RelatedArticlesOptions } from './options.js';

/** Everything that decides what the list will be. */
export interface LoadRequest {
  /** The property `articles`: a feed, or an array of items. */
  readonly articles?: unknown;
  /** The text of a `<script type="application/json">` in the element. */
  readonly inline?: string | null;
  readonly options: ListValues;
  readonly hooks: Hooks;
}

/** What a custom source is told. */
export interface SourceContext {
  /** The article of the page, as far as it is known. */
  readonly page: Article;
  readonly document: Document;
  /** Is aborted when the answer is no longer wanted. */
  readonly signal: AbortSignal;
}

/**
 * Gets articles from anywhere: an array of articles or of JSON Feed items, a feed, or the text of either. It is read like
 * everything else: text is text, and links are `http:` or `https:`.
 */
export type CustomSource = (context: SourceContext) => Promise<unknown>;

/** Where a developer's own code takes part. Another function is another list. */
export interface Hooks {
  readonly source?: CustomSource;
  readonly transformItems?: (articles: readonly Article[]) => readonly Article[];
  readonly boost?: (article: Article, page: Partial<Article>) => number;
  readonly tokenize?: (text: string) => Iterable<string>;
}

const INLINE = ':scope > script[type="application/json"]';

export function requestOf(host: RelatedArticlesOptions): LoadRequest {
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
