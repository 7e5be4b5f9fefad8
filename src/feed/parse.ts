/** Turns a published list of articles, of any kind that is known, into articles. */
import type { Article } from '../types.js';
import { safeUrl } from '../url.js';
import { FeedError } from './errors.js';
import { fromGhost } from './ghost.js';
import { readHead, type FeedHead } from './head.js';
import type { Item } from './item.js';
import { jsonSteps } from './json.js';
import { readItem } from './json-feed.js';
import { shardItems } from './shards.js';
import { runAtOnce, runInSlices } from '../slices.js';
import { uniqueSteps } from './unique.js';
import { fromWordPress } from './wordpress.js';
import { fromXml } from './xml.js';

/** Twenty times the largest index that a page should load whole. */
const MAX_ITEMS = 100_000;

/** What the text of a list does not say. */
export interface ParseOptions {
  /** Where the list comes from: relative links resolve against it, and errors name it. */
  readonly url: string;
  /** Items read; the ones after count as skipped. Default 100,000. */
  readonly maxItems?: number;
  /** Query parameters, besides the known tracking ones, that do not make a different page. `*` at the end matches any. */
  readonly ignoreParams?: readonly string[];
  /** URL of a page: where the list is a shard, only what is near that page is read, nearest first. */
  readonly page?: string;
}

/** A list of articles, read. */
export interface ParsedFeed extends FeedHead {
  /** Each with an id and a canonical URL that no other has. */
  readonly articles: readonly Article[];
  /** How many items were unusable, repeated or too many. */
  readonly skipped: number;
}

/** One page of a list, with whatever is repeated in it. */
export interface Page {
  readonly head: FeedHead;
  /** One for each item, `undefined` where that is unusable or one too many. */
  readonly articles: readonly (Article | undefined)[];
}

/**
 * Reads a list of articles: JSON Feed, an array of articles, WordPress's REST API, Ghost's Content API; and where there
 * is a `DOMParser`, RSS 2.0, RSS 1.0 and Atom. Under Trusted Types it needs the policy `related-articles` for these.
 *
 * Whatever stands in the list, an unusable item is only skipped and counted.
 *
 * @param input The text of the list, or its parsed JSON.
 * @throws {FeedError} `empty`, `not-json` or `bad-shape`, where there is no list at all.
 */
export function parseFeed(input: unknown, options: ParseOptions): ParsedFeed {
  return runAtOnce(listSteps(input, options));
}

/** The same, without holding the thread for more than 8 ms at a time. */
parseFeed.inSlices = (input: unknown, options: ParseOptions): Promise<ParsedFeed> =>
  runInSlices(listSteps(input, options));

function* listSteps(input: unknown, options: ParseOptions): Generator<undefined, ParsedFeed> {
  return yield* joinSteps([yield* pageSteps(input, options)], options);
}

/** Reads one page of a list, an item a step. */
export function* pageSteps(
  input: unknown,
  { url, maxItems = MAX_ITEMS, ignoreParams, page }: ParseOptions,
): Generator<undefined, Page> {
  const base = safeUrl(url);
  const list = typeof input === 'string' ? yield* textSteps(input, url) : input;
  const { items, posts } = (list ?? {}) as Item;
  const all: readonly unknown[] | undefined = page
    ? shardItems(list, page, ignoreParams)
    : [list, items, posts].find(Array.isArray);
  if (!all) throw new FeedError('bad-shape', url);
  const head = { ...readHead(list, base), ...(page && { page }) };
  const context = { base, ignoreParams, language: head.language };
  const articles: (Article | undefined)[] = [];
  for (const item of all) {
    // Each by itself, so that one odd item does not spoil the others.
    const read = () => readItem(fromWordPress(item, list) ?? fromGhost(item, list) ?? item, context);
    const article = articles.length < maxItems ? read() : undefined;
    articles.push(article && head.related ? { ...head.related, ...article } : article);
    yield;
  }
  return { head, articles };
}

/** Joins the pages of a list, which says of itself what its first page says; an article a step. */
export function* joinSteps(
  pages: readonly Page[],
  { maxItems = MAX_ITEMS, ignoreParams }: Omit<ParseOptions, 'url'>,
): Generator<undefined, ParsedFeed> {
  const all = pages.flatMap((page) => page.articles);
  const usable = all.filter((article) => article !== undefined);
  const articles = (yield* uniqueSteps(usable, ignoreParams)).slice(0, maxItems);
  return { ...pages[0]?.head, articles, skipped: all.length - articles.length };
}

function* textSteps(input: string, url: string): Generator<undefined, unknown> {
  const text = input.replace(/^\ufeff/, '').trim();
  if (!text) throw new FeedError('empty', url);
  const isMarkup = text[0] === '<';
  let cause: unknown;
  try {
    const value: unknown = isMarkup ? fromXml(text, safeUrl(url)) : yield* jsonSteps(text);
    if (value !== undefined) return value;
  } catch (error) {
    cause = error;
  }
  throw new FeedError('not-json', url, isMarkup ? '(is it a page?)' : '', cause);
}
