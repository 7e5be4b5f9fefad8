/** Reads the corpora with curated related links, which are kept outside the repository. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Item } from './peers.js';

/** A JSON Feed whose `_eval.related` says which articles its editors linked to from which. */
export interface Corpus {
  /** The file's name without its ending. */
  readonly name: string;
  /** Changes with the file's bytes. */
  readonly hash: string;
  /** The parsed file, as a feed reader would get it. */
  readonly feed: unknown;
  readonly items: readonly Item[];
  readonly byId: ReadonlyMap<string, Item>;
  /** The ids linked to, by the id of the article that links. */
  readonly related: ReadonlyMap<string, ReadonlySet<string>>;
  /** At most {@link MAX_QUERIES} ids out of `related`, evenly picked. */
  readonly queries: readonly string[];
  /** Its items carry their full text, which the peers are not given: shown, but never judged. */
  readonly hasBodies: boolean;
}

/** More tell nothing more: the 95 % interval is about ±0.03 with these. */
export const MAX_QUERIES = 300;

interface File {
  items?: (Item & { content_text?: string })[];
  _eval?: { related?: Record<string, string[]> };
}

/**
 * All corpora in a folder, by name; files without `_eval.related` are none.
 * @param isUntagged leaves their tags out, as if they were of sites without tags
 */
export function readCorpora(folder: string, isUntagged = false): Corpus[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
  return files.sort().flatMap((file) => readCorpus(join(folder, file), isUntagged) ?? []);
}

function readCorpus(path: string, isUntagged: boolean): Corpus | undefined {
  const whole = readFileSync(path, 'utf8');
  const withoutTags = (key: string, value: unknown) => (key === 'tags' ? undefined : value);
  const text = isUntagged ? JSON.stringify(JSON.parse(whole, withoutTags)) : whole;
  const feed = JSON.parse(text) as File;
  if (!feed.items || !feed._eval?.related) return undefined;
  const items = feed.items.map((item) => ({ ...item, id: String(item.id) }));
  const byId = new Map(items.map((item) => [item.id, item]));
  const related = Object.entries(feed._eval.related).filter(([id]) => byId.has(id));
  return {
    name: basename(path, '.json'),
    hash: createHash('sha256').update(text).digest('hex'),
    feed,
    items,
    byId,
    related: new Map(related.map(([id, links]) => [id, new Set(links)])),
    queries: everyNth(
      related.map(([id]) => id),
      MAX_QUERIES,
    ),
    hasBodies: items.some((item) => item.content_text),
  };
}

/** At most `max` elements, evenly picked. */
export function everyNth<T>(list: readonly T[], max: number): T[] {
  const step = Math.max(1, list.length / max);
  return Array.from(
    { length: Math.min(list.length, max) },
    (_, place) => list[Math.floor(place * step)] as T,
  );
}
