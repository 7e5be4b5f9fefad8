/** The addresses of WordPress's REST API; what it answers, the feed reader knows: https://developer.wordpress.org/rest-api/reference/posts/. */

/** Posts in one answer: the most that WordPress gives. */
const PER_PAGE = 100;

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
