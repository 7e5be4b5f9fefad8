/** What an article's shared terms are multiplied by: closeness in time, language, the publisher's own weight. */
import type { Article, RecommendOptions } from '../types.js';
import { closeness, DATE_BOOST, HALF_LIFE, timeOf } from './dates.js';
import { isForeign } from './filters.js';
import { memo } from './memo.js';

/** What an article in another language than the page's is worth, of the same score. */
const OTHER_LANGUAGE = 0.4;

/** The factors for one question. */
export interface Factors {
  /** The factor of the article at a place. */
  readonly of: (place: number) => number;
  /** The highest that any can be. */
  readonly most: number;
}

/**
 * Looks at an index once, and answers for each page.
 * @param times When the articles were published, by place.
 */
export function factorsOf(
  articles: readonly Article[],
  times: Float64Array,
): (page: Partial<Article>, options: RecommendOptions) => Factors {
  const [first] = articles;
  // Then a score takes no look at the article.
  const isPlain = articles.every(
    ({ weight, language }) => weight === undefined && language === first?.language,
  );
  const mostWeight = articles.reduce((most, { weight = 1 }) => Math.max(most, weight), 1);
  return (page, { boost, halfLife = HALF_LIFE }) => {
    const time = timeOf(page.date);
    // An index has few languages and many articles.
    const worthOf = memo((language?: string) => (isForeign(language, page.language) ? OTHER_LANGUAGE : 1));
    const same = isPlain && !boost ? worthOf(first?.language) : 0;
    return {
      of(place) {
        const near = 1 + DATE_BOOST * closeness(time, times[place] as number, halfLife);
        if (same) return near * same;
        const article = articles[place] as Article;
        const { language, weight = 1 } = article;
        return near * weight * worthOf(language) * (boost?.(article, page) ?? 1);
      },
      most: boost ? Infinity : (1 + DATE_BOOST) * mostWeight,
    };
  };
}
