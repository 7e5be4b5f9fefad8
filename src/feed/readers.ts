/** The kinds of list that can be read, told apart by their shape. */
import type { Article } from '../types.js';
import {
  isObject,
  MAX_TITLE,
  readItem,
  readLanguage,
  readRelated,
  withoutGaps,
  type Context,
  type Related,
} from './json-feed.js';
import { plainText } from './text.js';
import { safeUrl } from '../url.js';

/** What a list says of itself. */
export interface FeedHead {
  readonly title?: string;
  /** BCP 47, canonical; its articles inherit it. */
  readonly language?: string;
  /** Absolute `http:` or `https:` URL of the next page of the list. */
  readonly next?: string;
  /** The list's own `_related`: for every article in it. */
  readonly related?: Related;
}

/** One kind of list. */
export interface Reader {
  /** Its items; `undefined` where the value is another kind of list. */
  items(value: unknown): readonly unknown[] | undefined;
  /** What it says of itself. */
  head(value: unknown, base?: string): FeedHead;
  /** One item as an article; `undefined` where it is unusable. Never throws. */
  read(item: unknown, context: Context): Article | undefined;
}

/** A JSON Feed, or its items alone. */
const jsonFeed: Reader = {
  items: (value) => [value, isObject(value) && value.items].find(Array.isArray),
  head: (value, base) =>
    isObject(value)
      ? withoutGaps<FeedHead>({
          title: plainText(value.title, MAX_TITLE),
          language: readLanguage(value.language),
          next: safeUrl(value.next_url, base),
          related: isObject(value._related) && readRelated(value._related, base),
        })
      : {},
  read: readItem,
};

/** In this order: the first whose shape fits reads the whole list, so special shapes stand before general ones. */
export const READERS: readonly Reader[] = [jsonFeed];
