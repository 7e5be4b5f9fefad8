/** Variety: a list is not five near-copies of one article. */
import type { Article } from '../types.js';
import type { Tokenize } from './fields.js';
import { once, type Marks } from './titles.js';
import { tokens } from './tokens.js';

/**
 * Orders candidates by maximal marginal relevance (Carbonell & Goldstein, 1998):
 * each next one is the best by `(1 − diversity) · relevance − diversity · likeness to the likest one already taken`.
 * @param relevance of each candidate, best first, relative to the best (0 to 1)
 * @param likeness of a candidate and one that is chosen, 0 to 1
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

/** The words of an article's title and tags, by which two articles are alike: their numbers in the vocabulary. */
export function wordMarks(
  { title, tags = [] }: Article,
  vocabulary: ReadonlyMap<string, number>,
  tokenize: Tokenize = tokens,
): Marks {
  return once(
    [title, ...tags].flatMap((text) => [...tokenize(text)].flatMap((word) => vocabulary.get(word) ?? [])),
  );
}
