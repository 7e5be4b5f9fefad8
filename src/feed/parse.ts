/** Turns a published list of articles, of any kind that is known, into articles. */
import type { Article } from '../types.js';
import { safeUrl } from '../url.js';
import { FeedError } from './errors.js';
import { readList, type FeedHead } from './readers.js';
import { runAtOnce } from '../slices.js';
import { uniqueSteps } from './unique.js';
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
  readonly articles: readonly Article[];
  /** Items, usable or not. */
  readonly size: number;
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
  return runAtOnce(joinSteps([runAtOnce(pageSteps(input, options))], options));
}

/** Reads one page of a list, an item a step. */
export function* pageSteps(
  input: unknown,
  { url, maxItems = MAX_ITEMS, ignoreParams }: ParseOptions,
): Generator<undefined, Page> {
  const base = safeUrl(url);
  const list = readList(typeof input === 'string' ? parseText(input, url) : input, base);
  if (!list) throw new FeedError('bad-shape', url);
  const { head, items } = list;
  const context = { base, ignoreParams, language: head.language };
  const articles: Article[] = [];
  for (const item of items.slice(0, maxItems)) {
    const article = list.read(item, context);
    if (article) articles.push(article);
    yield;
  }
  return { head, articles, size: items.length };
}

/** Joins the pages of a list, which says of itself what its first page says; an article a step. */
export function* joinSteps(
  pages: readonly Page[],
  { maxItems = MAX_ITEMS, ignoreParams }: Omit<ParseOptions, 'url'>,
): Generator<undefined, ParsedFeed> {
  const read = pages.flatMap((page) => page.articles);
  const articles = (yield* uniqueSteps(read, ignoreParams)).slice(0, maxItems);
  const size = pages.reduce((sum, page) => sum + page.size, 0);
  return { ...pages[0]?.head, articles, skipped: size - articles.length };
}

function parseText(input: string, url: string): unknown {
  const text = input.replace(/^\ufeff/, '').trim();
  if (!text) throw new FeedError('empty', url);
  const isMarkup = text[0] === '<';
  let cause: unknown;
  try {
    const value: unknown = isMarkup ? fromXml(text, safeUrl(url)) : JSON.parse(text);
    if (value !== undefined) return value;
  } catch (error) {
    cause = error;
  }
  throw new FeedError('not-json', url, isMarkup ? '(is it a page? XML needs a DOMParser)' : '', cause);
}
