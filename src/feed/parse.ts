/** Turns a published list of articles, of any kind that is known, into articles. */
import type { Article } from '../types.js';
import { safeUrl } from '../url.js';
import { FeedError } from './errors.js';
import { READERS, type FeedHead } from './readers.js';
import { runAtOnce } from '../slices.js';
import { uniqueSteps } from './unique.js';

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
 * Reads a list of articles.
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
  const value = typeof input === 'string' ? parseJson(input, url) : input;
  const base = safeUrl(url);
  for (const reader of READERS) {
    const items = reader.items(value);
    if (items) {
      const head = reader.head(value, base);
      const context = { base, ignoreParams, language: head.language };
      const articles: Article[] = [];
      for (const item of items.slice(0, maxItems)) {
        const article = reader.read(item, context);
        if (article) articles.push(article);
        yield;
      }
      return { head, articles, size: items.length };
    }
  }
  throw new FeedError('bad-shape', url);
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

function parseJson(input: string, url: string): unknown {
  const text = input.trim(); // and with it a byte order mark
  if (!text) throw new FeedError('empty', url);
  try {
    return JSON.parse(text);
  } catch (error) {
    const hint = text[0] === '<' ? '(is it HTML or RSS?)' : '';
    throw new FeedError('not-json', url, hint, error);
  }
}
