/** Puts together, field by field and best source first, what a page says of its article; the same order as in the browser. */
import { canonicalUrl, parseFeed, plainText, readDate, safeUrl } from '../../feed/index.js';
import type { Article } from '../../types.js';
import type { PageFacts } from './collect.js';
import { readJsonLd, texts, type LinkedData } from './json-ld.js';

/** As in the feed reader, so that a page and its entry in the index read alike. */
export const MAX_TITLE = 300;
const LANGUAGE = /^[a-z]{2,3}(?![a-z])/i;
/** As in the browser, and then what older pages say: Dublin Core, and names of their own. */
const DATES =
  'datePublished article:published_time date pubdate publish_date dc.date dc.date.issued dcterms.date dcterms.issued dcterms.created parsely-pub-date';
const CHANGES = 'dateModified article:modified_time updated_time last-modified dcterms.modified';
const AUTHORS = 'author article:author dc.creator dcterms.creator parsely-author'.split(' ');
const DATE_IN_PATH = /\/((?:19|20)\d\d)[/-](\d\d)[/-](\d\d)(?=[/-])/;
/** First parts of paths that are no sections. */
const NO_SECTION = /^(?:\d+|posts?|p|articles?|blog|archives?|[a-z]{2}(?:-[a-z]{2})?)$/i;

/** What is known of a page besides its markup. */
export interface PagePlace {
  /** Where the page lies on the site, if that is known. */
  readonly url?: string;
  /** BCP 47, for pages that do not say. */
  readonly language?: string;
  readonly ignoreParams?: readonly string[];
  /** For pages that have none. */
  readonly title?: string;
}

/** What a page says in JSON-LD, and its URL: `<link rel=canonical>`, `og:url`, JSON-LD, else where it lies. */
export function identify(facts: PageFacts, place: PagePlace): LinkedData & { readonly url?: string } {
  const base = (facts.base && safeUrl(facts.base, place.url)) || place.url;
  const firstUrl = (urls: readonly string[]) => urls.map((url) => safeUrl(url, base)).find(Boolean);
  const canonical = facts.links.filter(({ rel }) => rel.includes('canonical')).map(({ href }) => href);
  const declared = firstUrl([...canonical, ...metaOf(facts, 'url')]);
  const lies = safeUrl(place.url);
  const linked = readJsonLd(facts.jsonLd, declared ?? lies, base);
  const { url, mainEntityOfPage } = linked.data;
  return { ...linked, url: declared ?? firstUrl(texts([url, mainEntityOfPage], '@id')) ?? lies };
}

/** The article of a page; `undefined` where it has no title. */
export function pageArticle(
  facts: PageFacts,
  linked: LinkedData,
  url: string,
  place: PagePlace,
): Article | undefined {
  const { data } = linked;
  const said = (keys: string) =>
    keys.split(' ').flatMap((key) => [...texts(data[key]), ...metaOf(facts, key)]);
  const titles = [
    ...said('headline name title'),
    ...facts.mainHeadings,
    ...facts.titles,
    ...facts.headings,
    place.title ?? '',
  ];
  const title = withoutSite(
    firstText(titles),
    firstText(metaOf(facts, 'site_name')),
    firstText([...facts.mainHeadings, ...facts.headings]),
  );
  const path = new URL(url).pathname;
  const item = {
    url,
    title,
    summary: [...said('description abstract'), ...facts.paragraphs].find((text) =>
      plainText(text, MAX_TITLE),
    ),
    tags: [
      ...said('keywords article:tag').flatMap((list) => list.split(/[,;，、]/)),
      ...texts(data.about),
      ...facts.tagLinks,
    ],
    section: [...said('articleSection article:section'), sectionOf(path)].find(Boolean),
    date: [...said(DATES), ...facts.times, dateOf(path)].find(readDate),
    modified: said(CHANGES).find(readDate),
    language: [...texts(data.inLanguage), facts.language, metaOf(facts, 'locale')[0], place.language].find(
      (tag) => tag && LANGUAGE.test(tag),
    ),
    authors: AUTHORS.map((name) => said(name).filter((one) => !/^https?:/i.test(one))).find(
      ({ length }) => length,
    ),
    image: [...texts(data.image, 'url'), ...metaOf(facts, 'image'), ...facts.images]
      .map((image) => safeUrl(image, url))
      .find(Boolean),
  };
  return parseFeed([item], { url, ignoreParams: place.ignoreParams }).articles[0];
}

/** The contents of all `<meta>` of a name, plain or Open Graph. */
export function metaOf({ metas }: PageFacts, name: string): string[] {
  const names = [name.toLowerCase(), `og:${name.toLowerCase()}`];
  return metas.filter((meta) => names.includes(meta.name)).map(({ content }) => content);
}

/** Whether two URLs are the same article. */
export function isSame(
  a: string | undefined,
  b: string | undefined,
  ignoreParams?: readonly string[],
): boolean {
  return !!a && !!b && canonicalUrl(a, undefined, ignoreParams) === canonicalUrl(b, undefined, ignoreParams);
}

function firstText(values: readonly string[]): string {
  return values.map((value) => plainText(value, MAX_TITLE)).find(Boolean) ?? '';
}

/** A title without " | Site", but only where the page itself shows which part of it is the site. */
function withoutSite(title: string, site: string, heading: string): string {
  const [, start = '', end] = /^(.+) [|–—·-] (.+)$/.exec(title) ?? [];
  return start && (end === site || (heading && heading !== site && start.startsWith(heading)))
    ? start
    : title;
}

function dateOf(path: string): string | undefined {
  const [, year, month, day] = DATE_IN_PATH.exec(path) ?? [];
  return year && `${year}-${month}-${day}`;
}

/** The first folder of the path, where it is a name and the page does not stand right under it alone. */
function sectionOf(path: string): string | undefined {
  const [first, second] = path.split('/').filter(Boolean);
  if (!first || !second || NO_SECTION.test(first) || /\./.test(first)) return undefined;
  try {
    return decodeURIComponent(first).replace(/[-_]+/g, ' ');
  } catch {
    return undefined;
  }
}
