/** Sees to it that every article of one or more lists is there once, under an id of its own. */
import type { Article } from '../types.js';
import { canonicalUrl } from '../url.js';
import { runAtOnce } from '../slices.js';

/**
 * The articles without repetitions, in their order. Of several with the same canonical URL the first stays, in its
 * place, unless a later one has a newer date. An id that is taken becomes the canonical URL, with a number if need be.
 */
export function uniqueArticles(articles: Iterable<Article>, ignoreParams?: readonly string[]): Article[] {
  return runAtOnce(uniqueSteps(articles, ignoreParams));
}

/** The same, an article a step. */
export function* uniqueSteps(
  articles: Iterable<Article>,
  ignoreParams?: readonly string[],
): Generator<undefined, Article[]> {
  const byKey = new Map<string, Article>();
  for (const article of articles) {
    const key = canonicalUrl(article.url, undefined, ignoreParams);
    const known = byKey.get(key);
    if (!known || lastChange(article) > lastChange(known)) byKey.set(key, article);
    yield;
  }
  const ids = new Set<string>();
  const unique: Article[] = [];
  for (const [key, article] of byKey) {
    let { id } = article;
    if (ids.has(id)) id = key;
    while (ids.has(id)) id += ' 2';
    ids.add(id);
    unique.push(id === article.id ? article : { ...article, id });
    yield;
  }
  return unique;
}

function lastChange({ date, modified }: Article): number {
  return Date.parse(modified ?? date ?? '') || -Infinity;
}
