/** Likeness of two titles by their letters: names of one family (`array_find`, `array_find_key`) and parts of a series. */
import { fold } from './tokens.js';

/** Titles alike letter by letter score up to 1 + TITLE_BOOST times as much. */
export const TITLE_BOOST = 0.8;

/** Three letters are one number, because numbers compare quickly; so many bits of each tell it from its alphabet's others. */
const LETTER_BITS = 10;
const LETTER = 2 ** LETTER_BITS - 1;
const TRIPLE = 2 ** (3 * LETTER_BITS) - 1;

/** What two texts are compared by, in numbers: each once, in order. A plain array takes the least room and time. */
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
  return inOrder(found);
}

/** Each number once, in order. */
export const inOrder = (numbers: Iterable<number>): Marks => [...new Set(numbers)].sort((a, b) => a - b);

/** Shared elements over the geometric mean of the two sizes, 0 to 1. */
export function overlap(a: Marks, b: Marks): number {
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const difference = (a[i] as number) - (b[j] as number);
    if (!difference) shared++;
    if (difference <= 0) i++;
    if (difference >= 0) j++;
  }
  return shared && shared / Math.sqrt(a.length * b.length);
}
