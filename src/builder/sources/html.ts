/** An HTML page → its article, or why it has none. */
import { parse } from 'parse5';
import { canonicalUrl } from '../../feed/index.js';
import { BuildError } from '../errors.js';
import { bodyText } from '../extract/body.js';
import { collect } from '../extract/collect.js';
import { identify, isSame, pageArticle, type PagePlace } from '../extract/fields.js';
import { expiryOf, whyLeftOut } from '../extract/unwanted.js';
import type { PageResult } from '../reading.js';

/** How a page is read. */
export interface HtmlOptions extends PagePlace {
  readonly allPages?: boolean;
}

/**
 * Reads one page.
 *
 * Each field comes from the first that has it: JSON-LD, Open Graph and `<meta>`, the page's own markup, its path.
 *
 * @param file Names the page in errors and reports.
 * @throws {BuildError} `no-url`
 */
export function readHtml(html: string, file: string, options: HtmlOptions): PageResult {
  const facts = collect(parse(html));
  const { url, ...linked } = identify(facts, options);
  const path = new URL(options.url ?? url ?? `file:///${file}`).pathname;
  const reason = whyLeftOut(facts, linked, path, options.allPages);
  if (reason) return { file, reason };
  if (!url) {
    throw new BuildError(
      'no-url',
      file,
      'has no canonical URL; give the address of the site with --url https://…',
    );
  }
  const article = pageArticle(facts, linked, url, options);
  if (!article) return { file, reason: 'unusable' };
  const text = bodyText(facts);
  const [lead] = facts.paragraphs;
  const expires = expiryOf(facts, linked);
  return {
    file,
    article: {
      ...article,
      id: canonicalUrl(url, undefined, options.ignoreParams),
      ...(text ? { text } : {}),
    },
    ...(lead && lead !== article.summary ? { lead } : {}),
    ...(expires ? { expires } : {}),
    isOwn: isSame(url, options.url, options.ignoreParams),
  };
}
