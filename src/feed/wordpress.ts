/** Posts as WordPress's REST API lists them (`/wp-json/wp/v2/posts?_embed`), told in the words of JSON Feed. */
import { get, isObject, type Item } from './item.js';

/** Milliseconds by which no time zone is away from UTC. */
const DAY = 86_400_000;

/** Whether an item is WordPress's, given the list that it stands in: its title is an object, and its list has no head. */
export const isWordPress = (item: unknown, list: unknown): boolean =>
  Array.isArray(list) && get(get(item, 'title'), 'rendered') !== undefined;

/** Tags and categories come as names only where the request asked to embed them. */
export function fromWordPress(post: Item): Item {
  const embedded = (name: string) => [get(post._embedded, name)].flat(2).filter(isObject);
  const terms = embedded('wp:term').filter(({ name }) => name !== 'Uncategorized');
  const [media] = embedded('wp:featuredmedia');
  const hasPassword = [post.content, post.excerpt].some((field) => get(field, 'protected') === true);
  return {
    id: post.id,
    // Without a link it is left out: a visitor has no password.
    url: !hasPassword && post.link,
    title: get(post.title, 'rendered'),
    summary: get(post.excerpt, 'rendered'),
    content_html: get(post.content, 'rendered'),
    date_published: zoned(post.date, post.date_gmt),
    date_modified: zoned(post.modified, post.modified_gmt),
    tags: terms.map(({ name }) => name),
    section: terms.find(({ taxonomy }) => taxonomy === 'category')?.name,
    // 768 pixels wide; there is none where the original is smaller.
    image:
      get(get(get(get(media, 'media_details'), 'sizes'), 'medium_large'), 'source_url') ??
      get(media, 'source_url'),
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
