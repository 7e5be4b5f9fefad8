/** Makes a list: all that is needed only when a reader comes near, in one place, so that it is loaded only then. */
import { safeUrl } from '../feed/index.js';
import { readPage } from '../page/index.js';
import type { Article, Recommendation } from '../types.js';
import { recommenderFor } from './recommenders.js';
import type { LoadRequest } from './request.js';
import { gather, type Gathered } from './sources.js';

export { forgetSources } from './sources.js';

/** What was found, and where. */
export interface MadeList extends Omit<Gathered, 'articles'> {
  readonly found: readonly Recommendation[];
}

/**
 * Gathers articles and ranks them for a page.
 *
 * @throws As `gather`.
 */
export async function makeList(
  request: LoadRequest,
  page: Article,
  host: Element,
  signal: AbortSignal,
): Promise<MadeList> {
  const { options } = request;
  const { weights, ignoreParams, excludeUrls, pin } = options;
  const { articles, skipped, sources } = await gather(request, host, signal);
  const recommender = await recommenderFor(articles, { weights, ignoreParams });
  const absolute = (url: string) => safeUrl(url, host.baseURI) ?? url;
  const found = recommender.recommend(page, {
    ...options,
    excludeUrls: excludeUrls.map(absolute),
    pin: pin.flatMap((name) => [name, absolute(name)]), // an id may look like a relative URL
    now: Date.now(),
  });
  return { found, skipped, sources };
}

/** The article of the page that an element stands on, with what the element itself says of it. */
export function pageOf({ options }: LoadRequest, host: Element): Article {
  const { articleUrl: url, articleTitle: title, articleSummary: summary, articleTags } = options;
  return readPage(host.ownerDocument, {
    url,
    title,
    summary,
    tags: articleTags.length ? articleTags : undefined,
  });
}
