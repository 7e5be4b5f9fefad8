/** Writes related links into built pages, as real links inside `<related-articles>`: seen without a script, and by crawlers. */
import { readFile, realpath } from 'node:fs/promises';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { glob } from 'tinyglobby';
import { canonicalUrl, safeUrl, uniqueArticles } from '../feed/index.js';
import { createRecommender } from '../engine/index.js';
import type { Article, RecommendOptions, RecommenderOptions } from '../types.js';
import { BuildError, toProblem, type Problem } from './errors.js';
import { collect } from './extract/collect.js';
import { elementOptions, saidOfPage } from './extract/element.js';
import { identify, pageArticle } from './extract/fields.js';
import { isElement, walk, type Element } from './extract/tree.js';
import { inside, replaceFile } from './files.js';
import type { Progress } from './reading.js';

/** How links are written. Ranking options as in the engine; what an element says with its own attributes wins. */
export interface PrerenderOptions extends RecommendOptions, RecommenderOptions {
  /** Address of the site, for pages that do not say their URL. */
  readonly url?: string;
  /** Told after each page. */
  readonly onProgress?: (progress: Progress) => void;
}

/** What became of the pages. */
export interface PrerenderReport {
  /** Pages with an element. */
  readonly pages: number;
  /** Pages whose bytes changed. */
  readonly changed: readonly string[];
  /** Pages that are left as they are, and why. */
  readonly warnings: readonly Problem[];
}

const START = '<!--related-articles-->';
const END = '<!--/related-articles-->';
const TAG = 'related-articles';
const WRITTEN = new RegExp(`${START}[^]*?${END}`);

/**
 * Writes links into each `<related-articles>` of the pages in a folder. What is in the element besides stays.
 * Writing twice is writing once; pages without the element, or whose links are the same, keep their bytes.
 */
export async function prerender(
  folder: string,
  articles: readonly Article[],
  options: PrerenderOptions = {},
): Promise<PrerenderReport> {
  const root = await realpath(folder);
  const linksOf = linksFor(articles, options);
  const changed: string[] = [];
  const warnings: Problem[] = [];
  let pages = 0;
  const paths = (
    await glob(['**/*.{html,htm,xhtml}'], {
      cwd: root,
      followSymbolicLinks: false,
      ignore: ['**/node_modules/**'],
    })
  ).sort();
  for (const [index, path] of paths.entries()) {
    const file = `${folder.replace(/[/\\]+$/, '')}/${path}`;
    try {
      const real = await inside(root, path);
      const bytes = await readFile(real);
      if (!bytes.includes(`<${TAG}`)) continue;
      const html = bytes.toString('utf8');
      if (!Buffer.from(html).equals(bytes))
        throw new BuildError('bad-data', file, 'is not UTF-8; links are not written into it');
      const { text, elements } = withLinks(html, path, file, linksOf, options);
      if (!elements) continue;
      pages++;
      if (text === html) continue;
      replaceFile(real, text);
      changed.push(file);
    } catch (error) {
      warnings.push(toProblem(error, file));
    } finally {
      options.onProgress?.({ step: 'prerender', done: index + 1, total: paths.length });
    }
  }
  return { pages, changed, warnings };
}

/** A page, as what says which links an element in it shall have. */
interface ReadPage {
  readonly url: string;
  /** What relative URLs in it resolve against. */
  readonly base: string;
  /** What it says of its article; of the article at another URL, where one is given. */
  readonly article: (url: string) => Article | undefined;
}

type LinksOf = (page: ReadPage, element: Element) => readonly Article[] | undefined;

/** Ranks for elements; those that weigh words alike share the work of it. */
function linksFor(articles: readonly Article[], given: PrerenderOptions): LinksOf {
  const indexes = new Map<string, ReturnType<typeof indexOf>>();
  const indexOf = (hosts: readonly string[], options: RecommenderOptions) => {
    const keyOf = (url: string) => canonicalUrl(url, undefined, options.ignoreParams);
    const known = uniqueArticles(articles, options.ignoreParams).filter(
      ({ url }) => !hosts.length || hosts.includes(new URL(url).host),
    );
    return {
      recommender: createRecommender(known, options),
      byKey: new Map(known.map((article) => [keyOf(article.url), article])),
      keyOf,
    };
  };
  return (page, element) => {
    const { onlyHosts = [], ...asked } = elementOptions(element, page.base);
    const options = { ...given, now: given.now ?? Date.now(), ...asked };
    const hosts = onlyHosts.length ? [...onlyHosts, new URL(page.url).host] : [];
    const name = JSON.stringify([options.weights, options.ignoreParams, hosts]);
    const index = indexes.get(name) ?? indexOf(hosts, options);
    indexes.set(name, index);
    const query = queryOf(page, element, (url) => index.byKey.get(index.keyOf(url)));
    return query && index.recommender.recommend(query, options).map((one) => one.article);
  };
}

/** What an element asks about, as in the browser; nothing where neither the index nor its attributes know the page. */
function queryOf(
  page: ReadPage,
  element: Element,
  find: (url: string) => Article | undefined,
): Partial<Article> | undefined {
  const said = saidOfPage(element, page.base);
  if (said.url === undefined) {
    const isSaid = said.title ?? said.summary ?? said.tags;
    const own = find(page.url) ?? (isSaid ? page.article(page.url) : undefined);
    return own && { ...own, ...said };
  }
  const own = page.article(said.url);
  // Under another title than the page's, it is another article: what the page says is not about it.
  return said.title !== undefined && said.title !== own?.title ? said : { ...own, ...said };
}

function withLinks(
  html: string,
  path: string,
  file: string,
  linksOf: LinksOf,
  { url: site }: PrerenderOptions,
): { text: string; elements: number } {
  const document = parse(html, { sourceCodeLocationInfo: true });
  const elements: Element[] = [];
  walk(document, true, (node) => {
    if (isElement(node) && node.tagName === TAG) elements.push(node);
    return true;
  });
  if (!elements.length) return { text: html, elements: 0 };
  const facts = collect(document);
  const place = site
    ? new URL(path.replace(/(^|\/)index\.x?html?$/i, '$1'), site.replace(/\/?$/, '/')).href
    : undefined;
  const { url, ...linked } = identify(facts, { url: place });
  if (url === undefined) {
    throw new BuildError(
      'no-url',
      file,
      'has no canonical URL; give the address of the site with --url https://…',
    );
  }
  const base = safeUrl(facts.base, place ?? url) ?? place ?? url;
  const page: ReadPage = { url, base, article: (of) => pageArticle(facts, linked, of, { url: place }) };
  let text = html;
  // From the end, so that earlier places stay true.
  for (const element of elements.reverse()) {
    const links = linksOf(page, element);
    if (links) text = withList(text, element, links);
  }
  return { text, elements: elements.length };
}

function withList(html: string, element: Element, links: readonly Article[]): string {
  const location = element.sourceCodeLocation as DefaultTreeAdapterTypes.Element['sourceCodeLocation'];
  const from = location?.startTag?.endOffset;
  const to = location?.endTag?.startOffset;
  if (from === undefined || to === undefined) return html; // never closed: nobody knows where it ends
  const old = html.slice(from, to);
  const list = links.length ? `${START}${listOf(links)}${END}` : '';
  const inner = WRITTEN.test(old) ? old.replace(WRITTEN, () => list) : list + old;
  return html.slice(0, from) + inner + html.slice(to);
}

function listOf(links: readonly Article[]): string {
  return `<ul>${links.map(({ url, title }) => `<li><a href="${escape(url)}">${escape(title)}</a></li>`).join('')}</ul>`;
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text: string) => text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character);
