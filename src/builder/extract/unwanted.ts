/** Tells pages that are no articles, or that their publisher does not want found. */
import type { SkipReason } from '../reading.js';
import { isAround } from './boilerplate.js';
import type { PageFacts } from './collect.js';
import { metaOf } from './fields.js';
import type { LinkedData } from './json-ld.js';
import { textOf } from './tree.js';

const LISTING_PATH =
  /^\/?$|^\/[a-z]{2}(?:-[a-z]{2})?\/?$|(?:^|\/)page\/?\d+(?:\/|\.html?)?$|\/(?:tags?|categor(?:y|ies)|topics?|authors?|archives?|search)(?:\/[^/]+)?\/?(?:index\.html?)?$/i;
const NOT_FOUND_PATH = /^\/(?:[a-z]{2}(?:-[a-z]{2})?\/)?404(?:\.html?|\/(?:index\.html?)?)?$/i;
/** This many `<article>`s make a list of articles. */
const LISTED = 2;
/** As many links, and less than half of the characters outside of them, make one too. */
const LISTED_LINKS = 3;
/** Characters that are looked at for it. */
const ENOUGH = 4_000;

/** Why a page is left out; `undefined` where it is an article like any other. */
export function whyLeftOut(
  facts: PageFacts,
  { isArticle }: LinkedData,
  path: string,
  allPages = false,
): SkipReason | undefined {
  const robots = [...metaOf(facts, 'robots'), ...metaOf(facts, 'related-articles')].join().toLowerCase();
  if (/\b(?:noindex|none)\b/.test(robots)) return 'noindex';
  if (facts.refresh !== undefined && /\burl\s*=/i.test(facts.refresh)) return 'redirect';
  if (NOT_FOUND_PATH.test(path)) return 'not-found';
  if (allPages || isArticle || metaOf(facts, 'type').some((type) => /^article$/i.test(type)))
    return undefined;
  if (metaOf(facts, 'article:published_time').length) return undefined;
  return facts.articles.length >= LISTED || LISTING_PATH.test(path) || isMostlyLinks(facts)
    ? 'listing'
    : undefined;
}

/** A list of titles, whatever its address: it has no paragraph of its own. */
function isMostlyLinks({ paragraphs, mains }: PageFacts): boolean {
  const [root] = mains;
  if (!root || paragraphs.length) return false;
  let links = 0;
  const besides = textOf(root, ENOUGH, (element) => {
    if (element.tagName !== 'a') return isAround(element);
    links++;
    return true;
  });
  return links >= LISTED_LINKS && besides.length * 2 < textOf(root, ENOUGH, isAround).length;
}

/** When a page says that it ends, in milliseconds since 1970. */
export function expiryOf(facts: PageFacts, { data }: LinkedData): number | undefined {
  const said = [...metaOf(facts, 'article:expiration_time'), data.expires].find(Boolean);
  return (typeof said === 'string' && Date.parse(said)) || undefined;
}
