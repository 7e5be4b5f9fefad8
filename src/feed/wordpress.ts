/** Posts as WordPress's REST API lists them (`/wp-json/wp/v2/posts?_embed`), told in the words of JSON Feed. */
import { isObject, type Item, type Loose } from './item.js';

/** Milliseconds by which no time zone is away from UTC. */
const DAY = 86_400_000;

/**
 * An item of WordPress's, which has an object for a title, in a list that is an array; `undefined` for any other.
 * Tags and categories come as names only where the request asked to embed them.
 */
export function fromWordPress(item: unknown, list: unknown): Item | undefined {
  const post = item as Loose | null;
  if (!Array.isArray(list) || post?.title?.rendered === undefined) return undefined;
  const embedded = (name: string) => [post._embedded?.[name] as unknown].flat(2).filter(isObject);
  const terms = embedded('wp:term').filter(({ name }) => name !== 'Uncategorized');
  const media = embedded('wp:featuredmedia')[0] as Loose | undefined;
  return {
    id: post.id,
    // Without a link it is left out: a visitor has no password.
    url: !post.content?.protected && !post.excerpt?.protected && post.link,
    title: post.title.rendered,
    summary: post.excerpt?.rendered,
    content_html: post.content?.rendered,
    date_published: zoned(post.date, post.date_gmt),
    date_modified: zoned(post.modified, post.modified_gmt),
    tags: terms.map(({ name }) => name),
    section: terms.find(({ taxonomy }) => taxonomy === 'category')?.name,
    // 768 pixels wide; there is none where the original is smaller.
    image: media?.media_details?.sizes?.medium_large?.source_url ?? media?.source_url,
    authors: embedded('author'),
    language: post.lang,
  };
}

/** A date in the publisher's time zone, which only the local time and that of Greenwich together tell. */
function zoned(local: unknown, utc: unknown): unknown {
  if (typeof utc !== 'string') return local;
  if (typeof local !== 'string') return `${utc}Z`;
  const ahead = Date.parse(`${local}Z`) - Date.parse(`${utc}Z`);
  const distance = Math.abs(ahead);
  // Of unreadable dates the distance is none, and not less than anything.
  return distance < DAY
    ? `${local}${ahead < 0 ? '-' : '+'}${new Date(distance).toISOString().slice(11, 16)}`
    : local;
}
