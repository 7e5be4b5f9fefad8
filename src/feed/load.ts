/** Loads a list of articles from the network, with the pages that follow it. */
import { safeUrl } from '../url.js';
import { FeedError, throwIfAborted } from './errors.js';
import { joinSteps, pageSteps, type Page, type ParsedFeed, type ParseOptions } from './parse.js';
import { runInSlices } from '../slices.js';
import { requestText, type RequestOptions } from './request.js';

const MAX_PAGES = 10;

/** How a list is loaded. */
export interface LoadOptions extends RequestOptions, Omit<ParseOptions, 'url'> {
  /** What a relative URL resolves against. Default: the address of the page, if there is one. */
  readonly base?: string;
  /** Requests for one list that comes in pages (`next_url`), from 1. Default 10. */
  readonly maxPages?: number;
}

/** A list of articles, and where it was read. */
export interface LoadedFeed extends ParsedFeed {
  /** Absolute URL of the first page, after redirects. */
  readonly url: string;
}

/**
 * Loads a list of articles, by GET and without headers of our own, so that no server is asked for permission first.
 * Further pages are followed on the origin of the first. One that fails ends the list.
 * `next` is the page that was not read, if there is one.
 *
 * @throws {FeedError} Where the first page cannot be read, or the signal is aborted.
 */
export async function loadFeed(url: string, options: LoadOptions = {}): Promise<LoadedFeed> {
  const { signal, base, maxPages = MAX_PAGES } = options;
  const pages: Page[] = [];
  const visited = new Set<string>();
  let from = '';
  let next = requestUrl(url, base);
  if (!next) throw new FeedError('bad-url', url);
  do {
    try {
      visited.add(next);
      const response = await requestText(next, options);
      from ||= response.url;
      visited.add(response.url);
      const page: Page = await runInSlices(pageSteps(response.text, { ...options, url: response.url }));
      pages.push(page);
      next = page.head.next;
    } catch (error) {
      if (!pages.length || signal?.aborted) throw error;
      break; // what was read so far is a list too
    }
    throwIfAborted(from, signal);
    if (next && visited.has(next)) next = undefined;
  } while (next?.startsWith(`${new URL(from).origin}/`) && pages.length < maxPages);
  return { ...(await runInSlices(joinSteps(pages, options))), next, url: from };
}

/** The URL that is asked for a list: absolute, without a fragment, which no server sees. `undefined` for no web address. */
export function requestUrl(url: string, base?: string): string | undefined {
  return safeUrl(url, base ?? globalThis.location?.href)?.replace(/#.*/, '');
}
