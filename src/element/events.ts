/** The events of the element, one class each. All of them bubble and cross shadow roots. */
import type { FeedError } from '../feed/index.js';
import type { Article } from '../types.js';

/** Why there is no list: the feed reader's own codes, `no-source` (nothing to load), or `internal` (our mistake). */
export type RelatedArticlesErrorCode = FeedError['code'] | 'no-source' | 'internal';

abstract class RelatedArticlesEvent<Detail extends object> extends Event {
  constructor(type: string, detail: Detail, cancelable = false) {
    super(type, { bubbles: true, composed: true, cancelable });
    Object.assign(this, detail);
  }
}

/** What was read to make a list. */
export interface LoadDetail {
  /** Articles in the list. */
  readonly count: number;
  /** Items of the index that could not be used. */
  readonly skipped: number;
  /** URLs that the articles came from. Empty for `articles` and for data in the page. */
  readonly sources: readonly string[];
}

/** A list is shown. */
export class RelatedArticlesLoadEvent extends RelatedArticlesEvent<LoadDetail> implements LoadDetail {
  declare readonly count: number;
  declare readonly skipped: number;
  declare readonly sources: readonly string[];

  constructor(detail: LoadDetail) {
    super('related-articles-load', detail);
  }
}

/** Everything was read, and nothing in it is related. `count` is 0. */
export class RelatedArticlesEmptyEvent extends RelatedArticlesEvent<LoadDetail> implements LoadDetail {
  declare readonly count: number;
  declare readonly skipped: number;
  declare readonly sources: readonly string[];

  constructor(detail: LoadDetail) {
    super('related-articles-empty', detail);
  }
}

/** Why there is no list. */
export interface ErrorDetail {
  readonly code: RelatedArticlesErrorCode;
  /** URL of the index; `''` where there is none. */
  readonly url: string;
}

/** There is no list, because nothing could be read. The console says more. */
export class RelatedArticlesErrorEvent extends RelatedArticlesEvent<ErrorDetail> implements ErrorDetail {
  declare readonly code: RelatedArticlesErrorCode;
  declare readonly url: string;

  constructor(detail: ErrorDetail) {
    super('related-articles-error', detail);
  }
}

/** What a reader chose. */
export interface SelectDetail {
  readonly article: Article;
  /** Place in the list, from 1. */
  readonly position: number;
  /** As related as the engine found it, from 0 to 1. */
  readonly score: number;
}

/** A reader follows a link, in whatever way. `preventDefault()` keeps the browser where it is. */
export class RelatedArticlesSelectEvent extends RelatedArticlesEvent<SelectDetail> implements SelectDetail {
  declare readonly article: Article;
  declare readonly position: number;
  declare readonly score: number;

  constructor(detail: SelectDetail) {
    super('related-articles-select', detail, true);
  }
}

/** What was seen. */
export interface ImpressionDetail {
  /** Articles in the list. */
  readonly count: number;
}

/** At least half of the list, or half a window full of it, has come into view. Once for every page it is shown on. */
export class RelatedArticlesImpressionEvent
  extends RelatedArticlesEvent<ImpressionDetail>
  implements ImpressionDetail
{
  declare readonly count: number;

  constructor(detail: ImpressionDetail) {
    super('related-articles-impression', detail);
  }
}

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
