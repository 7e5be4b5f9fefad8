/** The words that all rooms share: what an article is, what is asked of the engine, and what it answers. */

/**
 * One article, as every room knows it: text is plain text, URLs are absolute `http(s):` URLs.
 * `parseFeed` makes these from a published index; a developer may also write them by hand.
 */
export interface Article {
  /** Unique within the index. The feed reader falls back to the canonical URL. */
  readonly id: string;
  /** Absolute `http:` or `https:` URL, as the link will show it. */
  readonly url: string;
  /** Plain text, never empty. */
  readonly title: string;
  /** Plain text, one or two sentences. */
  readonly summary?: string;
  /** Plain body text (`content_text`), where the index carries it. */
  readonly text?: string;
  /** Extra words that describe the article but are not shown (`_related.keywords`). */
  readonly keywords?: readonly string[];
  /** Tags as the publisher wrote them. */
  readonly tags?: readonly string[];
  /** The one section or category the article stands in. */
  readonly section?: string;
  /**
   * Publication date as the publisher wrote it: `YYYY-MM-DD` or RFC 3339. Absent when unknown or unreadable.
   * It is kept as text so that the day shown is the publisher's day, whatever the reader's time zone.
   */
  readonly date?: string;
  /** Last change, in the same form as `date`. */
  readonly modified?: string;
  /** BCP 47 language tag. */
  readonly language?: string;
  /** Names, in the order of the byline. */
  readonly authors?: readonly string[];
  /** Absolute `http:` or `https:` URL of the picture. */
  readonly image?: string;
  /** URLs that always come first in this article's own list (`_related.pin`). */
  readonly pin?: readonly string[];
  /** `true`: never recommend this article. A list of URLs: never recommend those *on* this article's page. */
  readonly exclude?: true | readonly string[];
  /** Multiplies this article's score wherever it is a candidate. 1 by default, from 0 to 10. */
  readonly weight?: number;
  /** Ids of articles found nearest when the index was built, best first (`_related.neighbors`). They come before others. */
  readonly neighbors?: readonly string[];
}

/** What the engine is asked about: an article (in the index or not), or the id or URL of one in the index. */
export type Query = Partial<Article> | string;

/** The fields of an article that carry text, and how much a word in each counts. */
export interface FieldWeights {
  /** Default 3. */
  title?: number;
  /** Default 2. */
  tags?: number;
  /** Default 1. */
  summary?: number;
  /** Default 1. */
  keywords?: number;
  /** Default 0.3. */
  text?: number;
}

/** Where the list may look for more when too few articles are truly related. */
export type FallbackStep = 'tag' | 'section' | 'recent';

/** What is fixed when the index is built. */
export interface RecommenderOptions {
  /** How much a word in each field counts. */
  weights?: FieldWeights;
  /** Query parameters, besides the known tracking ones, that do not make a different page. */
  ignoreParams?: readonly string[];
  /** Cuts a text into words to compare by, instead of the engine's own rules. Must give the same for the same text. */
  tokenize?: (text: string) => Iterable<string>;
}

/** What may differ from one question to the next. */
export interface RecommendOptions {
  /** Most articles to return. Default 6, from 0 to 100. */
  limit?: number;
  /** Fewest articles wanted: below this the fallback ladder is climbed. Default: `limit`. */
  min?: number;
  /** Articles scoring less than this share of the best one are left out, 0 to 1. Default 0.2. */
  threshold?: number;
  /** How much variety counts against relevance, 0 (none) to 1. Default 0.05: near-copies give way, nothing else changes. */
  diversity?: number;
  /** Days after which closeness in time counts half. Default 90. 0 switches it off. */
  halfLife?: number;
  /** Leave out what was published more than this many days before `now`. Undated articles stay. Default: no limit. */
  maxAge?: number;
  /** `relevance` (default), or `newest`: the same articles, newest first. */
  order?: 'relevance' | 'newest';
  /** Only articles carrying at least one of these tags. */
  onlyTags?: readonly string[];
  /** No article carrying any of these tags. */
  excludeTags?: readonly string[];
  /** Tags that count nothing for the score; articles carrying them stay. */
  ignoreTags?: readonly string[];
  /** No article at these URLs. */
  excludeUrls?: readonly string[];
  /** `any` (default), `page` (the query's language), or a BCP 47 tag. Articles of unknown language stay. */
  onlyLanguage?: string;
  /** URLs or ids that come first, in this order. */
  pin?: readonly string[];
  /** Multiplies the score of an article on a page: 1 changes nothing, 0 leaves it out. Pins and neighbours stay where they are. */
  boost?: (article: Article, page: Partial<Article>) => number;
  /** The steps of the ladder, in order. Default `['tag', 'section', 'recent']`; `[]` for none. */
  fallback?: readonly FallbackStep[];
  /** Milliseconds since 1970: what is dated later is not shown. Default: nothing is too new. The engine has no clock. */
  now?: number;
}

/** One true statement about why an article is in the list. The `weight`s of a recommendation add up to its score. */
export interface Reason {
  /** `term`: a shared word. `tag`: a shared tag. `date`: published close together. `pin`: set by the publisher. `neighbor`: only the build that wrote `neighbors` knows. `fallback`: a step of the ladder. */
  readonly kind: 'term' | 'tag' | 'date' | 'pin' | 'neighbor' | 'fallback';
  /** The word, the tag, the days apart, the pinned URL, the neighbour's id, or the name of the step. */
  readonly value: string;
  /** This reason's share of the score. */
  readonly weight: number;
  /** The variant found in the other article, where it is not the same word or tag. */
  readonly via?: string;
}

/** One answer. */
export interface Recommendation {
  /** What is recommended: one of the articles of the index, unchanged. */
  readonly article: Article;
  /** 0 to 1, where 1 is as related as an article can be to this one. Pins score 1, fallbacks 0. */
  readonly score: number;
  /** Heaviest first. */
  readonly reasons: readonly Reason[];
}
