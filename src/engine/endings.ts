/** Which endings belong to one word (`year`, `years`) and which to two (`than`, `thank`): learned from the index itself. */

/** Words that share so many letters are one word, whatever their endings. */
const LONG_STEM = 6;
/** Of the words with an ending, at least so many have the other one as well, where the two are endings of one word. */
const LEAST_SHARE = 0.1;
/** Shorter stems than this (`s-ing`) are none. */
const SHORTEST_STEM = 3;
/** Words that are looked at for each last letter: enough to tell a share. */
const SAMPLE = 1000;

/** The endings of a vocabulary, in whatever language it is. */
export class Endings {
  readonly #vocabulary: ReadonlyMap<string, unknown>;
  /** Words by their last letter. */
  readonly #words = new Map<string, string[]>();
  /** How many words have the longer ending, and how many of them the other one too, by the two endings. */
  readonly #known = new Map<string, { readonly all: number; readonly both: number }>();

  constructor(vocabulary: ReadonlyMap<string, unknown>) {
    this.#vocabulary = vocabulary;
  }

  /** Takes a word of the vocabulary for an example. */
  add(word: string): void {
    const last = word.slice(-1);
    const words = this.#words.get(last);
    if (!words) this.#words.set(last, [word]);
    else if (words.length < SAMPLE) words.push(word);
  }

  /**
   * Whether two words that begin alike may be forms of one word: other words change their endings in the same way
   * (`year`, `years` as `door`, `doors`), or the vocabulary has nothing to say and what differs is small.
   */
  mayJoin(short: string, long: string): boolean {
    let stem = 0;
    while (stem < short.length && short[stem] === long[stem]) stem++;
    if (stem >= LONG_STEM) return true;
    const fits = (ending: string, other: string) => {
      const { all, both } = this.#count(ending, other);
      const [others, pairs] = [Math.max(0, all - 1), Math.max(0, both - 1)]; // besides these two
      return pairs >= others * LEAST_SHARE && (pairs > 0 || other.length <= stem - 2);
    };
    const [ending, other] = [short.slice(stem), long.slice(stem)];
    return fits(ending, other) && (short.length < long.length || fits(other, ending));
  }

  #count(short: string, long: string): { readonly all: number; readonly both: number } {
    const key = `${short} ${long}`;
    let known = this.#known.get(key);
    if (!known) {
      let [all, both] = [0, 0];
      for (const word of this.#words.get(long.slice(-1)) ?? []) {
        const stem = word.length - long.length;
        if (stem < SHORTEST_STEM || !word.endsWith(long)) continue;
        all++;
        if (this.#vocabulary.has(word.slice(0, stem) + short)) both++;
      }
      this.#known.set(key, (known = { all, both }));
    }
    return known;
  }
}
