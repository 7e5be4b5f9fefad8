/** An address → its articles: a list with its further pages, a sitemap with its pages, or a site that announces one of them. */
import { parse } from 'parse5';
import { safeUrl } from '../../url.js';
import { BuildError, toProblem } from '../errors.js';
import { collect } from '../extract/collect.js';
import { inParallel } from '../parallel.js';
import { nothingYet, type Reading, type ReadOptions } from '../reading.js';
import { fetchText, type RemoteText } from '../remote.js';
import { addList, readContent, type Content, type ListPlace } from './documents.js';
import type { Sitemap, SitemapPage } from './sitemap.js';
import { ghostPage, isGhostAddress } from './ghost.js';
import { readHtml } from './html.js';
import { isWordPressAddress, wordPressPage } from './wordpress.js';

const MAX_LIST = 100_000_000;
const MAX_PAGES = 50_000;
const CONCURRENCY = 8;
/** A sitemap index in a sitemap index is allowed nowhere. */
const MAX_SITEMAP_DEPTH = 3;
/** Where sites keep their sitemap when they do not say. */
const SITEMAPS = ['/sitemap.xml', '/sitemap_index.xml', '/sitemap-index.xml'];

/**
 * Reads what is at an address.
 * @throws {BuildError} Where the first answer cannot be read.
 */
export async function readAddress(address: string, options: ReadOptions): Promise<Reading> {
  if (isWordPressAddress(address)) return readWordPress(address, options);
  if (isGhostAddress(address)) return readGhost(address, options);
  const answer = await fetchList(address, options);
  const content = readContent(answer.text, address);
  if (content.kind === 'page') return readSite(answer, address, options);
  return readListed(content, answer, address, options);
}

async function readListed(
  content: Content,
  answer: RemoteText,
  address: string,
  options: ReadOptions,
): Promise<Reading> {
  const reading = nothingYet();
  if (content.kind === 'sitemap') {
    await addPages(await allPages(content, address, options, reading, 1), options, reading);
    return reading;
  }
  if (content.kind === 'page') throw new BuildError('bad-data', address, 'is a page, not a list of articles');
  const visited = new Set([address, answer.url]);
  let next = addList(content.value, { ...options, file: address, url: answer.url }, reading);
  for (let pages = 1; next && !visited.has(next) && pages < (options.maxPages ?? MAX_PAGES); pages++) {
    const page = next;
    visited.add(page);
    next = await orWarn(reading, page, async () => {
      const more = await fetchList(page, options);
      const found = readContent(more.text, page);
      return found.kind === 'list'
        ? addList(found.value, { ...options, file: page, url: more.url }, reading)
        : undefined;
    });
  }
  return reading;
}

/** The pages of a sitemap and of the sitemaps that it lists. */
export async function allPages(
  { pages, sitemaps }: Sitemap,
  address: string,
  options: ReadOptions,
  reading: Reading,
  depth: number,
): Promise<SitemapPage[]> {
  if (depth > MAX_SITEMAP_DEPTH) return [...pages];
  const inner = await inParallel(sitemaps, CONCURRENCY, (sitemap) =>
    orWarn(reading, sitemap, async () => {
      const content = readContent((await fetchList(sitemap, options)).text, sitemap);
      if (content.kind !== 'sitemap')
        throw new BuildError('bad-data', sitemap, `is listed in ${address}, but is no sitemap`);
      return allPages(content, sitemap, options, reading, depth + 1);
    }),
  );
  const all = [...pages, ...inner.flatMap((found) => found ?? [])];
  return [...new Map(all.map((page) => [page.url, page])).values()].slice(0, options.maxPages ?? MAX_PAGES);
}

/**
 * Fetches pages, a few at a time, and adds their articles to a reading. One that fails costs one warning.
 * What the list says of a page counts where the page itself is silent.
 */
