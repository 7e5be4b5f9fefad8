/** Reads an index as its publisher should: what would make links worse or the page slower, most important first. */
import { gzipSync } from 'node:zlib';
import type { Article } from '../../types.js';
import { canonicalUrl, readDate } from '../../feed/index.js';
import { rankAll } from '../neighbours/index.js';
import { isRecord } from '../sources/json.js';
import { HEAVY, TOO_HEAVY, indexDocument } from '../write-index.js';
import { Issues, type Issue } from './issues.js';
import { noteTags } from './tags.js';

/** What a check came to. */
export interface CheckReport {
  /** How many were checked. */
  readonly articles: number;
  /** Bytes of gzip that a page loads. */
  readonly bytes: number;
  /** What was found; empty where all is well. */
  readonly issues: readonly Issue[];
  /** Spellings of tags → the spelling to use. */
  readonly tags: Readonly<Record<string, string>>;
}

/** How an index is checked. */
export interface CheckOptions {
  /** The items as published: shows what the reader had to drop, such as dates that are none. */
  readonly items?: readonly unknown[];
  /** Largest index, in bytes of gzip: more is an error. Default 1,000,000, and a warning from 250,000 on. */
  readonly maxBytes?: number;
  /** Whether who links to whom is looked at, which takes about as long as building. Default: up to 20,000 articles. */
  readonly links?: boolean;
}

const MAX_LINKED = 20_000;
/** Links in a list as most readers see it. */
const LIST = 6;
/** Lists that one article may be in, as a share of all, before it crowds others out. */
const HUB_SHARE = 0.1;
const MIN_FOR_LINKS = 20;
const SHORT_TITLE = 8;

/** Reports what is wrong with an index, most important first. */
export async function checkIndex(
  articles: readonly Article[],
  options: CheckOptions = {},
): Promise<CheckReport> {
  const issues = new Issues();
  const urls = (test: (article: Article) => unknown) => articles.filter(test).map(({ url }) => url);
  const { items = [], maxBytes, links = articles.length <= MAX_LINKED } = options;

  issues.note('error', 'no-articles', 'the index has no articles', articles.length ? [] : ['0']);
  const raw = items.filter(isRecord);
  const named = (item: Readonly<Record<string, unknown>>, field: string) =>
    `${JSON.stringify(item.url ?? item.id)}: ${JSON.stringify(item[field])}`;
  issues.note(
    'error',
    'no-title',
    'items have neither title nor text and are never shown; give each a title',
    raw
      .filter((item) => !item.title && !item.summary && !item.content_text && !item.content_html)
      .map((item) => named(item, 'url')),
  );
  issues.note(
    'error',
    'bad-date',
    'dates cannot be read; write YYYY-MM-DD or RFC 3339',
    raw
      .filter((item) => item.date_published && !readDate(item.date_published))
      .map((item) => named(item, 'date_published')),
  );
  issues.note(
    'error',
    'duplicate-url',
    'items have the URL of another one; only one of them is used',
    repeated(
      raw.map((item) => (typeof item.url === 'string' ? canonicalUrl(item.url) : '')),
      (_, url) => url,
    ),
  );
  issues.note(
    'warning',
    'duplicate-title',
    'articles share their title with another; only one of each is ever listed',
    repeated(
      articles.map(({ title }) => title.toLowerCase()),
      (index) => articles[index]?.url ?? '',
    ),
  );
  issues.note(
    'warning',
    'no-summary',
    'articles have no summary; links to them are chosen by title and tags alone',
    urls(({ summary }) => !summary),
  );
  issues.note(
    'warning',
    'duplicate-summary',
    'articles share their summary with others; it says nothing of them',
    repeated(
      articles.map(({ summary }) => summary ?? ''),
      (index) => articles[index]?.url ?? '',
    ),
  );
  issues.note(
    'note',
    'short-title',
    'titles are very short',
    urls(({ title }) => title.length < SHORT_TITLE && !/[^\0-\x7f]/.test(title)),
  );
  const undated = urls(({ date }) => !date);
  if (undated.length < articles.length)
    issues.note(
      'warning',
      'no-date',
      'articles have no date; those published close together are related more often',
      undated,
    );
  else issues.note('note', 'no-dates', 'no article has a date', undated);
  issues.note(
    'warning',
    'no-tags',
    'articles have no tags',
    urls(({ tags }) => !tags?.length),
  );
  issues.note(
    'warning',
    'blocked-image',
    'pictures are loaded over http: from https: pages, which browsers block or upgrade',
    urls(({ image, url }) => image?.startsWith('http:') && url.startsWith('https:')),
  );
  const pictured = articles.filter(({ image }) => image).length;
  if (pictured > articles.length / 2)
    issues.note(
      'note',
      'no-image',
      'articles have no picture, unlike most',
      urls(({ image }) => !image),
    );
  const tags = noteTags(articles, issues);
  const bytes = gzipSync(JSON.stringify(indexDocument(articles))).length;
  const budget = maxBytes ?? HEAVY;
  if (bytes > budget)
    issues.note(
      bytes > (maxBytes ?? TOO_HEAVY) ? 'error' : 'warning',
      'too-large',
      `the index takes ${bytes} bytes of gzip, more than ${budget}; build with --shards`,
      [String(bytes)],
    );
  if (links && articles.length >= MIN_FOR_LINKS) await noteLinks(articles, issues);
  return { articles: articles.length, bytes, issues: issues.sorted(), tags };
}

async function noteLinks(articles: readonly Article[], issues: Issues): Promise<void> {
  const incoming = articles.map(() => 0);
  for (const list of await rankAll(articles, { count: LIST })) {
    for (const place of list) incoming[place] = (incoming[place] ?? 0) + 1;
  }
  const which = (test: (count: number) => boolean) =>
    articles.flatMap(({ url }, place) => (test(incoming[place] ?? 0) ? [url] : []));
  issues.note(
    'warning',
    'never-linked',
    'articles are in no list; a summary and shared tags would help',
    which((count) => count === 0),
  );
  const most = Math.max(LIST * 4, articles.length * HUB_SHARE);
  issues.note(
    'warning',
    'linked-everywhere',
    'articles are in very many lists; their words may be too general',
    which((count) => count > most),
  );
}

/** What comes more than once, all of it. Empty values do not count. */
function repeated(values: readonly string[], name: (index: number, value: string) => string): string[] {
  const times = new Map<string, number>();
  for (const value of values) if (value) times.set(value, (times.get(value) ?? 0) + 1);
  return values.flatMap((value, index) => ((times.get(value) ?? 0) > 1 ? [name(index, value)] : []));
}
