/** Where WordPress's REST API has a site's posts: https://developer.wordpress.org/rest-api/reference/posts/. */
import { safeUrl } from '../feed/index.js';
import { builtIn, readAll } from './document.js';
import type { JsonObject } from './json-ld.js';

/** The most that WordPress gives at once. */
const MAX_POSTS = '100';
/** The latest posts, and all that is read of each. Nothing is embedded without `_links`. */
const POST = {
  per_page: MAX_POSTS,
  _embed: 'wp:term,wp:featuredmedia,author',
  _fields: 'id,link,title,excerpt,date,date_gmt,modified,modified_gmt,lang,_links,_embedded',
};
/** Of each kind of relation, because a server works long on each post. */
const MAX_RELATED = '50';
/** To fill up the list where few posts are related. */
const MAX_LATEST = '20';
/** Tags, and categories, of one post that are asked for. */
const MAX_TERMS = 20;

/** The site's latest posts, with their tags, pictures and authors, given the absolute URL of its API or of a post there. */
export function postsUrl(address: string): string {
  const url = new URL(address);
  const collection = routeOf(url).replace(/(?:\/wp\/v2\/posts\/\d+)?\/?$/, '/wp/v2/posts');
  if (url.searchParams.has('rest_route')) url.searchParams.set('rest_route', collection);
  else url.pathname = collection;
  return withParameters(url, POST);
}

/**
 * URLs of the posts that share a tag with the page's own post, of those that share a category, and of a few of the
 * latest. Takes one small request; three URLs at most. None where the page is no post, or one without either.
 *
 * @param load Gives the parsed JSON at a URL. What it throws is thrown.
 */
export async function relatedPostUrls(
  document: Document,
  load: (url: string) => Promise<unknown>,
): Promise<string[]> {
  const post = readAll(document, 'link[rel~=alternate][type="application/json"]', 'href')
    .map((href) => safeUrl(href, builtIn(document, 'baseURI')))
    .find((url) => url && /\/wp\/v2\/posts\/\d+\/?$/.test(routeOf(new URL(url))));
  if (!post) return [];
  const terms = (await load(
    withParameters(new URL(post), { _fields: 'tags,categories' }),
  )) as JsonObject | null;
  const posts = (parameters: Readonly<Record<string, string>>) =>
    withParameters(new URL(postsUrl(post)), parameters);
  const urls = ['tags', 'categories'].flatMap((taxonomy) => {
    const ids = [terms?.[taxonomy]].flat().filter(Number.isInteger).slice(0, MAX_TERMS).join();
    return ids ? [posts({ per_page: MAX_RELATED, [taxonomy]: ids })] : [];
  });
  return urls.length ? [...urls, posts({ per_page: MAX_LATEST })] : [];
}

/** It is in a parameter where the site's permalinks are plain. */
const routeOf = ({ searchParams, pathname }: URL): string => searchParams.get('rest_route') ?? pathname;

function withParameters(url: URL, parameters: Readonly<Record<string, string>>): string {
  Object.entries(parameters).forEach(([name, value]) => url.searchParams.set(name, value));
  return url.href;
}
