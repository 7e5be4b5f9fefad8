/** The best few of many scores, without sorting the many. */
import type { Factors } from './factors.js';

/** An article by its place in the index, and what it scores. */
export interface Candidate {
  readonly place: number;
  readonly score: number;
}

/** Articles that score, as `Tally` has them. */
interface Scores {
  readonly touched: Uint32Array;
  readonly scores: Float32Array;
  /** What `complete` may add to a score. */
  readonly hope: number;
  complete(place: number): number;
}

/**
 * The places of the `size` highest positive scores, highest first; equal scores in the order of `tie`.
 * @param tally each score is to be completed, and multiplied by its factor, which is not worked out where even the highest
 *   does not help
 * @param allowed is asked only of those that would make the list
 */
export function shortlist(
  tally: Scores,
  factors: Factors,
  size: number,
  allowed: (place: number) => boolean,
  tie: (a: number, b: number) => number,
): number[] {
  const best: Candidate[] = [];
  let least = 0;
  const { touched, scores, hope } = tally;
  const { of, most } = factors;
  for (let i = 0; i < touched.length; i++) {
    const place = touched[i] as number;
    const high = (scores[place] as number) + hope;
    if (high * most < least) continue;
    const times = of(place);
    if (high * times < least) continue;
    const score = tally.complete(place) * times;
    if (!(score > 0) || score < least || !allowed(place)) continue;
    let low = 0;
    for (let high = best.length; low < high;) {
      const middle = (low + high) >>> 1;
      const other = best[middle] as Candidate;
      if ((other.score - score || tie(place, other.place)) > 0) low = middle + 1;
      else high = middle;
    }
    best.splice(low, 0, { place, score });
    if (best.length > size) best.pop();
    if (best.length === size) least = (best[size - 1] as Candidate).score;
  }
  return best.map(({ place }) => place);
}
