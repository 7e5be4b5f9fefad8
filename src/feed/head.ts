/** What a list says of itself. */
import { nextOfGhost } from './ghost.js';
import { isObject } from './item.js';
import { MAX_TITLE, readLanguage, readRelated, withoutGaps, type Related } from './json-feed.js';
import { readShards, type Shards } from './shards.js';
import { plainText } from './text.js';
import { safeUrl } from '../url.js';

/** What is known of a list besides its articles. */
export interface FeedHead {
  readonly title?: string;
  /** BCP 47, canonical; its articles inherit it. */
  readonly language?: string;
  /** Absolute `http:` or `https:` URL of the next page of the list. */
  readonly next?: string;
  /** The list's own `_related`: for every article in it. */
  readonly related?: Related;
  /** URL of the page that its articles are near, nearest first: it is a shard. */
  readonly page?: string;
  /** Where its articles lie, if it is a manifest of shards and has none itself. */
  readonly shards?: Shards;
}

/** The head of a list; empty where the list is an array. */
export function readHead(value: unknown, base?: string): FeedHead {
  if (!isObject(value)) return {};
  return withoutGaps<FeedHead>({
    title: plainText(value.title, MAX_TITLE),
    language: readLanguage(value.language),
    next: safeUrl(value.next_url, base) ?? nextOfGhost(value, base),
    related: isObject(value._related) && readRelated(value._related, base),
    shards: readShards(value),
  });
}
