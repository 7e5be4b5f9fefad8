/** The whole way: sources → index, neighbours and shards. */
import { resolve } from 'node:path';
import type { Article } from '../types.js';
import { BuildCache } from './cache.js';
import { BuildError } from './errors.js';
import { withKeywords } from './keywords.js';
import { rankChanged } from './neighbours/incremental.js';
import type { RankOptions } from './neighbours/rank.js';
import { readSources, type SourcesRead } from './read.js';
import type { ReadOptions } from './reading.js';
import { writeShards, type ShardsWritten } from './shards/index.js';
import { writeIndex, type Written } from './write-index.js';

/** How an index is built. */
export interface BuildOptions extends ReadOptions, RankOptions {
  /** Folder for what is written; made if need be. */
  readonly out: string;
  /** What the index is called. Default: what the first source calls itself. */
  readonly title?: string;
  /** Whether shards are written. Default: above 2,000 articles. */
  readonly shards?: boolean;
  /** Keeps body texts in the index. Default false. */
  readonly withText?: boolean;
  /**
   * Most letters of a summary in the index, 0 for none. Neighbours are found with the whole ones all the same. Default:
   * all, up to 1,000: on three collections with long summaries, lists made from 160 letters agree 4 to 8 % less with
   * editors (nDCG@10), for 25 to 33 % fewer bytes.
   */
  readonly summaryLength?: number;
  /** Writes the ids of neighbours into the index. Default false. */
  readonly neighbours?: boolean;
  /** Writes an index that takes more than 1,000,000 bytes of gzip where there are no shards. Default false. */
  readonly force?: boolean;
  /** Threads that rank and write. Default: one for each processor. */
  readonly threads?: number;
  /** File that remembers this build for the next one. Default: none. */
  readonly cache?: string;
}

/** What a build came to. */
export interface BuildReport extends SourcesRead {
  /** The file `index.json`. */
  readonly index: Written;
  /** Absent where none were asked for. */
  readonly shards?: Omit<ShardsWritten, 'memory'>;
  /** How many articles were ranked; fewer than there are where a cache remembers the others. */
  readonly ranked: number;
}

/** More articles than this are too many for one file in a browser. */
const SHARDS_ABOVE = 2_000;
/** Characters of body text that ranking holds in memory, over all articles. */
const MAX_TEXT = 80_000_000;

/**
 * Builds `index.json`, and for large sites `manifest.json` and `shards/`, in the folder `out`.
 * Same sources and options, same bytes; nothing is half-written; nothing that is not ours is replaced, nothing deleted.
 *
 * @throws {BuildError} `no-articles` where the sources hold none; as `readSources`; `too-large`, `write`, `not-ours`
 */
export async function build(sources: readonly string[], options: BuildOptions): Promise<BuildReport> {
  const { cwd = '.', onProgress, threads } = options;
  const out = resolve(cwd, options.out);
  const cache = options.cache === undefined ? undefined : await BuildCache.open(resolve(cwd, options.cache));
  const read = await readSources(sources, { ...options, memory: options.memory ?? cache });
  if (!read.articles.length) throw noArticles(sources, read);
  const articles = withKeywords(withinMemory(read.articles));
  const isSharded = options.shards ?? articles.length > SHARDS_ABOVE;
  const title = options.title ?? read.title;
  const near =
    isSharded || options.neighbours
      ? await rankChanged(articles, cache?.near, { ...rankOptions(options), threads, onProgress })
      : undefined;
  const idsOf = (places: readonly number[] = []) => places.map((place) => (articles[place] as Article).id);
  const { warnings, ...index } = await writeIndex(articles, out, {
    title,
    url: options.url,
    withText: options.withText,
    summaryLength: options.summaryLength,
    isForPages: !isSharded,
    force: options.force,
    neighbours: options.neighbours
      ? new Map(articles.map(({ id }, place) => [id, idsOf(near?.lists[place])]))
      : undefined,
  });
  let shards: ShardsWritten | undefined;
  if (isSharded && near) {
    const { ignoreParams } = options;
    shards = await writeShards(articles, near.lists, out, {
      title,
      ignoreParams,
      memory: cache?.shards,
      threads,
      onProgress,
    });
  }
  if (cache) {
    if (near) cache.near = near.memory;
    if (shards) cache.shards = shards.memory;
    await cache.save();
  }
  const { memory: _memory, ...written } = shards ?? { memory: {} };
  return {
    ...read,
    warnings: [...read.warnings, ...warnings],
    articles,
    index,
    ranked: near?.ranked ?? 0,
    ...(shards ? { shards: written as ShardsWritten } : {}),
  };
}

function rankOptions(options: BuildOptions): RankOptions {
  const { count, weights, threshold, diversity, halfLife, ignoreTags, onlyLanguage, ignoreParams } = options;
  return { count, weights, threshold, diversity, halfLife, ignoreTags, onlyLanguage, ignoreParams };
}

/** With very many articles each keeps less of its body: what it is about is said first. */
function withinMemory(articles: readonly Article[]): Article[] {
  const limit = Math.floor(MAX_TEXT / articles.length);
  return articles.map((article) =>
    article.text && article.text.length > limit
      ? { ...article, text: article.text.slice(0, limit) }
      : article,
  );
}

function noArticles(sources: readonly string[], { skipped, warnings }: SourcesRead): BuildError {
  const [first] = warnings;
  const why = first
    ? `${first.file}: ${first.message}`
    : skipped.length
      ? `all ${skipped.length} were left out (${[...new Set(skipped.map(({ reason }) => reason))].join(', ')}); are their URLs relative? Then give --url`
      : 'there are no HTML or Markdown files and no lists of articles';
  return new BuildError('no-articles', sources.join(' '), `no articles found: ${why}`);
}
