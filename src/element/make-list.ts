/** Makes a list: all that is needed only when a reader comes near, in one place, so that it is loaded only then. */
import { canonicalUrl, safeUrl } from '../feed/index.js';
import { readPage } from '../page/index.js';
import { turn } from '../slices.js';
import type { Article, Recommendation } from '../types.js';
import type { LoadDetail } from './events.js';
import { named } from './failures.js';
import { languageOf } from './language.js';
import { recommenderFor } from './recommenders.js';
import type { LoadRequest } from './request.js';
import { gather } from './sources.js';
import { markRead, unreadFirst } from './unread.js';

/** Articles to choose from, for each one shown, where the read ones give way; and the most that the engine gives. */
const CHOICE = 2;
const MAX_CHOICE = 100;

/** What was found, and where. */
export interface MadeList extends Omit<LoadDetail, 'count'> {
  readonly found: readonly Recommendation[];
  /** How many articles there were to choose from; `undefined` where that was done when the site was built. */
  readonly total?: number;
}

/**
 * Gathers articles and ranks them for a page.
 *
 * @param isAnew Whether nothing that is remembered will do.
 * @throws As `gather`.
 */
export async function makeList(
  request: LoadRequest,
  page: Article,
  host: Element,
  signal: AbortSignal,
  isAnew: boolean,
): Promise<MadeList> {
  const { options, hooks } = request;
  const { transformItems, boost, tokenize } = hooks;
  const { weights, ignoreParams, excludeUrls, onlyHosts, pin } = options;
  await turn(); // the page has just been read, and after the list it will be drawn: each is work enough for one
  const feeds = await gather(request, page, host, signal, isAnew);
  const recommender = await recommenderFor(
    feeds,
    { weights, ignoreParams, tokenize },
    onlyHosts.length ? [...onlyHosts, location.host] : [],
    transformItems,
  );
  // Ranked when the site was built, from more than there is here.
  const near = feeds.flatMap((feed) => (feed.page ? feed.articles.map(({ id }) => id) : []));
  const absolute = (url: string) => safeUrl(url, host.baseURI) ?? url;
  const { limit, unreadFirst: isSorted } = options;
  const found = await recommender.recommendInSlices(near.length ? { ...page, neighbors: near } : page, {
    ...options,
    excludeUrls: excludeUrls.map(absolute),
    pin: pin.flatMap((name) => [name, absolute(name)]), // an id may look like a relative URL
    limit: isSorted ? Math.min(MAX_CHOICE, limit * CHOICE) : limit,
    min: options.min ?? limit,
    boost: boost && named('boost', boost),
    now: Date.now(),
  });
  const key = (url: string) => canonicalUrl(url, undefined, ignoreParams);
  const read = isSorted && markRead(key(page.url));
  await turn();
  return {
    found: read ? unreadFirst(found, ({ article }) => read.has(key(article.url))).slice(0, limit) : found,
    total: near.length ? undefined : recommender.size,
    skipped: feeds.reduce((sum, { skipped }) => sum + skipped, 0),
    sources: feeds.flatMap(({ url = [] }) => url),
  };
}

/** The article of the page that an element stands on, with what the element itself says of it. */
export function pageOf({ options }: LoadRequest, host: Element): Article {
  const { articleUrl: url, articleTitle: title, articleSummary: summary, articleTags } = options;
  const tags = articleTags.length ? articleTags : undefined;
  const page = readPage(host.ownerDocument, { url, title, summary, tags });
  return { ...page, language: languageOf(host) ?? page.language };
}
