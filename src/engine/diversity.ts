/** Variety: a list is not five near-copies of one article. */

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
  const chosen: number[] = [];
  while (rest.length && chosen.length < limit) {
    let best = 0;
    let bestValue = -Infinity;
    rest.forEach((place, i) => {
      const value = (1 - diversity) * (relevance[place] as number) - diversity * (nearest[place] as number);
      if (value > bestValue) [best, bestValue] = [i, value];
    });
    const [taken] = rest.splice(best, 1) as [number];
    chosen.push(taken);
    for (const place of rest) nearest[place] = Math.max(nearest[place] as number, likeness(place, taken));
  }
  return chosen;
}
