/** WordPress REST posts → the items that a JSON Feed would have: https://developer.wordpress.org/rest-api/reference/posts/. */
import { isRecord, list, type JsonRecord } from './json.js';

/** Posts in one answer: the most that WordPress gives. */
const PER_PAGE = 100;

/** Whether a parsed answer is a list of WordPress posts. */
export function isWordPress(value: unknown): value is JsonRecord[] {
  return (
    Array.isArray(value) && isRecord(value[0]) && isRecord(value[0].title) && 'rendered' in value[0].title
  );
}

/** The items of a list of posts. Protected ones are left out. */
export function wordPressItems(posts: readonly unknown[]): object[] {
  return posts.filter(isRecord).filter(isPublic).map(item);
}

/** The address that answers with one page of all posts, with their tags, pictures and authors in them. */
export function wordPressPage(address: string, page: number): string {
  const url = new URL(address);
  const { searchParams } = url;
  // Without pretty permalinks the route is a parameter.
  if (
    searchParams.has('rest_route') ||
    /\/posts\/?$/.test(url.pathname) ||
    /\/wp\/v2\/\w/.test(url.pathname)
  ) {
    if (searchParams.get('rest_route')?.match(/^\/?$/)) searchParams.set('rest_route', '/wp/v2/posts');
  } else {
    url.pathname = `${url.pathname.replace(/\/(?:wp\/v2\/?)?$/, '')}/wp/v2/posts`;
  }
  searchParams.set('per_page', String(PER_PAGE));
  searchParams.set('page', String(page));
  if (!searchParams.has('_embed')) searchParams.set('_embed', 'wp:term,wp:featuredmedia,author');
  return url.href;
}

/** Whether an address is one of WordPress's REST API. */
export function isWordPressAddress(address: string): boolean {
  return /\/wp-json(?:\/|$)|[?&]rest_route=/.test(address);
}

function isPublic(post: JsonRecord): boolean {
  const isProtected = isRecord(post.content) && post.content.protected === true;
  return !isProtected && (post.status === undefined || post.status === 'publish');
}

function item(post: JsonRecord): object {
  const embedded = isRecord(post._embedded) ? post._embedded : {};
  const terms = list(embedded['wp:term']).flat().filter(isRecord);
  const named = (taxonomy: string) =>
    terms.filter((term) => term.taxonomy === taxonomy).map((term) => term.name as string);
  const [media] = list(embedded['wp:featuredmedia']).filter(isRecord);
  const categories = named('category').filter((name) => name !== 'Uncategorized');
  return {
    id: post.link ?? post.id,
    url: post.link,
    title: rendered(post.title),
    summary: rendered(post.excerpt),
    content_html: rendered(post.content),
    date_published: utc(post.date_gmt) ?? post.date,
    date_modified: utc(post.modified_gmt) ?? post.modified,
    tags: [...named('post_tag'), ...categories],
    section: categories[0],
    authors: list(embedded.author)
      .filter(isRecord)
      .map(({ name }) => ({ name })),
    image: media?.source_url ?? post.jetpack_featured_media_url,
    language: post.lang,
  };
}

const rendered = (value: unknown) => (isRecord(value) ? value.rendered : value);

/** `date_gmt` is UTC without saying so. */
function utc(value: unknown): string | undefined {
  return typeof value === 'string' && value ? `${value.replace(/Z$/, '')}Z` : undefined;
}
