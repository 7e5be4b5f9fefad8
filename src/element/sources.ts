/** Gathers the lists of articles of one element, from wherever its owner put them. */
import {
  forget,
  neighboursOf,
  parseFeed,
  sharedFeed,
  sharedJson,
  type LoadedFeed,
  type LoadOptions,
  type ParsedFeed,
} from '../feed/index.js';
import { discoverSources, relatedPostUrls, type Source } from '../page/index.js';
import type { LoadRequest } from './request.js';
import { warnOnce } from './warn.js';

/** A list of articles, with the URL that it was loaded from. The same source gives the same object. */
export type Feed = ParsedFeed & Partial<LoadedFeed>;

/** What scripts assigned, read once each. */
const parsed = new WeakMap<object, ParsedFeed>();

/**
 * Loads and reads the sources: the first that is there of `articles`, data in the page, `src`, what the page announces.
 * `src` may be partly broken: what works is used, and one warning tells the rest.
 *
 * @param page URL of the page.
 * @param host Gives relative URLs their base, and the document that may announce sources.
 * @param isAnew Whether nothing that is remembered will do.
 * @returns At least one.
 * @throws {FeedError} Where nothing can be read; with the code `no-source`, an `Error` where nothing says what to read.
 */
export async function gather(
  { articles, inline, options: { src, ignoreParams } }: LoadRequest,
  page: string,
  host: Element,
  signal: AbortSignal,
  isAnew: boolean,
): Promise<readonly Feed[]> {
  const base = host.baseURI;
  const given = articles ?? inline;
  if (given != null) {
    const key = Object(given) as object;
    const feed = (!isAnew && parsed.get(key)) || parseFeed(given, { url: base, ignoreParams });
    parsed.set(key, feed);
    return [feed];
  }

  let failures: Error[] = [
    Object.assign(new Error('No index: set src to the URL of a JSON Feed, or announce one with <link>.'), {
      code: 'no-source',
    }),
  ];
  const options = { signal, base, ignoreParams };
  // `src` is read as one list; of what the page announces, the first that works.
  const announced = src.length ? [] : discoverSources(host.ownerDocument);
  for (const source of src.length ? [src] : announced) {
    failures = [];
    const urls = 'kind' in source ? await urlsOf(source, host, options) : source;
    if (isAnew) urls.forEach((url) => forget(url, base));
    const load = async (url: string) => {
      try {
        return await neighboursOf(await sharedFeed(url, options), page, options);
      } catch (error) {
        failures.push(error as Error);
        return [];
      }
    };
    const feeds = (await Promise.all(urls.map(load))).flat();
    if (feeds.length) {
      failures.forEach(({ message }) => warnOnce(message));
      return feeds;
    }
  }
  throw failures[0];
}

/** Where a source has what may be related to this page: of WordPress, posts that share its tags and categories. */
async function urlsOf(
  { kind, url }: Source,
  host: Element,
  options: LoadOptions,
): Promise<readonly string[]> {
  const related =
    kind === 'wordpress'
      ? await relatedPostUrls(host.ownerDocument, (at) => sharedJson(at, options)).catch(() => [])
      : [];
  return related.length ? related : [url];
}
