/** Posts as Ghost's Content API lists them (`/ghost/api/content/posts/?include=tags,authors`), told in the words of JSON Feed. */
import type { Item, Loose } from './item.js';

/** An item of Ghost's, given the list that it stands in; `undefined` for any other. */
export function fromGhost(item: unknown, list: unknown): Item | undefined {
  const post = item as Item | null;
  if (!(list as Item).posts || post?.published_at === undefined) return undefined;
  const { url, visibility = 'public' } = post;
  // Internal tags organise the publisher's work: `#newsletter`. The first of the others is the primary one.
  const tags = [post.tags as Item | null].flat().filter((tag) => tag?.visibility !== 'internal');
  const names = tags.map((tag) => tag?.name);
  return {
    ...post,
    // Without a link it is left out: it is for members.
    url: visibility === 'public' && url,
    summary: post.custom_excerpt,
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
  const number: unknown = (list as Loose).meta?.pagination?.next;
  if (typeof number !== 'number' || !base) return undefined;
  const url = new URL(base);
  url.searchParams.set('page', `${number}`);
  return url.href;
}
