/** Articles → `index.json`, a JSON Feed 1.1: same articles, same bytes. */
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { shorten } from '../feed/index.js';
import type { Article } from '../types.js';
import { BuildError, type Problem } from './errors.js';
import { checkReplaceable, makeFolder, writeWhole } from './files.js';
import { isRecord } from './sources/json.js';

/** The version that JSON Feed asks for: https://www.jsonfeed.org/version/1.1/. */
export const VERSION = 'https://jsonfeed.org/version/1.1';

/** How an index is written. */
export interface IndexOptions {
  /** What the list is called. Default `Articles`. */
  readonly title?: string;
  /** Address of the site. */
  readonly url?: string;
  /** Keeps body texts in the index. Makes it about ten times larger. Default false: keywords stand for them. */
  readonly withText?: boolean;
  /** Most letters of a summary, cut between words; 0 for none. Default: all that are read, up to 1,000. */
  readonly summaryLength?: number;
  /** Ids of neighbours by the article's id, best first. */
  readonly neighbours?: ReadonlyMap<string, readonly string[]>;
  /** Whether pages are to load it, there being no shards. Default false. */
  readonly isForPages?: boolean;
  /** Writes an index for pages that takes more than 1,000,000 bytes of gzip, too. Default false. */
  readonly force?: boolean;
}

/** Something that was written. */
export interface Written {
  /** Path of the file. */
  readonly path: string;
  /** Bytes of UTF-8. */
  readonly bytes: number;
  /** Whether the file is new or has other bytes than before. */
  readonly isChanged: boolean;
}

/** The JSON Feed of these articles, as a value. */
export function indexDocument(articles: readonly Article[], options: IndexOptions = {}): object {
  const { title = 'Articles', url } = options;
  return {
    version: VERSION,
    title,
    ...(url ? { home_page_url: url } : {}),
    items: articles.map((article) => indexItem(article, options)),
  };
}

/** Bytes of gzip that a page may load whole: of more, its owner is told; more still is not written unless asked for. */
export const HEAVY = 250_000;
export const TOO_HEAVY = 1_000_000;

/**
 * Writes `index.json` into a folder, whole or not at all.
 * @throws {BuildError} `not-ours` where the folder holds an `index.json` that is no list of articles; `too-large`; `write`
 */
export async function writeIndex(
  articles: readonly Article[],
  folder: string,
  options: IndexOptions = {},
): Promise<Written & { readonly warnings: readonly Problem[] }> {
  const path = join(folder, 'index.json');
  makeFolder(folder);
  await checkReplaceable(path, (value) => isRecord(value) && Array.isArray(value.items));
  // One line for each article: small, and a change shows as a change of that line.
  const { items, ...head } = indexDocument(articles, options) as { items: object[] };
  const lines = items.map((item) => JSON.stringify(item)).join(',\n');
  const text = `${JSON.stringify(head).slice(0, -1)},"items":[\n${lines}\n]}\n`;
  const weight = options.isForPages ? gzipSync(text).length : 0;
  const much = `${Math.round(weight / 1_000)} kB of gzip is much for a page to load: build with --shards`;
  if (weight > TOO_HEAVY && !options.force)
    throw new BuildError('too-large', path, `${much}, or with --force`);
  const isChanged = writeWhole(path, text);
  const warnings: Problem[] = weight > HEAVY ? [{ code: 'too-large', file: path, message: much }] : [];
  return { path, bytes: Buffer.byteLength(text), isChanged, warnings };
}

function indexItem(
  article: Article,
  { withText, neighbours, summaryLength = Infinity }: IndexOptions,
): object {
  const { id, url, title, summary, text, tags, date, modified, language, authors, image } = article;
  const related = withoutGaps({
    section: article.section,
    keywords: article.keywords,
    pin: article.pin,
    exclude: article.exclude,
    weight: article.weight,
    neighbors: neighbours?.get(id) ?? article.neighbors,
  });
  return withoutGaps({
    id,
    url,
    title,
    summary: summary && summaryLength ? shorten(summary, summaryLength, '…') : undefined,
    content_text: withText ? text : undefined,
    image,
    date_published: date,
    date_modified: modified,
    tags,
    authors: authors?.map((name) => ({ name })),
    language,
    _related: Object.keys(related).length ? related : undefined,
  });
}

function withoutGaps(fields: Record<string, unknown>): object {
  return Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]) => value !== undefined && !(Array.isArray(value) && !value.length),
    ),
  );
}
