/** Puts together, field by field and best source first, what a page says of its own article. */
import { canonicalUrl, plainTexts, readDate, safeUrl } from '../feed/index.js';
import type { Article } from '../types.js';
import { builtIn, MAIN, OUTSIDE, readAll, readMeta } from './document.js';
import { readJsonLd, texts } from './json-ld.js';

/** What the publisher says of the page, on the element itself. Each field given wins over the page's own. */
export interface PageHints {
  /** May be relative to the page. */
  readonly url?: string;
  /** Plain text. With `url`, and another one than the page's own, it says that another article is meant. */
  readonly title?: string;
  /** An empty list says that the page has no tags. */
  readonly tags?: readonly string[];
  /** Plain text. */
  readonly summary?: string;
}

/** The bounds of the index, in UTF-16 units, so that a page and its entry there read alike. */
const MAX_TITLE = 300;
const MAX_SUMMARY = 1_000;

/** Enough of BCP 47 to tell `en-GB` from `English`. */
const LANGUAGE = /^[a-z]{2,3}(?![a-z])/i;

/**
 * The article that a page shows; it need not be in any index.
 * Each field comes from the first that has it: `given`, JSON-LD, Open Graph and `<meta>`, the page's own markup
 * (the tags from all but `given` together). The URL comes from `given`, `<link rel=canonical>`, `og:url`, JSON-LD,
 * the page's address. With a URL and another title than the page's, `given` is about another article, and all there is.
 * `url` and `title` are `''` where there is none. Never throws and changes nothing in the page.
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
  const titles = [
    ...said('headline name title'),
    ...readAll(document, `${MAIN}h1${OUTSIDE}`),
    ...readAll(document, 'head title'),
  ];

  const own = withoutSite(first(titles), first(readMeta(document, 'site_name')));
  const title = given.title?.trim() || own;
  const language = [...texts(data.inLanguage), ...readAll(document, 'html', 'lang')].find((tag) =>
    LANGUAGE.test(tag),
  );
  if (given.url && title !== own) {
    // Another article than the page's: what the page says is not about it.
    const [summary] = plainTexts([given.summary], MAX_SUMMARY) ?? [];
    return { id: canonicalUrl(url), url, title, summary, tags: plainTexts(given.tags) ?? [], language };
  }
  return {
    id: canonicalUrl(url),
    url,
    title,
    summary: plainTexts([given.summary, ...said('description abstract')], MAX_SUMMARY)?.[0],
    tags:
      plainTexts(
        given.tags ?? [
          ...said('keywords article:tag').flatMap((list) => list.split(/[,;，、]/)),
          ...texts(data.about),
          ...readAll(document, 'a[rel~=tag]:not(nav *,aside *)'),
        ],
      ) ?? [],
    section: plainTexts(said('articleSection article:section'))?.[0],
    date: firstDate(
      ...said('datePublished article:published_time'),
      ...readAll(document, `${MAIN}time${OUTSIDE}`, 'datetime'),
    ),
    modified: firstDate(...said('dateModified article:modified_time')),
    language,
    authors: plainTexts(said('author')),
  };
}

const first = (titles: readonly string[]): string => plainTexts(titles, MAX_TITLE)?.[0] ?? '';

/** A title without " | Site", where the page says what the name of its site is. */
function withoutSite(title: string, site: string): string {
  const parts = title.split(/ [|–—-] /);
  return parts.length > 1 && parts.at(-1) === site ? title.slice(0, -3 - site.length) : title;
}
