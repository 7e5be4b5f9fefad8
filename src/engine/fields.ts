/** The fields of an article, and what a word of one field says about a word of another. */
import type { Article, FieldWeights } from '../types.js';
import { fold, tokens } from './tokens.js';

export const FIELDS = ['title', 'tags', 'summary', 'keywords', 'text'] as const;
export type Field = (typeof FIELDS)[number];

/** Public defaults; a weight given by the user counts relative to these. */
export const DEFAULT_WEIGHTS: Required<FieldWeights> = {
  title: 3,
  tags: 2,
  summary: 1,
  keywords: 1,
  text: 0.3,
};

/**
 * How much a shared term counts, by the field it stands in on this page (rows) and in the other article (columns).
 * Learned once over five collections of links that editors chose, then rounded and frozen. What they agree on:
 * a tag of this page found in another's title says as much as a shared tag, but the words of a title say nothing
 * about another's tags (so that only tags find tags, and ignoring one is simple); summaries answer summaries.
 */
const PAIRS: readonly (readonly number[])[] = [
  // title tags summary keywords text
  [2.25, 0, 0.75, 0.75, 0.2], // title
  [2, 3, 0.5, 1, 0.2], // tags
  [0.7, 0, 1.1, 0.4, 0.2], // summary
  [0.7, 0, 0.4, 1, 0.2], // keywords
  [0.2, 0, 0.2, 0.2, 0.3], // text
];

/** How much the length of a field counts against a word in it (BM25's b): a long summary says more things less firmly. */
export const LENGTH_NORM: readonly number[] = [0.5, 0.5, 0.75, 0.5, 0.75];

/** The pair weights under the user's field weights: `[field on this page][field of the other article]`. */
export function pairWeights(weights: FieldWeights = {}): number[][] {
  const scale = FIELDS.map((field) =>
    Math.sqrt(Math.max(0, weights[field] ?? DEFAULT_WEIGHTS[field]) / DEFAULT_WEIGHTS[field]),
  );
  return PAIRS.map((row, from) => row.map((pair, to) => pair * (scale[from] ?? 0) * (scale[to] ?? 0)));
}

/** What cuts a text into terms: `tokens`, or what the site gives instead. */
export type Tokenize = (text: string) => Iterable<string>;

/** What a directory answers with; the directory's name is the article's own then. */
const INDEX_PAGE = /^(?:index|default)\.\w+$/i;
const LETTER = /\p{L}/u;

/**
 * What the publisher has filed an article under: its tags, or, where it has none, the directories of its URL
 * (`/css/grid/areas` is under `css` and `grid`). On two manuals without their tags these found a tenth more of what
 * editors chose; what is in no directory, or with all others in one, loses nothing. Years and months file by date alone.
 */
export function topics({ tags, url = '' }: Partial<Article>): readonly string[] {
  if (tags?.length) return tags;
  let [, path = ''] = /^\w+:\/\/[^/?#]+\/([^?#]*)/.exec(url) ?? [];
  try {
    path = decodeURIComponent(path);
  } catch {
    // A lone %: read as it is.
  }
  const names = path.split('/').filter((name) => name && !INDEX_PAGE.test(name));
  return names.slice(0, -1).filter((name) => LETTER.test(name));
}

/** The terms of one field. A tag is also a term as a whole (`#web components`), beside its words. */
export function fieldTerms(
  article: Partial<Article>,
  field: number,
  tokenize: Tokenize = tokens,
): readonly string[] {
  switch (FIELDS[field]) {
    case 'title':
      return [...tokenize(article.title ?? '')];
    case 'tags':
      return topics(article).flatMap((tag) => [...tokenize(tag), wholeTag(tag)]);
    case 'summary':
      return [...tokenize(article.summary ?? '')];
    case 'keywords':
      return (article.keywords ?? []).flatMap((word) => [...tokenize(word)]);
    default:
      return [...tokenize(article.text ?? '')];
  }
}

/** The term for a tag as a whole: `Web-Components` and `web components` are one. */
export const wholeTag = (tag: string): string =>
  `#${fold(tag)
    .replace(/[\s_-]+/g, ' ')
    .trim()}`;
