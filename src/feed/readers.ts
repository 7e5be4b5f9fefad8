/** The kinds of list that can be read, told apart by their shape. */
import type { Article } from '../types.js';
import { fromGhost, isGhost, nextOfGhost } from './ghost.js';
import { get, isObject, type Item } from './item.js';
import {
  MAX_TITLE,
  readItem,
  readLanguage,
  readRelated,
  withoutGaps,
  type Context,
  type Related,
} from './json-feed.js';
import { plainText } from './text.js';
import { fromWordPress, isWordPress } from './wordpress.js';
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

/** Items that are not those of a JSON Feed. */
interface Kind {
  /** Whether an item is of this kind, given the list that it stands in. */
  readonly fits: (item: unknown, list: unknown) => boolean;
  /** Tells one that fits in the words of JSON Feed. */
  readonly translate: (item: Item) => Item;
}

const KINDS: readonly Kind[] = [
  { fits: isWordPress, translate: fromWordPress },
  { fits: isGhost, translate: fromGhost },
];

/** A list whose kind is known. */
export interface List {
  readonly head: FeedHead;
  readonly items: readonly unknown[];
  /** One item as an article; `undefined` where it is unusable. Never throws. */
  read(item: unknown, context: Context): Article | undefined;
}

/** What a value holds, or `undefined` where it is no list of articles. */
export function readList(value: unknown, base?: string): List | undefined {
  const items: readonly unknown[] | undefined = [value, get(value, 'items'), get(value, 'posts')].find(
    Array.isArray,
  );
  if (!items) return undefined;
  return {
    items,
    head: readHead(value, base),
    read: (item, context) => {
      // Each by itself, so that one odd item does not spoil the others.
      const kind = KINDS.find(({ fits }) => fits(item, value));
      return readItem(kind ? kind.translate(item as Item) : item, context);
    },
  };
}

function readHead(value: unknown, base?: string): FeedHead {
  if (!isObject(value)) return {};
  return withoutGaps<FeedHead>({
    title: plainText(value.title, MAX_TITLE),
    language: readLanguage(value.language),
    next: safeUrl(value.next_url, base) ?? nextOfGhost(value, base),
    related: isObject(value._related) && readRelated(value._related, base),
  });
}
