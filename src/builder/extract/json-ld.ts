/** What a page says of its article in schema.org JSON-LD: https://schema.org/Article. */
import { canonicalUrl } from '../../feed/index.js';

/** An object of somebody else's JSON: anything may be in it. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Characters of one block that are worth parsing: a whole article with its body fits in a third of it. */
const MAX_BLOCK = 200_000;
/** Once so many values are waiting, no deeper ones are taken up. */
const MAX_VALUES = 2_000;

const ARTICLE = /(Article|BlogPosting|SocialMediaPosting|Report|HowTo|Recipe|Review)\b/;
const PAGE = /Page\b/;

/** The JSON-LD of a page. */
export interface LinkedData {
  /** The article, else what is said of the page; empty where nothing is said. */
  readonly data: JsonObject;
  /** Whether it is an article. */
  readonly isArticle: boolean;
}

/**
 * The article in the JSON-LD blocks of a page: the one at `pageUrl`, else the first. Broken blocks are passed over.
 * @param base What relative URLs in them resolve against.
 */
export function readJsonLd(
  blocks: readonly string[],
  pageUrl: string | undefined,
  base = pageUrl,
): LinkedData {
  const queue = blocks.flatMap(parseBlock);
  let best: JsonObject = {};
  let bestRank = 0;
  for (const node of queue) {
    if (!node || typeof node !== 'object') continue;
    const inside = [node['@graph'], node.mainEntity].flat() as typeof queue;
    if (queue.length < MAX_VALUES) for (const value of inside) queue.push(value);
    const types = texts(node['@type']).join();
    const urls = texts([node.url, node.mainEntityOfPage, node['@id']], '@id');
    const isPage = !!pageUrl && urls.some((url) => canonicalUrl(url, base) === canonicalUrl(pageUrl));
    const rank = (ARTICLE.test(types) ? 3 : PAGE.test(types) ? 1 : -1) + Number(isPage);
    if (rank > bestRank) [best, bestRank] = [node, rank];
  }
  return { data: best, isArticle: bestRank > 2 };
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
    return text.length > MAX_BLOCK ? [] : ([JSON.parse(text)].flat() as (JsonObject | null)[]);
  } catch {
    return []; // somebody else's mistake; the other sources of each field remain
  }
}
