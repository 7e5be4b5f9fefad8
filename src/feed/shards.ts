/**
 * Finds a page's neighbours in a site's shards: one manifest, then one small file, however large the site.
 *
 * A page's file is known from its URL alone (a hash of the key that all spellings of the URL share), so that nothing in
 * the manifest grows with the site. Names of files stay; `?v=` changes with the content, for a group of files at a time:
 * what did not change stays in every cache, and no page with an old manifest ever asks for a file that is gone.
 */
import { canonicalUrl } from '../url.js';
import { isObject } from './item.js';

/** Where the shards of a site lie: `_related.shards` of the manifest. */
export interface Shards {
  /** Number of files, a power of two. */
  readonly count: number;
  /** Versions of groups of files, two letters each, in order; files are shared out evenly. */
  readonly versions: string;
  /** Folder of the files, relative to the manifest, with `/` at its end. */
  readonly base: string;
}

/** What `related-articles build` writes beside the shards. It is a JSON Feed without items of its own. */
export interface ShardManifest {
  /** URL of the version of JSON Feed. */
  readonly version: string;
  /** Name of the site. */
  readonly title?: string;
  /** Always empty: the articles lie in the shards. */
  readonly items: readonly [];
  /** The extension of JSON Feed that is ours. */
  readonly _related: {
    /** Where the articles lie. */
    readonly shards: Shards;
  };
}

const LETTERS = 2;

/** The newest articles of the site, beside the manifest: for pages that it did not know yet. */
export const LATEST = 'latest.json';

/** The shards that a parsed manifest tells of; `undefined` where the value is no manifest. */
export function readShards(value: unknown): Shards | undefined {
  const related = isObject(value) && value._related;
  const { count, versions, base } = (isObject(related) && isObject(related.shards) && related.shards) || {};
  const isSound =
    Number.isInteger(count) && Number(count) > 0 && typeof versions === 'string' && typeof base === 'string';
  return isSound ? ({ count, versions, base } as Shards) : undefined;
}

/** The file that holds a page's neighbours, relative to the manifest; `url` in any spelling. */
export function shardFile(
  { count, versions, base }: Shards,
  url: string,
  ignoreParams?: readonly string[],
): string {
  const place = shardPlace(canonicalUrl(url, undefined, ignoreParams), count);
  const name = place.toString(16).padStart(4, '0');
  const group = Math.floor((place * (versions.length / LETTERS)) / count) * LETTERS;
  return `${base}${name.slice(0, -2)}/${name.slice(-2)}.json?v=${versions.slice(group, group + LETTERS)}`;
}

/** The items of a parsed shard that are a page's neighbours, best first; `undefined` where the page is not known. */
export function shardItems(
  shard: unknown,
  url: string,
  ignoreParams?: readonly string[],
): unknown[] | undefined {
  const { items, pages } = isObject(shard) ? shard : {};
  const key = canonicalUrl(url, undefined, ignoreParams);
  const places = isObject(pages) && Object.hasOwn(pages, key) && pages[key];
  return Array.isArray(places) && Array.isArray(items)
    ? places.map((place: number) => items[place])
    : undefined;
}

/** The number of a key's file: FNV-1a, 32 bits (Fowler, Noll, Vo), http://www.isthe.com/chongo/tech/comp/fnv/. */
export function shardPlace(key: string, count: number): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  return (hash >>> 0) % count;
}
