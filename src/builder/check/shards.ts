/** Reads shards as a page does: whether every file is there, sound, and small enough. */
import { readFile, readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { canonicalUrl, LATEST, readShards, shardFile, shardItems } from '../../feed/index.js';
import { BuildError } from '../errors.js';
import { isRecord, parseJson } from '../sources/json.js';
import type { CheckReport } from './index.js';
import { Issues } from './issues.js';

/** Bytes of gzip that a page view may cost, manifest and shard together. */
export const PAGE_VIEW = 6_000;

/**
 * Checks a manifest and its shards. Each article of the `index.json` beside them must have its list; without that file,
 * each that is listed anywhere.
 * @param ignoreParams As the shards were built with.
 * @throws {BuildError} `bad-data` where the file is no manifest.
 */
export async function checkShards(
  path: string,
  ignoreParams: readonly string[] = [],
): Promise<CheckReport & { readonly pageView: PageView }> {
  const text = await readFile(path, 'utf8');
  const shards = readShards(parseJson(text, path));
  if (!shards) throw new BuildError('bad-data', path, 'is no manifest of shards');
  const manifest = gzipSync(text).length;
  const folder = join(dirname(path), shards.base);
  const names = (await readdir(folder, { recursive: true }).catch(() => []))
    .filter((name) => name.endsWith('.json'))
    .sort();
  const broken: string[] = [];
  const misplaced: string[] = [];
  const empty: string[] = [];
  const sizes: number[] = [];
  const pages = new Set<string>();
  const whole = await itemUrls(join(dirname(path), 'index.json'));
  const known = new Set(whole ?? (await itemUrls(join(dirname(path), LATEST))));
  for (const name of names) {
    const file = join(folder, name);
    try {
      const bytes = await readFile(file);
      const shard = parseJson(bytes.toString('utf8'), file);
      sizes.push(gzipSync(bytes).length);
      for (const url of Object.keys(isRecord(shard) && isRecord(shard.pages) ? shard.pages : {})) {
        const place = join(dirname(path), shardFile(shards, url).replace(/\?.*/, ''));
        if (place === file) pages.add(url);
        else misplaced.push(url);
        if (!shardItems(shard, url)?.length) empty.push(url);
      }
      if (!whole) for (const url of urlsOf(shard)) known.add(url);
    } catch {
      broken.push(name);
    }
  }
  const issues = new Issues();
  issues.note('error', 'no-shards', 'there are no shards beside the manifest', names.length ? [] : [folder]);
  issues.note(
    'error',
    'missing-shard',
    'articles are in no shard, and their pages show no links; build again, and publish all files',
    [...known].filter((url) => !pages.has(canonicalUrl(url, undefined, ignoreParams))),
  );
  issues.note('error', 'broken-shard', 'files are not JSON; build again', broken);
  issues.note('warning', 'empty-list', 'pages have no neighbours', empty);
  issues.note('note', 'misplaced', 'pages are in files of an earlier build, which can be removed', misplaced);
  sizes.sort((a, b) => a - b);
  const largest = sizes.at(-1) ?? 0;
  const pageView = { manifest, median: sizes[sizes.length >> 1] ?? 0, largest };
  if (manifest + largest > PAGE_VIEW) {
    issues.note(
      'error',
      'too-large',
      `a page view takes ${manifest + largest} bytes of gzip, more than ${PAGE_VIEW}`,
      [String(largest)],
    );
  }
  return { articles: pages.size, bytes: manifest + largest, issues: issues.sorted(), tags: {}, pageView };
}

/** The URLs of a list's items; `undefined` where there is no such file. */
async function itemUrls(file: string): Promise<string[] | undefined> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  return text === undefined ? undefined : urlsOf(parseJson(text, file));
}

function urlsOf(list: unknown): string[] {
  const items: unknown[] = isRecord(list) && Array.isArray(list.items) ? list.items : [];
  return items.flatMap((item) => (isRecord(item) && typeof item.url === 'string' ? item.url : []));
}

/** What a page view loads. */
export interface PageView {
  /** Bytes of gzip of the manifest. */
  readonly manifest: number;
  /** Bytes of gzip of a shard in the middle, by size. */
  readonly median: number;
  /** Bytes of gzip of the largest shard. */
  readonly largest: number;
}
