/** Sources of any kind → one list of articles, each once, in an order that does not depend on the order of the sources. */
import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { canonicalUrl, uniqueArticles } from '../feed/index.js';
import type { Article } from '../types.js';
import { safeUrl } from '../url.js';
import { BuildError, toProblem, type Problem } from './errors.js';
import { decodePage } from './extract/encoding.js';
import { nothingYet, type Found, type Reading, type ReadOptions, type Skip } from './reading.js';
import { matcher } from './globs.js';
import { addList, readContent } from './sources/documents.js';
import { readFolder } from './sources/folder.js';
import { readHtml } from './sources/html.js';
import { isRecord } from './sources/json.js';
import { readMarkdown } from './sources/markdown.js';
import { addPages, allPages, readAddress } from './sources/remote.js';

/** What the sources came to. */
export interface SourcesRead {
  /** Each with an id and a canonical URL of its own; newest first, undated last, then by URL. */
  readonly articles: readonly Article[];
  /** What was left out, and why. */
  readonly skipped: readonly Skip[];
  /** What could not be read. */
  readonly warnings: readonly Problem[];
  /** What the first source that has a title calls itself. */
  readonly title?: string;
}

/** A summary that so many pages share is the site's, not theirs. */
const SHARED = 3;

/**
 * Reads sources: folders of HTML or Markdown, single files, feeds of any kind, sitemaps, WordPress and Ghost addresses.
 * What is broken in them costs a warning each and nothing else.
 *
 * @throws {BuildError} `no-source` where there are none, `usage` for an invalid site address.
 */
export async function readSources(
  sources: readonly string[],
  options: ReadOptions = {},
): Promise<SourcesRead> {
  if (!sources.length)
    throw new BuildError('no-source', '', 'no source given: name a folder, a file or a URL');
  if (options.url !== undefined && !safeUrl(options.url)) {
    throw new BuildError('usage', options.url, 'is no http: or https: URL of a site');
  }
  const readings: Reading[] = [];
  for (const source of [...sources].sort()) readings.push(await readSource(source, options));
  const skipped = readings.flatMap((reading) => reading.skipped);
  const warnings = readings.flatMap((reading) => reading.warnings);
  const kept = withoutUnwanted(
    readings.flatMap(({ found }) => found),
    options,
    skipped,
  );
  const articles = unique(withOwnSummaries(kept), options, skipped);
  const byFile = (a: { file: string }, b: { file: string }) =>
    a.file < b.file ? -1 : Number(a.file > b.file);
  return {
    articles,
    skipped: skipped.sort(byFile),
    warnings: warnings.sort(byFile),
    title: readings.find(({ title }) => title)?.title,
  };
}

async function readSource(source: string, options: ReadOptions): Promise<Reading> {
  try {
    if (/^[a-z][a-z\d+.-]+:\/\//i.test(source)) return await readAddress(source, options);
    const path = resolve(options.cwd ?? '.', source);
    if ((await stat(path)).isDirectory())
      return await readFolder(path, options).then((reading) => renamed(reading, path, source));
    return await readOneFile(path, source, options);
  } catch (error) {
    return { ...nothingYet(), warnings: [toProblem(error, source)] };
  }
}

async function readOneFile(path: string, file: string, options: ReadOptions): Promise<Reading> {
  const reading = nothingYet();
  const bytes = await readFile(path);
  const { url, permalink, language, allPages: all, ignoreParams } = options;
  if (/\.(?:md|mdx|markdown)$/i.test(file)) {
    const name = file.split(/[/\\]/).at(-1) ?? file;
    add(
      readMarkdown(bytes.toString('utf8'), name, file, { url, permalink, language, ignoreParams }),
      reading,
    );
    return reading;
  }
  const text = decodePage(bytes);
  const content = readContent(text, file);
  if (content.kind === 'page') add(readHtml(text, file, { language, allPages: all, ignoreParams }), reading);
  else if (content.kind === 'list')
    addList(content.value, { file, url: url ?? homeOf(content.value), language, ignoreParams }, reading);
  else await addPages(await allPages(content, file, options, reading, 1), options, reading);
  return reading;
}

/** Where a list on disk says that it lies on the web: its relative links start there. */
function homeOf(value: unknown): string | undefined {
  if (!isRecord(value)) return undefined;
  return safeUrl(value.feed_url) ?? safeUrl(value.home_page_url);
}

function add(result: Found | Skip, reading: Reading): void {
  if ('article' in result) reading.found.push(result);
  else reading.skipped.push(result);
}

/** Reports name files as the user named the folder. */
function renamed(reading: Reading, path: string, source: string): Reading {
  const rename = <T extends { file: string }>(one: T): T =>
    one.file.startsWith(path)
      ? { ...one, file: source.replace(/[/\\]+$/, '') + one.file.slice(path.length) }
      : one;
  return {
    ...reading,
    found: reading.found.map(rename),
    skipped: reading.skipped.map(rename),
    warnings: reading.warnings.map(rename),
  };
}

function withoutUnwanted(found: readonly Found[], options: ReadOptions, skipped: Skip[]): Found[] {
  const { now = Date.now(), exclude = [] } = options;
  const isExcluded = matcher(exclude);
  return found.filter(({ article, file, expires }) => {
    const reason =
      Date.parse(article.date ?? '') > now
        ? 'future'
        : expires !== undefined && expires <= now
          ? 'expired'
          : isExcluded(new URL(article.url).pathname)
            ? 'excluded'
            : undefined;
    if (reason) skipped.push({ file, reason });
    return !reason;
  });
}

/** Where many pages have one summary, the first paragraph says more. */
function withOwnSummaries(found: readonly Found[]): Found[] {
  const times = new Map<string, number>();
  for (const { article } of found) {
    if (article.summary) times.set(article.summary, (times.get(article.summary) ?? 0) + 1);
  }
  return found.map((one) => {
    const { article, lead } = one;
    const isShared = (times.get(article.summary ?? '') ?? 0) >= SHARED;
    return isShared && lead ? { ...one, article: { ...article, summary: lead } } : one;
  });
}

function unique(found: readonly Found[], { ignoreParams }: ReadOptions, skipped: Skip[]): Article[] {
  const key = ({ article }: Found) => canonicalUrl(article.url, undefined, ignoreParams);
  const keyed = found.map((one) => ({ one, key: key(one) }));
  keyed.sort(
    (a, b) =>
      compare(a.key, b.key) ||
      Number(b.one.isOwn ?? false) - Number(a.one.isOwn ?? false) ||
      compare(a.one.file, b.one.file),
  );
  const articles = uniqueArticles(
    keyed.map(({ one }) => one.article),
    ignoreParams,
  );
  const last = new Map(
    articles.map((article) => [canonicalUrl(article.url, undefined, ignoreParams), article.url]),
  );
  for (const [index, { one, key: own }] of keyed.entries()) {
    if (keyed[index - 1]?.key === own && last.has(own)) skipped.push({ file: one.file, reason: 'duplicate' });
  }
  return articles.sort((a, b) => compare(b.date ?? '', a.date ?? '') || compare(a.url, b.url));
}

const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b));
