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
import type { Article } from '../types.js';
import { failure, hookFailed } from './failures.js';
import { namedSources } from './named-sources.js';
import type { CustomSource } from './hooks.js';
import type { LoadRequest } from './request.js';
import { warnOnce } from './warn.js';

/** A list of articles, with the URL that it was loaded from. The same source gives the same object. */
export type Feed = ParsedFeed & Partial<LoadedFeed>;

/** What scripts assigned, read once each. */
const parsed = new WeakMap<object, Promise<ParsedFeed>>();
/** What custom sources gave for the page that they were asked for last. */
const asked = new WeakMap<CustomSource, { page: string; feed: Promise<Feed>; signal: AbortSignal }>();

/**
 * Loads and reads the sources: the first that is there of `articles`, data in the page, `src`, what the page announces.
 * `src` may be partly broken: what works is used, and one warning tells the rest.
 *
 * @param page The article of the page.
 * @param host Gives relative URLs their base, and the document that may announce sources.
 * @param isAnew Whether nothing that is remembered will do.
 * @returns At least one.
 * @throws {FeedError} Where nothing can be read; with the code `no-source`, an `Error` where nothing says what to read.
 */
export async function gather(
  { articles, inline, hooks: { source }, options: { src, ignoreParams } }: LoadRequest,
  page: Article,
  host: Element,
  signal: AbortSignal,
  isAnew: boolean,
): Promise<readonly Feed[]> {
  const base = host.baseURI;
  const ask = async (custom: CustomSource, name = 'source'): Promise<Feed> => {
    const before = asked.get(custom);
    if (!isAnew && before?.page === page.id && !before.signal.aborted) {
      try {
        return await before.feed;
      } catch (error) {
        if (!before.signal.aborted) throw error; // else who asked has gone, and took the answer along
      }
    }
    const given = (async () => custom({ page, document: host.ownerDocument, signal }))();
    const feed: Promise<Feed> = given.then(
      (list) => parseFeed.inSlices(list, { url: base, ignoreParams }),
      (error) => {
        throw hookFailed(name, error);
      },
    );
    asked.set(custom, { page: page.id, feed, signal });
    feed.catch(() => asked.delete(custom));
    return feed;
  };
  if (source) return [await ask(source)];
  const given = articles ?? inline;
  if (given != null) {
    const key = Object(given) as object;
    const feed = (!isAnew && parsed.get(key)) || parseFeed.inSlices(given, { url: base, ignoreParams });
    parsed.set(key, feed);
    return [await feed];
  }

  let failures: Error[] = [
    failure('no-source', 'No index: set src to the URL of a JSON Feed, or announce one with <link>.'),
  ];
  const options: LoadOptions = { signal, base, ignoreParams, ...(isAnew && { cache: 'no-cache' }) };
  const fresh = (url: string) => {
    if (isAnew) forget(url, base);
    return url;
  };
  // `src` is read as one list; of what the page announces, the first that works.
  const announced = src.length ? [] : discoverSources(host.ownerDocument);
  for (const place of src.length ? [src] : announced) {
    failures = [];
    const urls =
      'kind' in place ? await urlsOf(place, host, (url) => sharedJson(fresh(url), options)) : place;
    urls.forEach(fresh);
    const load = async (url: string) => {
      try {
        const custom = namedSources.get(url);
        return custom
          ? await ask(custom, url)
          : await neighboursOf(await sharedFeed(url, options), page.url, options);
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
  load: (url: string) => Promise<unknown>,
): Promise<readonly string[]> {
  const related = kind === 'wordpress' ? await relatedPostUrls(host.ownerDocument, load).catch(() => []) : [];
  return related.length ? related : [url];
}
