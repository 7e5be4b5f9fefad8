/** Where a developer's own data and code take part: properties of the element that no attribute could hold. */
import { LitElement, type PropertyDeclarations } from 'lit';
import type { Article, Recommendation } from '../types.js';
import type { Translation } from './locales/en.js';

/** What a custom source is told. */
export interface SourceContext {
  /** The article of the page, as far as it is known. */
  readonly page: Article;
  /** The document that the element stands in. */
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

/** What only a script can give. */
export abstract class RelatedArticlesHooks extends LitElement {
  static override properties: PropertyDeclarations = {
    articles: { attribute: false },
    translation: { type: Object },
    renderItem: { attribute: false },
    source: { attribute: false },
    transformItems: { attribute: false },
    boost: { attribute: false },
    tokenize: { attribute: false },
  };

  /** The articles themselves, instead of a URL: a JSON Feed object, an array of its items, or the text of either. */
  declare articles: object | string | undefined;

  /**
   * Replaces words that the element shows: what it leaves out stays in the language of the page. As an attribute, JSON.
   * @attr translation
   */
  declare translation: Partial<Translation> | undefined;

  /**
   * Draws the content of an item, instead of what `layout` and `show` ask for: gets the recommendation and its place,
   * from 1, and gives back a Lit template, a node or a text. What it throws is one warning, and the usual item.
   */
  declare renderItem: ((recommendation: Recommendation, position: number) => unknown) | undefined;

  /**
   * Gets the articles from anywhere, before all other sources: gets the article of the page, the document and a signal,
   * and resolves with articles, a JSON Feed, or the text of one. Is asked once for each page.
   */
  declare source: CustomSource | undefined;

  /** Changes the articles before they are ranked, such as to leave some out. They have been read: change copies only. */
  declare transformItems: Hooks['transformItems'];

  /** Multiplies the score of an article on a page: 1 changes nothing, 0 leaves it out. */
  declare boost: Hooks['boost'];

  /** Cuts a text into words to compare by, instead of the engine's own rules. Must give the same for the same text. */
  declare tokenize: Hooks['tokenize'];
}
