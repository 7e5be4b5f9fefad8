/** Which articles may stand in this list at all. */
import type { Article, RecommendOptions } from '../types.js';
import { isTooNew, isTooOld, timeOf } from './dates.js';
import { fold } from './tokens.js';
import { wholeTag } from './fields.js';

/** Canonical key of a URL. */
export type KeyOf = (url: string) => string;

/** Whether two languages are known and differ: `pt` and `pt-BR` are the same. */
export function isForeign(a: string | undefined, b: string | undefined): boolean {
  const base = (tag: string) => fold(tag).split(/[-_]/)[0];
  return Boolean(a && b) && base(a as string) !== base(b as string);
}

/** A test for candidates, made once per question. Cheap checks first: it runs for every article that scores. */
export function candidateFilter(
  query: Partial<Article>,
  options: RecommendOptions,
  keyOf: KeyOf,
): (article: Article) => boolean {
  const { onlyTags, excludeTags, maxAge, now } = options;
  const only = onlyTags?.length ? new Set(onlyTags.map(wholeTag)) : undefined;
  const without = new Set(excludeTags?.map(wholeTag));
  const hidden = [...(options.excludeUrls ?? []), ...(Array.isArray(query.exclude) ? query.exclude : [])];
  const hiddenKeys = new Set(hidden.map(keyOf));
  const language = languageOf(query, options.onlyLanguage);

  return (article) => {
    if (article.exclude === true) return false;
    if (isForeign(article.language, language)) return false;
    if (only || without.size) {
      const tags = (article.tags ?? []).map(wholeTag);
      if (only && !tags.some((tag) => only.has(tag))) return false;
      if (tags.some((tag) => without.has(tag))) return false;
    }
    if (now !== undefined) {
      const time = timeOf(article.date);
      if (isTooNew(time, now) || (maxAge !== undefined && isTooOld(time, now, maxAge))) return false;
    }
    return !hiddenKeys.size || !hiddenKeys.has(keyOf(article.url));
  };
}

function languageOf(query: Partial<Article>, only = 'any'): string | undefined {
  if (only === 'any' || !only) return undefined;
  return only === 'page' ? query.language : only;
}
