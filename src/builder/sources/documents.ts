/** Tells what a text holds by its shape: a list of articles, a sitemap, or a page. */
import { canonicalUrl, FeedError, parseFeed } from '../../feed/index.js';
import { BuildError } from '../errors.js';
import { MAX_BODY } from '../extract/body.js';
import type { Found, Reading } from '../reading.js';
import { readXmlFeed } from './feed-xml.js';
import { isRecord, parseJson } from './json.js';
import { readSitemap, type Sitemap } from './sitemap.js';
import { parseXml, xmlFault } from './xml.js';

/** Ten times what the widget itself would read. */
const MAX_ITEMS = 1_000_000;
const IS_MARKUP = /^[\ufeff\s]*</;
const IS_DATA = /<(?:rss|feed|rdf:RDF|urlset|sitemapindex)[\s>]/i;
/** Where a document has said what it is. */
const HEAD = 4_000;

/** What a text holds. */
export type Content =
  | { readonly kind: 'list'; readonly value: unknown }
  | ({ readonly kind: 'sitemap' } & Sitemap)
  | { readonly kind: 'page' };

/**
 * What a text holds.
 * @throws {BuildError} `bad-data`, with the line where it is known.
 */
export function readContent(text: string, file: string): Content {
  if (!IS_MARKUP.test(text)) return { kind: 'list', value: asList(parseJson(text, file), file) };
  if (!IS_DATA.test(text.slice(0, HEAD))) return { kind: 'page' };
  const root = parseXml(text, file);
  const sitemap = readSitemap(root);
  if (sitemap) return { kind: 'sitemap', ...sitemap };
  const feed = readXmlFeed(root);
  if (feed) return { kind: 'list', value: feed };
  throw xmlFault(text, file) ?? new BuildError('bad-data', file, 'is XML, but no RSS, Atom or sitemap');
}

/** What the owner's own export of WordPress or Ghost may hold besides what is published, goes. */
function asList(value: unknown, file: string): unknown {
  if (Array.isArray(value)) return value.filter(isPublished);
  if (isRecord(value) && Array.isArray(value.posts))
    return { ...value, posts: value.posts.filter(isPublished) };
  if (isRecord(value) && isRecord(value._related) && 'shards' in value._related) {
    throw new BuildError('bad-data', file, 'is a manifest of shards; give the index or the site instead');
  }
  return value;
}

function isPublished(item: unknown): boolean {
  const status = isRecord(item) ? item.status : undefined;
  return status === undefined || status === 'publish' || status === 'published';
}

/** Where a list comes from. */
export interface ListPlace {
  readonly file: string;
  /** What relative links resolve against. */
  readonly url?: string;
  readonly language?: string;
  readonly ignoreParams?: readonly string[];
}

/**
 * Adds the articles of a list to a reading.
 * @returns the address of the next page of the list, if there is one
 * @throws {BuildError} `bad-data` where it is no list.
 */
export function addList(value: unknown, place: ListPlace, reading: Reading): string | undefined {
  const { file, url = '', language, ignoreParams } = place;
  try {
    const feed = parseFeed(value, { url, maxItems: MAX_ITEMS, ignoreParams });
    for (const article of feed.articles) {
      const { text } = article;
      const found: Found = {
        file,
        article: {
          ...article,
          id: article.id || canonicalUrl(article.url),
          ...(text ? { text: text.slice(0, MAX_BODY) } : {}),
          ...(!article.language && language ? { language } : {}),
        },
      };
      reading.found.push(found);
    }
    for (let i = 0; i < feed.skipped; i++) reading.skipped.push({ file, reason: 'unusable' });
    reading.title ??= feed.title;
    return feed.next;
  } catch (error) {
    if (!(error instanceof FeedError)) throw error;
    throw new BuildError(
      'bad-data',
      file,
      error.message.replace(/^[^:]*: |^.*?: (?=no list|empty|not JSON)/, ''),
      undefined,
      error,
    );
  }
}
