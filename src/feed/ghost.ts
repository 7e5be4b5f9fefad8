/** Posts as Ghost's Content API lists them (`/ghost/api/content/posts/?include=tags,authors`), told in the words of JSON Feed. */
import { get, type Item } from './item.js';

/** Whether an item is Ghost's, given the list that it stands in. */
export const isGhost = (item: unknown, list: unknown): boolean =>
  get(list, 'posts') !== undefined && get(item, 'published_at') !== undefined;

export function fromGhost(post: Item): Item {
  const { id, url, title, authors, visibility = 'public' } = post;
  // Internal tags organise the publisher's work: `#newsletter`. The first of the others is the primary one.
  const tags = [post.tags].flat().filter((tag) => get(tag, 'visibility') !== 'internal');
  const names = tags.map((tag) => get(tag, 'name'));
  return {
    id,
    // Without a link it is left out: it is for members.
    url: visibility === 'public' && url,
    title,
    authors,
    summary: post.custom_excerpt || post.excerpt,
    content_html: post.html,
    content_text: post.plaintext,
    date_published: post.published_at,
    date_modified: post.updated_at,
    tags: names,
    section: names[0],
    image: post.feature_image,
  };
}

/** The page that follows this one has its address, but for the number. */
export function nextOfGhost(list: unknown, base?: string): string | undefined {
  const number = get(get(get(list, 'meta'), 'pagination'), 'next');
  if (typeof number !== 'number' || !base) return undefined;
  const url = new URL(base);
  url.searchParams.set('page', `${number}`);
  return url.href;
}
