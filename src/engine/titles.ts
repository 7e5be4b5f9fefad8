/** Likeness of two titles by their letters: names of one family (`array_find`, `array_find_key`) and parts of a series. */
import { fold } from './tokens.js';

/** Titles alike letter by letter score up to 1 + TITLE_BOOST times as much. */
export const TITLE_BOOST = 0.8;

/** Three letters are one number, because numbers compare quickly; so many bits of each tell it from its alphabet's others. */
const LETTER_BITS = 10;
const LETTER = 2 ** LETTER_BITS - 1;
const TRIPLE = 2 ** (3 * LETTER_BITS) - 1;

/** What two texts are compared by, in numbers: each once. A plain array takes the least room and time. */
export type Marks = readonly number[];

/** The overlapping letter triples of a title, its ends included: as if there were a space before and after. */
export function triples(title: string): Marks {
  const text = `${fold(title)} `;
  const found: number[] = [];
  let triple = 32; // the space before
  for (let i = 0; i < text.length; i++) {
    triple = ((triple << LETTER_BITS) | (text.charCodeAt(i) & LETTER)) & TRIPLE;
    if (i) found.push(triple);
  }
  return once(found);
}

/** Each number once. */
export const once = (numbers: Iterable<number>): Marks => [...new Set(numbers)];

/** Shared elements over the geometric mean of the two sizes, 0 to 1. */
export function overlap(a: ReadonlySet<number>, b: Marks): number {
  let shared = 0;
  for (const mark of b) if (a.has(mark)) shared++;
  return shared && shared / Math.sqrt(a.size * b.length);
}
