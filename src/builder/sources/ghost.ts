/** Ghost Content API posts → the items that a JSON Feed would have: https://docs.ghost.org/content-api/posts. */
import { isRecord, list, type JsonRecord } from './json.js';

/** Posts in one answer: the most that Ghost 6 gives. */
const PER_PAGE = 100;

/** Whether a parsed answer is a list of Ghost posts. */
export function isGhost(value: unknown): value is JsonRecord {
  return isRecord(value) && Array.isArray(value.posts);
}

/** The items of an answer. Posts for members only are left out. */
export function ghostItems(answer: JsonRecord): object[] {
  return list(answer.posts).filter(isRecord).filter(isPublic).map(item);
}

/** The number of the next page; `undefined` on the last. */
export function ghostNext(answer: JsonRecord): number | undefined {
  const meta = isRecord(answer.meta) && isRecord(answer.meta.pagination) ? answer.meta.pagination : {};
  return typeof meta.next === 'number' ? meta.next : undefined;
}

/** The address that answers with one page of all posts, with their tags and authors. */
export function ghostPage(address: string, page: number): string {
  const url = new URL(address);
  url.searchParams.set('include', 'tags,authors');
  url.searchParams.set('limit', String(PER_PAGE));
  url.searchParams.set('page', String(page));
  return url.href;
}

/** Whether an address is one of Ghost's Content API. */
export function isGhostAddress(address: string): boolean {
  return /\/ghost\/api\/(?:v\d+\/)?content\/|\/ghost\/api\/content/.test(address);
}

function isPublic({ visibility, status }: JsonRecord): boolean {
  return (
    (visibility === undefined || visibility === 'public') && (status === undefined || status === 'published')
  );
}

function item(post: JsonRecord): object {
  const tags = list(post.tags).filter(isRecord).filter(isShown);
  const primary = isRecord(post.primary_tag) && isShown(post.primary_tag) ? post.primary_tag.name : undefined;
  return {
    id: post.id,
    url: post.canonical_url ?? post.url,
    title: post.title,
    summary: post.custom_excerpt ?? post.excerpt,
    content_html: post.html,
    content_text: post.plaintext,
    date_published: post.published_at,
    date_modified: post.updated_at,
    tags: tags.map(({ name }) => name),
    section: primary,
    authors: list(post.authors)
      .filter(isRecord)
      .map(({ name }) => ({ name })),
    image: post.feature_image,
    language: post.locale,
  };
}

/** Tags that begin with `#` are for the editors alone. */
const isShown = ({ name, visibility }: JsonRecord) =>
  (visibility === undefined || visibility === 'public') &&
  !(typeof name === 'string' && name.startsWith('#'));
