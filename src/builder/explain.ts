/** Why a page's list is as it is, and why another article is not in it. */
import { canonicalUrl } from '../feed/index.js';
import { createRecommender, DEFAULTS } from '../engine/index.js';
import type { Article, Recommendation, RecommendOptions, RecommenderOptions } from '../types.js';

/** What there is to say of a list. */
export interface Explanation {
  /** The page asked about; `undefined` where the index does not hold it. */
  readonly article?: Article;
  /** Its list, best first; empty where the index does not hold the page. */
  readonly links: readonly Recommendation[];
  /** Of the second URL, where one was given. */
  readonly other?: OtherExplanation;
}

/** Why an article is in a list, or is not. */
export interface OtherExplanation {
  /** The one asked about; absent where the index does not hold it. */
  readonly article?: Article;
  /** From 1, among all that are related; absent where it is not. */
  readonly rank?: number;
  /** Its score as a share of the best one's, from 0 to 1; absent where it has no rank. */
  readonly share?: number;
  /** Its score and reasons; absent where it has no rank. */
  readonly recommendation?: Recommendation;
  /** What became of it. */
  readonly verdict:
    /** It is in the list. */
    | 'listed'
    /** The index does not hold it. */
    | 'unknown'
    /** It is the page asked about. */
    | 'itself'
    /** Its publisher keeps it out of every list. */
    | 'excluded'
    /** The page's own `exclude` names it, or an option leaves it out: its language, tags, address or age. */
    | 'left-out'
    /** It shares no word and no tag with the page. */
    | 'nothing-shared'
    /** The page, or another one in the list, has the same title. */
    | 'same-title'
    /** Its share of the best score is less than `threshold`. */
    | 'below-threshold'
    /** It is too like others in the list: see `diversity`. */
    | 'not-varied'
    /** It is related, but `limit` others are more so. */
    | 'others-are-nearer';
}

/** Far enough down to say by how much an article missed the list. */
const DEEP = 100;
/** No article is left out, whatever its language, tags, address and age. */
const UNFILTERED = {
  onlyLanguage: 'any',
  onlyTags: [],
  excludeTags: [],
  excludeUrls: [],
  maxAge: undefined,
  now: undefined,
} as const;

/**
 * The list of one page with its reasons, and what became of another article in it.
 * @param url Id or URL of an article in the index, in any spelling.
 */
export function explainLinks(
  articles: readonly Article[],
  url: string,
  otherUrl?: string,
  options: RecommendOptions & RecommenderOptions = {},
): Explanation {
  const { ignoreParams } = options;
  const recommender = createRecommender(articles, options);
  const find = (wanted: string) => {
    const key = canonicalUrl(wanted, undefined, ignoreParams);
    return articles.find(
      (article) => article.id === wanted || canonicalUrl(article.url, undefined, ignoreParams) === key,
    );
  };
  const article = find(url);
  if (!article) return { links: [] };
  const links = recommender.recommend(article, options);
  if (otherUrl === undefined) return { article, links };
  const other = find(otherUrl);
  const widely = {
    ...options,
    limit: DEEP,
    threshold: 0,
    diversity: 0,
    fallback: [],
    order: 'relevance',
  } as const;
  const deep = recommender.recommend(article, widely);
  const page = { ...article, exclude: [''] }; // what is empty would be taken from the index
  const all = recommender.recommend(page, { ...widely, ...UNFILTERED });
  return { article, links, other: explainOther(article, other, { links, deep, all }, options) };
}

/** Lists of one page: as it is, further down, and with what is left out. */
interface Lists {
  readonly links: readonly Recommendation[];
  readonly deep: readonly Recommendation[];
  readonly all: readonly Recommendation[];
}

function explainOther(
  article: Article,
  other: Article | undefined,
  { links, deep, all }: Lists,
  { threshold = DEFAULTS.threshold, limit = DEFAULTS.limit }: RecommendOptions,
): OtherExplanation {
  if (!other) return { verdict: 'unknown' };
  if (other.id === article.id) return { article: other, verdict: 'itself' };
  const isOther = (one: Recommendation) => one.article.id === other.id;
  const listed = links.find(isOther);
  const index = deep.findIndex(isOther);
  const recommendation = listed ?? deep[index];
  const best = deep[0]?.score ?? 0;
  const share = recommendation && best ? recommendation.score / best : undefined;
  const known = {
    article: other,
    ...(index < 0 ? {} : { rank: index + 1 }),
    ...(share === undefined ? {} : { share }),
    recommendation,
  };
  if (listed) return { ...known, verdict: 'listed' };
  if (other.exclude === true) return { ...known, verdict: 'excluded' };
  if (index < 0 && all.some(isOther)) return { ...known, verdict: 'left-out' };
  if (index < 0) {
    const hasTwin = [article, ...links.map((link) => link.article)].some(
      ({ title }) => title === other.title,
    );
    return {
      ...known,
      verdict: hasTwin ? 'same-title' : deep.length < DEEP ? 'nothing-shared' : 'others-are-nearer',
    };
  }
  if (share !== undefined && share < threshold) return { ...known, verdict: 'below-threshold' };
  return { ...known, verdict: index < limit ? 'not-varied' : 'others-are-nearer' };
}
