/** Gathers the articles of one element, from wherever its owner put them. */
import { forget, parseFeed, safeUrl, sharedFeed, uniqueArticles, type ParsedFeed } from '../feed/index.js';
import { discoverSources } from '../page/index.js';
import type { Article } from '../types.js';
import type { LoadRequest } from './request.js';
import { warnOnce } from './warn.js';

/** What was found. The same sources give the same array, so that what is built from it can be shared. */
export interface Gathered {
  readonly articles: Articles;
  readonly skipped: number;
  /** URLs that were read. */
  readonly sources: readonly string[];
}

type Articles = readonly Article[];

/** What scripts assigned, read once each. */
const parsed = new WeakMap<object, ParsedFeed>();

/** Lists that are shown as one, joined once. */
const joined = new WeakMap<Articles, WeakMap<Articles, Articles>>();

/**
 * Loads and reads the sources: the first that is there of `articles`, data in the page, `src`, what the page announces.
 * `src` may be partly broken: what works is used, and one warning tells the rest.
 *
 * @param host Gives relative URLs their base, and the document that may announce sources.
 * @throws {FeedError} Where nothing can be read; with the code `no-source`, an `Error` where nothing says what to read.
 */
export async function gather(request: LoadRequest, host: Element, signal: AbortSignal): Promise<Gathered> {
  const { ignoreParams } = request.options;
  const base = host.baseURI;
  const given = request.articles ?? request.inline;
  if (given != null) {
    const key = Object(given) as object;
    const feed = parsed.get(key) ?? parseFeed(given, { url: base, ignoreParams });
    parsed.set(key, feed);
    return { ...feed, sources: [] };
  }

  let failure: unknown = Object.assign(
    new Error('No index: set src to the URL of a JSON Feed, or announce it with <link rel="alternate">.'),
    { code: 'no-source' },
  );
  for (const urls of choices(request, host)) {
    const load = (url: string) => sharedFeed(url, { signal, base, ignoreParams });
    const results = await Promise.allSettled(urls.map(load));
    const feeds = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
    const reasons = results.flatMap((result) =>
      result.status === 'rejected' ? [result.reason as Error] : [],
    );
    if (feeds.length) {
      reasons.forEach(({ message }) => warnOnce(message));
      return {
        articles: feeds.map(({ articles }) => articles).reduce((all, more) => join(all, more, ignoreParams)),
        skipped: feeds.reduce((sum, { skipped }) => sum + skipped, 0),
        sources: feeds.map(({ url }) => url),
      };
    }
    failure = reasons[0];
  }
  throw failure;
}

/** Has the next `gather` read everything anew. */
export function forgetSources(request: LoadRequest, host: Element): void {
  parsed.delete(Object(request.articles) as object);
  for (const url of choices(request, host).flat()) if (safeUrl(url, host.baseURI)) forget(url, host.baseURI);
}

/** `src` is read as one list; of what the page announces, the first that works. */
function choices({ options: { src } }: LoadRequest, { ownerDocument }: Element): (readonly string[])[] {
  return src.length ? [src] : discoverSources(ownerDocument).map(({ url }) => [url]);
}

function join(first: Articles, second: Articles, ignoreParams: readonly string[]): Articles {
  const partners = joined.get(first) ?? new WeakMap<Articles, Articles>();
  const both = partners.get(second) ?? uniqueArticles([...first, ...second], ignoreParams);
  joined.set(first, partners.set(second, both));
  return both;
}
