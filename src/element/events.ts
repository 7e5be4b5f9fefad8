/** The events of the element, one class each. All of them bubble and cross shadow roots. */
import type { FeedError } from '../feed/index.js';
import type { Article } from '../types.js';

/**
 * Why there is no list: the feed reader's own codes, `no-source` (nothing to load), `hook-failed` (a function
 * of yours threw: the console says which one, and what), or `internal` (our mistake).
 */
export type RelatedArticlesErrorCode = FeedError['code'] | 'no-source' | 'hook-failed' | 'internal';

/** What was read to make a list. */
export interface LoadDetail {
  /** Articles in the list. */
  readonly count: number;
  /** Items of the index that could not be used. */
  readonly skipped: number;
  /** URLs that the articles came from. Empty for `articles` and for data in the page. */
  readonly sources: readonly string[];
}

/** Why there is no list. */
export interface ErrorDetail {
  readonly code: RelatedArticlesErrorCode;
  /** URL of the index; `''` where there is none. */
  readonly url: string;
}

/** What a reader chose. */
export interface SelectDetail {
  readonly article: Article;
  /** Place in the list, from 1. */
  readonly position: number;
  /** As related as the engine found it, from 0 to 1. */
  readonly score: number;
}

/** What was seen. */
export interface ImpressionDetail {
  /** Articles in the list. */
  readonly count: number;
}

/** A class of events, which have their details as properties. */
function eventOf<Detail extends object>(name: string, cancelable = false) {
  return class extends Event {
    constructor(detail: Detail) {
      super(`related-articles-${name}`, { bubbles: true, composed: true, cancelable });
      Object.assign(this, detail);
    }
  } as unknown as new (detail: Detail) => Event & Detail;
}

/** A list is shown. */
export class RelatedArticlesLoadEvent extends eventOf<LoadDetail>('load') {}

/** Everything was read, and nothing in it is related. `count` is 0. */
export class RelatedArticlesEmptyEvent extends eventOf<LoadDetail>('empty') {}

/** There is no list, because nothing could be read. The console says more. */
export class RelatedArticlesErrorEvent extends eventOf<ErrorDetail>('error') {}

/** A reader follows a link, in whatever way. `preventDefault()` keeps the browser where it is. */
export class RelatedArticlesSelectEvent extends eventOf<SelectDetail>('select', true) {}

/** At least half of the list, or half a window full of it, has come into view. Once for every page it is shown on. */
export class RelatedArticlesImpressionEvent extends eventOf<ImpressionDetail>('impression') {}

interface RelatedArticlesEventMap {
  'related-articles-load': RelatedArticlesLoadEvent;
  'related-articles-empty': RelatedArticlesEmptyEvent;
  'related-articles-error': RelatedArticlesErrorEvent;
  'related-articles-select': RelatedArticlesSelectEvent;
  'related-articles-impression': RelatedArticlesImpressionEvent;
}

declare global {
  interface HTMLElementEventMap extends RelatedArticlesEventMap {}
  interface DocumentEventMap extends RelatedArticlesEventMap {}
}
