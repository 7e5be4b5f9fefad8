/** Likeness of two titles by their letters: names of one family (`array_find`, `array_find_key`) and parts of a series. */
import { fold } from './tokens.js';

/** Titles alike letter by letter score up to 1 + TITLE_BOOST times as much. */
export const TITLE_BOOST = 0.8;

/** The overlapping letter triples of a title, its ends included. */
export function triples(title: string): Set<string> {
  const padded = ` ${fold(title)} `;
  const found = new Set<string>();
  for (let i = 0; i + 3 <= padded.length; i++) found.add(padded.slice(i, i + 3));
  return found;
}

/** Shared triples over the geometric mean of the two sizes, 0 to 1. */
export function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const item of a) if (b.has(item)) shared++;
  return shared ? shared / Math.sqrt(a.size * b.size) : 0;
}
