/** Gathers the lists of articles of one element, from wherever its owner put them. */
import { forget, parseFeed, sharedFeed, type LoadedFeed, type ParsedFeed } from '../feed/index.js';
import { discoverSources } from '../page/index.js';
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
 * @param host Gives relative URLs their base, and the document that may announce sources.
 * @param isAnew Whether nothing that is remembered will do.
 * @returns At least one.
 * @throws {FeedError} Where nothing can be read; with the code `no-source`, an `Error` where nothing says what to read.
 */
export async function gather(
  { articles, inline, options: { src, ignoreParams } }: LoadRequest,
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
  // `src` is read as one list; of what the page announces, the first that works.
  for (const urls of src.length ? [src] : discoverSources(host.ownerDocument).map(({ url }) => [url])) {
    failures = [];
    if (isAnew) urls.forEach((url) => forget(url, base));
    const load = (url: string) =>
      sharedFeed(url, { signal, base, ignoreParams }).catch((error: Error) => void failures.push(error));
    const feeds = (await Promise.all(urls.map(load))).flatMap((feed) => feed ?? []);
    if (feeds.length) {
      failures.forEach(({ message }) => warnOnce(message));
      return feeds;
    }
  }
  throw failures[0];
}
