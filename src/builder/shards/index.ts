/**
 * Articles and their neighbours → the manifest and the shards, of which a page view costs two small files.
 *
 * A shard is `{ "items": […], "pages": { key: [places in items] } }`, items being those of a JSON Feed. It holds the
 * pages whose URL hashes to its number. There are about as many shards as articles, so that one holds one or two pages
 * and a page view costs the same on every site. A shard that would be too large (`pack.ts`) has shorter summaries, then
 * fewer neighbours. Files keep their names, and unchanged ones their bytes; `src/feed/shards.ts` says how they are found.
 */
import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { canonicalUrl, LATEST, shardPlace, shorten, type ShardManifest } from '../../feed/index.js';
import type { Article } from '../../types.js';
import { checkReplaceable, makeFolder, writeWhole } from '../files.js';
import { inParallel } from '../parallel.js';
import type { Progress } from '../reading.js';
import { isRecord } from '../sources/json.js';
import { shareOut } from '../threads/index.js';
import { VERSION, type Written } from '../write-index.js';
import { fileName, FULL, type Page, type Shard, type ShardMemory } from './pack.js';

/** Groups of shards that share a version: their letters are most of the manifest's bytes. */
const GROUPS = 512;
const VERSION_LETTERS = 2;
const FOLDER = 'shards/';
const LATEST_ARTICLES = 20;
const OPEN_FILES = 32;
/** Fewer shards are written before a thread has started. */
const WORTH_A_THREAD = 2_000;

/** How shards are written. */
export interface ShardOptions {
  /** Name of the site, for the manifest. Default `Articles`. */
  readonly title?: string;
  /** Query parameters, besides the known tracking ones, that do not make a different page. Default: none. */
  readonly ignoreParams?: readonly string[];
  /** What the last build wrote; the answer holds what this one did. */
  readonly memory?: ShardMemory;
  /** Threads that write. Default: one for each processor. */
  readonly threads?: number;
  /** Told as shards are written. */
  readonly onProgress?: (progress: Progress) => void;
}

/** What was written. */
export interface ShardsWritten {
  /** The file `manifest.json`. */
  readonly manifest: Written;
  /** Number of files that hold pages. */
  readonly files: number;
  /** How many of them are new or have other bytes than before. */
  readonly changed: number;
  /** Files of earlier builds that no page leads to now. */
  readonly unused: number;
  /** For `memory` of the next build. */
  readonly memory: ShardMemory;
}

/**
 * Writes `manifest.json`, `latest.json` and `shards/` into a folder. Shards that did not change are not touched.
 * @param neighbours Places in `articles`, best first, for each article.
 * @throws {BuildError} `not-ours`, `write`
 */
export async function writeShards(
  articles: readonly Article[],
  neighbours: readonly (readonly number[])[],
  folder: string,
  options: ShardOptions = {},
): Promise<ShardsWritten> {
  const path = join(folder, 'manifest.json');
  makeFolder(folder);
  await checkReplaceable(
    path,
    (value) => isRecord(value) && isRecord(value._related) && 'shards' in value._related,
  );
  const count = 2 ** Math.ceil(Math.log2(Math.max(1, articles.length)));
  const shards = pagesByShard(articles, neighbours, count, options.ignoreParams);
  // Each stands in some ten shards.
  const items = articles.map((article) => JSON.stringify(shardItem(article, FULL)));
  const present = await filesIn(join(folder, FOLDER));
  const memory: Record<string, readonly [string, string]> = {};
  const numbers = [...shards.keys()].sort((a, b) => a - b);
  const work = numbers.map((number): Shard => ({
    number,
    pages: shards.get(number) as Page[],
    old: options.memory?.[number],
    isPresent: present.has(fileName(number)),
  }));
  let changed = 0;
  let done = 0;
  await shareOut('packing', { folder: join(folder, FOLDER), items }, work, {
    threads: numbers.length < WORTH_A_THREAD ? 1 : options.threads,
    note(job, answer) {
      for (const { number, memory: one, isChanged } of answer) {
        memory[number] = one;
        if (isChanged) changed++;
      }
      done += job.length;
      options.onProgress?.({ step: 'shards', done, total: numbers.length });
    },
  });
  writeWhole(join(folder, LATEST), latestText(articles));
  const manifest: ShardManifest = {
    version: VERSION,
    title: options.title ?? 'Articles',
    items: [],
    _related: { shards: { count, versions: versionsOf(memory, count), base: FOLDER } },
  };
  const text = `${JSON.stringify(manifest)}\n`;
  const isChanged = writeWhole(path, text);
  const unused = present.size - numbers.filter((number) => present.has(fileName(number))).length;
  return {
    manifest: { path, bytes: Buffer.byteLength(text), isChanged },
    files: numbers.length,
    changed,
    unused,
    memory,
  };
}

function pagesByShard(
  articles: readonly Article[],
  neighbours: readonly (readonly number[])[],
  count: number,
  ignoreParams?: readonly string[],
): Map<number, Page[]> {
  const shards = new Map<number, Page[]>();
  articles.forEach(({ url }, place) => {
    const key = canonicalUrl(url, undefined, ignoreParams);
    const number = shardPlace(key, count);
    const page: Page = [key, neighbours[place] ?? []];
    const pages = shards.get(number);
    if (pages) pages.push(page);
    else shards.set(number, [page]);
  });
  for (const pages of shards.values()) pages.sort(([a], [b]) => (a < b ? -1 : 1));
  return shards;
}

/** The newest articles, undated ones last, for pages that have no shard. */
function latestText(articles: readonly Article[]): string {
  const newest = articles
    .filter(({ exclude }) => exclude !== true)
    .sort(({ date: a = '' }, { date: b = '' }) => (a < b ? 1 : a > b ? -1 : 0))
    .slice(0, LATEST_ARTICLES);
  return `${JSON.stringify({ items: newest.map((article) => shardItem(article, 90)) })}\n`;
}

/** What it takes to draw one entry of the list. */
function shardItem(article: Article, summaryLength: number): object {
  const { url, title, summary, date, image, tags, section, authors, language } = article;
  return {
    url,
    title,
    ...(summary ? { summary: shorten(summary, summaryLength, '…') } : {}),
    ...(date ? { date_published: date } : {}),
    ...(image ? { image } : {}),
    ...(tags?.length ? { tags: tags.slice(0, 5) } : {}),
    ...(authors?.length ? { authors: authors.slice(0, 3).map((name) => ({ name })) } : {}),
    ...(language ? { language } : {}),
    ...(section ? { _related: { section } } : {}),
  };
}

function versionsOf(memory: ShardMemory, count: number): string {
  const groups = Math.min(GROUPS, count);
  const hashes = Array.from({ length: groups }, () => createHash('sha256'));
  for (let number = 0; number < count; number++) {
    const [, version] = memory[number] ?? [];
    if (version) hashes[Math.floor((number * groups) / count)]?.update(`${number} ${version} `);
  }
  return hashes.map((hash) => hash.digest('base64url').slice(0, VERSION_LETTERS)).join('');
}

async function filesIn(folder: string): Promise<Set<string>> {
  const folders = (await readdir(folder, { withFileTypes: true }).catch(() => [])).filter((entry) =>
    entry.isDirectory(),
  );
  const found = await inParallel(folders, OPEN_FILES, async ({ name }) =>
    (await readdir(join(folder, name)))
      .filter((file) => file.endsWith('.json'))
      .map((file) => `${name}/${file}`),
  );
  return new Set(found.flat());
}
