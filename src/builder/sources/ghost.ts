/** The addresses of Ghost's Content API; what it answers, the feed reader knows: https://docs.ghost.org/content-api/posts. */

/** Posts in one answer: the most that Ghost 6 gives. */
const PER_PAGE = 100;

/** The address that answers with the first page of all posts, with their tags and authors. */
export function ghostPage(address: string): string {
  const url = new URL(address);
  url.searchParams.set('include', 'tags,authors');
  url.searchParams.set('limit', String(PER_PAGE));
  return url.href;
}

/** Whether an address is one of Ghost's Content API. */
export function isGhostAddress(address: string): boolean {
  return /\/ghost\/api\/(?:v\d+\/)?content\/|\/ghost\/api\/content/.test(address);
}