export async function addPages(
  pages: readonly SitemapPage[],
  options: ReadOptions,
  reading: Reading,
): Promise<void> {
  const { concurrency = CONCURRENCY, onProgress, language, allPages: all, ignoreParams } = options;
  let done = 0;
  const results = await inParallel(
    pages,
    Math.min(32, Math.max(1, concurrency)),
    ({ url, title, language: listed = language, ...said }) =>
      orWarn(reading, url, async () => {
        const answer = await fetchText(url, options);
        const result = readHtml(answer.text, url, {
          url: answer.url,
          title,
          language: listed,
          allPages: all,
          ignoreParams,
        });
        return 'article' in result ? { ...result, article: { ...said, ...result.article } } : result;
      }).finally(() => onProgress?.({ step: 'fetch', done: ++done, total: pages.length })),
  );
  for (const result of results) {
    if (!result) continue;
    if ('article' in result) reading.found.push(result);
    else reading.skipped.push(result);
  }
}

/** The best list that a site's page announces; without any, the page itself. */
async function readSite(answer: RemoteText, address: string, options: ReadOptions): Promise<Reading> {
  const { links } = collect(parse(answer.text));
  const announced = (test: (link: (typeof links)[number]) => boolean) =>
    links.filter(test).flatMap(({ href }) => safeUrl(href, answer.url) ?? []);
  const feeds = announced(
    ({ rel, href }) =>
      rel.includes('alternate') && /json|feed|rss|atom|\.xml/i.test(href) && !/comments/i.test(href),
  );
  const [wordPress] = announced(({ rel }) => rel.includes('https://api.w.org/'));
  if (wordPress) return readWordPress(wordPress, options);
  const json = feeds.filter((url) => /json/i.test(url) && !/\.xml$/i.test(url));
  const sitemaps = SITEMAPS.map((path) => new URL(path, answer.url).href);
  for (const url of [...json, ...sitemaps, ...feeds]) {
    try {
      const found = await fetchList(url, options);
      const content = readContent(found.text, url);
      if (content.kind !== 'page') return await readListed(content, found, url, options);
    } catch {
      // What is announced, or usual, may be missing: the next best may be there.
    }
  }
  const reading = nothingYet();
  await addPages([{ url: address }], options, reading);
  return reading;
}

async function readWordPress(address: string, options: ReadOptions): Promise<Reading> {
  const reading = nothingYet();
  const read = async (page: number) => {
    const url = wordPressPage(address, page);
    const answer = await fetchList(url, options);
    const content = readContent(answer.text, url);
    if (content.kind === 'list') addList(content.value, { ...options, file: url, url: answer.url }, reading);
    return Number(answer.headers['x-wp-totalpages'] ?? 1);
  };
  const total = Math.min(await read(1), options.maxPages ?? MAX_PAGES);
  const rest = Array.from({ length: Math.max(0, total - 1) }, (_, index) => index + 2);
  await inParallel(rest, CONCURRENCY, (page) =>
    orWarn(reading, wordPressPage(address, page), () => read(page)),
  );
  return reading;
}

async function readGhost(address: string, options: ReadOptions): Promise<Reading> {
  const reading = nothingYet();
  const visited = new Set<string>();
  let url: string | undefined = ghostPage(address);
  while (url && !visited.has(url) && visited.size < (options.maxPages ?? MAX_PAGES)) {
    visited.add(url);
    const answer: { text: string; url: string } = await fetchList(url, options);
    const content = readContent(answer.text, url);
    const place: ListPlace = { ...options, file: url, url: answer.url };
    url = content.kind === 'list' ? addList(content.value, place, reading) : undefined;
  }
  return reading;
}

const fetchList = (url: string, options: ReadOptions) =>
  fetchText(url, { ...options, maxBytes: options.maxBytes ?? MAX_LIST });

async function orWarn<T>(reading: Reading, file: string, work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    reading.warnings.push(toProblem(error, file));
    return undefined;
  }
}
