/** Invents proper names, so that the vocabulary grows with the number of articles as it does in real text. */
import type { Random } from './random.js';

const STARTS = 'b br c ch d dr f fr g gr h j k kl l m n p pr r s sh st t tr v w z'.split(' ');
const VOWELS = 'a e i o u a e o ai ea ia oa'.split(' ');
/** Between two syllables only what is easy to say. */
const JOINTS = ['', '', '', 'n', 'r', 'l', 's', 'm'];
const ENDS = ['', '', 'n', 'r', 'l', 's', 'm', 'ck', 'nd', 'rt', 'ld', 'th', 'x'];

/**
 * How often the next mention is a new name: (STRENGTH + DISCOUNT × names) / (STRENGTH + mentions), the two-parameter
 * Chinese restaurant process (Pitman and Yor 1997). It gives Zipf's law for the counts and Heaps' law for the growth;
 * with these values 100,000 articles have about 50,000 words.
 */
const STRENGTH = 40;
const DISCOUNT = 0.85;
/** Names come and go: half of the repeated ones are among this many of the latest mentions. */
const RECENT = 300;

/** Gives the next name to be mentioned. */
export interface Names {
  /** A name that was mentioned before, or a new one. */
  mention(): string;
  /** A name that was never mentioned. */
  invent(): string;
}

/** Names for one world: no two are alike. */
export function createNames(random: Random): Names {
  const known = new Set<string>();
  const mentions: string[] = [];

  const syllable = (ends: readonly string[]) => random.pick(STARTS) + random.pick(VOWELS) + random.pick(ends);
  const invent = () => {
    let name: string;
    do {
      name = syllable(JOINTS) + (random.chance(0.3) ? syllable(JOINTS) : '') + syllable(ENDS);
    } while (known.has(name));
    known.add(name);
    return name.charAt(0).toUpperCase() + name.slice(1);
  };
  const repeat = () => {
    const reach = random.chance(0.5) ? Math.min(RECENT, mentions.length) : mentions.length;
    return mentions[mentions.length - 1 - random.below(reach)];
  };
  return {
    invent,
    mention() {
      const isNew = random.chance((STRENGTH + DISCOUNT * known.size) / (STRENGTH + mentions.length));
      const name = (isNew ? undefined : repeat()) ?? invent();
      mentions.push(name);
      return name;
    },
  };
}
