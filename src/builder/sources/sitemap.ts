/** A sitemap → the pages and further sitemaps that it lists: https://www.sitemaps.org/protocol.html. */
import { safeUrl } from '../../url.js';
import { nodes, xmlText, type XmlNode } from './xml.js';

/** What a sitemap lists. */
export interface Sitemap {
  readonly pages: readonly string[];
  readonly sitemaps: readonly string[];
}

/** The sitemap in a parsed XML document; `undefined` where it is another kind of document. */
export function readSitemap(root: XmlNode): Sitemap | undefined {
  const [index] = nodes(root.sitemapindex);
  const [set] = nodes(root.urlset);
  if (!index && !set && !('urlset' in root) && !('sitemapindex' in root)) return undefined;
  return { pages: locations(set?.url), sitemaps: locations(index?.sitemap) };
}

function locations(entries: unknown): string[] {
  const urls = nodes(entries).flatMap((entry) => safeUrl(xmlText(entry.loc)) ?? []);
  return [...new Set(urls)];
}
