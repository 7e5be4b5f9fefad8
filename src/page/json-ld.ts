/** What a page says of its article in schema.org JSON-LD: https://schema.org/Article. */
import { canonicalUrl } from '../feed/index.js';
import { readAll } from './document.js';

/** An object of somebody else's JSON: anything may be in it. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Characters of one block that are worth parsing: a whole article with its body fits in a third of it. */
const MAX_BLOCK = 200_000;
/** Once so many values are waiting, no deeper ones are taken up. */
const MAX_VALUES = 2_000;

/** What an article may be, by the end of its name: subtypes count, with `https://schema.org/` before it or not. */
const ARTICLE = /(Article|(Blog|Media)Posting|Report|HowTo|Recipe|Review)\b/;
/** The page itself: better than nothing. */
const PAGE = /Page\b/;

/**
 * The article of the page: the one whose URL is `pageUrl`, else the first one (what encloses before what is enclosed),
 * else what is said of the page itself.
 * Broken blocks are passed over. An empty object when the page says nothing.
 */
export function readJsonLd(document: Document, pageUrl: string, base: string): JsonObject {
  const queue = readAll(document, 'script[type^="application/ld+json"]').flatMap(parseBlock);
  let best: JsonObject = {};
  let bestRank = 0;
  for (const node of queue) {
    if (!node) continue;
    const inside = [node['@graph'], node.mainEntity].flat() as typeof queue;
    if (queue.length < MAX_VALUES) inside.forEach((value) => queue.push(value)); // no spread: engines limit it
    const types = texts(node['@type']).join();
    const urls = texts([node.url, node.mainEntityOfPage, node['@id']], '@id');
    const isPage = urls.some((url) => canonicalUrl(url, base) === canonicalUrl(pageUrl));
    const rank = (ARTICLE.test(types) ? 3 : PAGE.test(types) ? 1 : -1) + +isPage;
    if (rank > bestRank) {
      best = node;
      bestRank = rank;
    }
  }
  return best;
}

/** The texts in a value that may be one text, one object that has it under `key`, or an array of either. */
export function texts(value: unknown, key = 'name'): string[] {
  return [value as JsonObject | null]
    .flat()
    .map((one) => one?.[key] ?? one)
    .filter((one) => typeof one === 'string');
}

function parseBlock(text: string): (JsonObject | null)[] {
  try {
    return text.length > MAX_BLOCK ? [] : (JSON.parse(text) as JsonObject[]);
  } catch {
    return []; // somebody else's mistake, and no reason to trouble the reader
  }
}
