/** Pages and their neighbours → the texts of shards, in the fullest form that is small enough, and their files. */
import { dirname, join } from 'node:path';
import { deflateRawSync, gzipSync } from 'node:zlib';
import { shorten } from '../../feed/index.js';
import { makeFolder, replaceFile, writeWhole } from '../files.js';
import { digest } from '../hash.js';

/** Bytes of gzip: with the manifest's 1.1 kB a page view stays below 6 kB. */
const MAX_SHARD = 4_700;
/** Raw bytes that surely pack into that, so that most shards need no measuring. */
const SURELY_SMALL = 6_000;
/** Bytes by which gzip is longer than what it wraps. */
const WRAPPING = 18;
/** Packs quickly, and not as well as what a server sends. */
const QUICK = { level: 1, memLevel: 6, windowBits: 13 } as const;
/** Characters of a summary and number of neighbours, tried in order until the shard is small enough. */
const SIZES = [[160, 50], [120, 50], [90, 50], [90, 8], [0, 8], [0, 6], [0, 3], [0, 1]] as const; // prettier-ignore

/** Characters of a summary at most. */
export const FULL = SIZES[0][0];

/** For each shard by its number: what it was made from, and the first letters of its digest. */
export type ShardMemory = Readonly<Record<string, readonly [signature: string, version: string]>>;

/** A page by its key, and the places of its neighbours. */
export type Page = readonly [key: string, near: readonly number[]];
/** The pages of one shard, what was remembered of it, and whether its file is there. */
export interface Shard {
  readonly number: number;
  readonly pages: readonly Page[];
  readonly old?: ShardMemory[string];
  readonly isPresent: boolean;
}
/** What a shard came to. */
export interface Packed {
  readonly number: number;
  readonly memory: ShardMemory[string];
  readonly isChanged: boolean;
}

/**
 * Writes shards into a folder. Files with the bytes that they would have are not touched.
 * @param items The texts of all articles, in the fullest form that a shard may have.
 * @throws {BuildError} `write`
 */
export function packing({ folder, items }: { folder: string; items: readonly string[] }) {
  const marks: string[] = [];
  const markOf = (place: number) => (marks[place] ??= digest(items[place] as string, 10));
  const made = new Set<string>();
  const pack = ({ number, pages, old, isPresent }: Shard): Packed => {
    const signature = digest(JSON.stringify(pages.map(([key, near]) => [key, near.map(markOf)])), 10);
    if (old?.[0] === signature && isPresent) return { number, memory: old, isChanged: false };
    const bytes = shardBytes(pages, items);
    const file = join(folder, fileName(number));
    const memory = [signature, digest(bytes, 4)] as const;
    if (isPresent) return { number, memory, isChanged: writeWhole(file, bytes) };
    if (!made.has(dirname(file))) makeFolder(dirname(file));
    made.add(dirname(file));
    replaceFile(file, bytes);
    return { number, memory, isChanged: true };
  };
  return (job: readonly Shard[]): Packed[] => job.map(pack);
}

/** As `shardFile` in `src/feed/shards.ts` has it. */
export function fileName(number: number): string {
  const name = number.toString(16).padStart(4, '0');
  return `${name.slice(0, -2)}/${name.slice(-2)}.json`;
}

/** One shard, in the fullest form that is small enough. */
function shardBytes(pages: readonly Page[], full: readonly string[]): Buffer {
  let bytes = Buffer.alloc(0);
  for (const [summary, most] of SIZES) {
    const places = [...new Set(pages.flatMap(([, near]) => near.slice(0, most)))];
    const number = new Map(places.map((place, index) => [place, index]));
    const items = places.map((place) => shortened(full[place] as string, summary));
    const nearest = Object.fromEntries(
      pages.map(([key, near]) => [key, near.slice(0, most).map((place) => number.get(place))]),
    );
    bytes = Buffer.from(`{"items":[${items.join()}],"pages":${JSON.stringify(nearest)}}\n`);
    if (bytes.length < SURELY_SMALL || deflateRawSync(bytes, QUICK).length + WRAPPING <= MAX_SHARD) break;
    if (gzipSync(bytes).length <= MAX_SHARD) break;
  }
  return bytes;
}

/** The text of an article with a shorter summary, or none. */
function shortened(item: string, length: number): string {
  if (length === FULL) return item;
  const article = JSON.parse(item) as { summary?: string };
  const { summary } = article;
  return JSON.stringify({
    ...article,
    summary: summary && length ? shorten(summary, length, '…') : undefined,
  });
}
