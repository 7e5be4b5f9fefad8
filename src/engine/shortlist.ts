/** The best few of many scores, without sorting the many. */

/**
 * The places of the `size` highest positive scores, highest first; equal scores in the order of `tie`.
 * @param allowed is asked only of those that would make the list
 */
export function shortlist(
  scores: Float64Array,
  size: number,
  allowed: (place: number) => boolean,
  tie: (a: number, b: number) => number,
): number[] {
  const before = (a: number, b: number) => (scores[b] as number) - (scores[a] as number) || tie(a, b);
  const best: number[] = [];
  for (let place = 0; place < scores.length; place++) {
    if (!((scores[place] as number) > 0)) continue;
    const last = best[best.length - 1];
    if (best.length >= size && last !== undefined && before(place, last) > 0) continue;
    if (!allowed(place)) continue;
    let low = 0;
    for (let high = best.length; low < high;) {
      const middle = (low + high) >>> 1;
      if (before(best[middle] as number, place) < 0) low = middle + 1;
      else high = middle;
    }
    best.splice(low, 0, place);
    if (best.length > size) best.pop();
  }
  return best;
}
