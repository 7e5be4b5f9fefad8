/** Puts together, field by field and best source first, what a page says of its own article. */
import { canonicalUrl, plainText, readDate, safeUrl } from '../feed/index.js';
import type { Article } from '../types.js';
import { builtIn, MAIN, OUTSIDE, readAll, readMeta } from './document.js';
import { readJsonLd, texts } from './json-ld.js';

/** What the publisher says of the page, on the element itself. Each field given wins over the page's own. */
export interface PageHints {
  /** May be relative to the page. */
  readonly url?: string;
  readonly title?: string;
  /** An empty list says that the page has no tags. */
  readonly tags?: readonly string[];
  readonly summary?: string;
}

/** The bounds of the index, in UTF-16 units, so that a page and its entry there read alike. */
const MAX_TITLE = 300;
const MAX_SUMMARY = 1_000;
const MAX_NAME = 64;
const MAX_NAMES = 20;

/** Enough of BCP 47 to tell `en-GB` from `English`. */
const LANGUAGE = /^[a-z]{2,3}(?![a-z])/i;

/**
 * The article that a page shows; it need not be in any index.
 * Each field comes from the first that has it: `given`, JSON-LD, Open Graph and `<meta>`, the page's own markup
 * (the tags from all but `given` together). The URL comes from `given`, `<link rel=canonical>`, `og:url`, JSON-LD,
 * the page's address. `url` and `title` are `''` where there is none. Never throws and changes nothing in the page.
 */
export function readPage(document: Document, given: PageHints = {}): Article {
  const base = builtIn(document, 'baseURI');
  const firstUrl = (...urls: unknown[]) => urls.map((url) => safeUrl(url, base)).find(Boolean) ?? '';
  const firstDate = (...dates: unknown[]) => dates.map(readDate).find(Boolean);

  const declared = [
    given.url,
    ...readAll(document, 'link[rel~=canonical]', 'href'),
    ...readMeta(document, 'url'),
  ];
  const address = [builtIn(document, 'URL'), base];
  const data = readJsonLd(document, firstUrl(...declared, ...address), base);
  const url = firstUrl(...declared, ...texts([data.url, data.mainEntityOfPage], '@id'), ...address);

  const said = (keys: string) =>
    keys.split(' ').flatMap((key) => [...texts(data[key]), ...readMeta(document, key)]);
  const headings = readAll(document, `${MAIN}h1${OUTSIDE}`);
  const titles = [...said('headline name title'), ...headings, ...readAll(document, 'head title')];

  return {
    id: canonicalUrl(url),
    url,
    title:
      given.title?.trim() ||
      withoutSite(
        clean(MAX_TITLE, titles)[0] ?? '',
        clean(MAX_TITLE, readMeta(document, 'site_name'))[0],
        clean(MAX_TITLE, [...headings, ...readAll(document, 'h1')])[0],
      ),
    summary: clean(MAX_SUMMARY, [given.summary, ...said('description abstract')])[0],
    tags: clean(
      MAX_NAME,
      given.tags ?? [
        ...said('keywords article:tag').flatMap((list) => list.split(/[,;，、]/)),
        ...texts(data.about),
        ...readAll(document, 'a[rel~=tag]:not(nav *,aside *)'),
      ],
    ),
    section: clean(MAX_NAME, said('articleSection article:section'))[0],
    date: firstDate(
      ...said('datePublished article:published_time'),
      ...readAll(document, `${MAIN}time${OUTSIDE}`, 'datetime'),
    ),
    modified: firstDate(...said('dateModified article:modified_time')),
    language: [...texts(data.inLanguage), ...readAll(document, 'html', 'lang')].find((tag) =>
      LANGUAGE.test(tag),
    ),
    authors: clean(MAX_NAME, said('author')),
  };
}

/** The texts that say anything, as plain text, each once whatever its case. */
function clean(maxLength: number, values: readonly unknown[]): string[] {
  const plain = values.map((value) => plainText(value, maxLength)).filter(Boolean);
  return [...new Map(plain.map((text) => [text.toLowerCase(), text])).values()].slice(0, MAX_NAMES);
}

/** A title without " | Site", but only where the page itself shows which part of it is the site. */
function withoutSite(title: string, site?: string, heading?: string): string {
  const [, start = '', end] = /^(.+) [|–—-] (.+)$/.exec(title) ?? [];
  return start && (end === site || (heading && heading !== site && start.startsWith(heading)))
    ? start
    : title;
}
