/** A sitemap → the pages and further sitemaps that it lists: https://www.sitemaps.org/protocol.html. */
import { readDate } from '../../feed/index.js';
import type { Article } from '../../types.js';
import { safeUrl } from '../../url.js';
import { nodes, xmlText, type XmlNode } from './xml.js';

/** A page, and what the sitemap says of it. */
export type SitemapPage = Pick<Article, 'url' | 'date' | 'modified' | 'image' | 'language'> & {
  readonly title?: string;
};

/** What a sitemap lists. */
export interface Sitemap {
  readonly pages: readonly SitemapPage[];
  readonly sitemaps: readonly string[];
}

/** The sitemap in a parsed XML document; `undefined` where it is another kind of document. */
export function readSitemap(root: XmlNode): Sitemap | undefined {
  const [index] = nodes(root.sitemapindex);
  const [set] = nodes(root.urlset);
  if (!index && !set && !('urlset' in root) && !('sitemapindex' in root)) return undefined;
  return { pages: nodes(set?.url).flatMap(readPage), sitemaps: locations(index?.sitemap) };
}

function readPage(entry: XmlNode): SitemapPage[] {
  const url = safeUrl(xmlText(entry.loc));
  if (!url) return [];
  const [news] = nodes(entry['news:news']);
  const title = xmlText(news?.['news:title']);
  const date = readDate(xmlText(news?.['news:publication_date']));
  const modified = readDate(xmlText(entry.lastmod));
  const image = nodes(entry['image:image']).flatMap(
    (one) => safeUrl(xmlText(one['image:loc']), url) ?? [],
  )[0];
  const language = xmlText(nodes(news?.['news:publication'])[0]?.['news:language']);
  return [
    {
      url,
      ...(title ? { title } : {}),
      ...(date ? { date } : {}),
      ...(modified ? { modified } : {}),
      ...(image ? { image } : {}),
      ...(language ? { language } : {}),
    },
  ];
}

function locations(entries: unknown): string[] {
  const urls = nodes(entries).flatMap((entry) => safeUrl(xmlText(entry.loc)) ?? []);
  return [...new Set(urls)];
}
