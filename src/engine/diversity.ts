/** Variety: a list is not five near-copies of one article. */
import type { Article } from '../types.js';
import { overlap } from './titles.js';
import { tokens } from './tokens.js';

/**
 * Orders candidates by maximal marginal relevance (Carbonell & Goldstein, 1998):
 * each next one is the best by `(1 − diversity) · relevance − diversity · likeness to the likest one already taken`.
 * @param relevance of each candidate, best first, relative to the best (0 to 1)
 * @param likeness of two candidates, 0 to 1
 * @returns the places of the `limit` chosen, in order
 */
export function diversify(
  relevance: readonly number[],
  likeness: (a: number, b: number) => number,
  diversity: number,
  limit: number,
): number[] {
  const rest = relevance.map((_, place) => place);
  if (!(diversity > 0)) return rest.slice(0, limit);
  const nearest = relevance.map(() => 0);
  const compared = relevance.map(() => 0); // with so many of the chosen
  const chosen: number[] = [];
  while (rest.length && chosen.length < limit) {
    let best = 0;
    let bestValue = -Infinity;
    for (const [i, place] of rest.entries()) {
      const most = (1 - diversity) * (relevance[place] as number);
      if (most <= bestValue) break; // and the others are less relevant still
      for (const one of chosen.slice(compared[place])) {
        nearest[place] = Math.max(nearest[place] as number, likeness(place, one));
      }
      compared[place] = chosen.length;
      const value = most - diversity * (nearest[place] as number);
      if (value > bestValue) [best, bestValue] = [i, value];
    }
    chosen.push(...rest.splice(best, 1));
  }
  return chosen;
}

/** How like each other two of `articles` are, 0 to 1, by the words of titles and tags. Words are read when first asked for. */
export function wordLikeness(articles: readonly Article[]): (a: number, b: number) => number {
  const words: Set<string>[] = [];
  const wordsOf = (i: number) => {
    const { title, tags = [] } = articles[i] as Article;
    return (words[i] ??= new Set(tokens([title, ...tags].join(' '))));
  };
  return (a, b) => overlap(wordsOf(a), wordsOf(b));
}
