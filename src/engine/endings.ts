/** Which endings belong to one word (`year`, `years`) and which to two (`than`, `thank`): learned from the index itself. */

/** Words that share so many letters are one word, whatever their endings. */
const LONG_STEM = 6;
/** Shorter stems than this (`s-ing`) are none. */
const SHORTEST_STEM = 3;
/** Of the words with an ending, at least so many have the other one as well, where the two are endings of one word. */
const LEAST_SHARE = 0.1;

/** The endings in a vocabulary, whatever its language. */
export class Endings {
  readonly #vocabulary: ReadonlyMap<string, unknown>;
  /** Words by their last two letters. */
  readonly #words = new Map<string, string[]>();
  /** Words with one ending, and those of them that have another one too, by the two endings. */
  readonly #known = new Map<string, readonly [all: number, both: number]>();

  constructor(vocabulary: ReadonlyMap<string, unknown>) {
    this.#vocabulary = vocabulary;
  }

  /** Takes a word of the vocabulary for an example. */
  add(word: string): void {
    const last = word.slice(-2);
    const words = this.#words.get(last);
    if (words) words.push(word);
    else this.#words.set(last, [word]);
  }

  /**
   * Whether two words that begin alike may be forms of one word: other words change their endings in the same way
   * (`year`, `years` as `door`, `doors`), or the vocabulary has nothing to say and what differs is small.
   */
  mayJoin(short: string, long: string): boolean {
    let stem = 0;
    while (stem < short.length && short[stem] === long[stem]) stem++;
    const fits = (one: string, two: string) => {
      const [all, both] = this.#count(one.slice(stem), two.slice(stem));
      // Besides the two themselves:
      return both > 1 ? both - 1 >= (all - 1) * LEAST_SHARE : all < 2 && two.length <= 2 * stem - 2;
    };
    return stem >= LONG_STEM || (fits(short, long) && (short.length < long.length || fits(long, short)));
  }

  #count(ending: string, other: string): readonly [all: number, both: number] {
    const key = `${ending} ${other}`;
    let known = this.#known.get(key);
    if (!known) {
      let [all, both] = [0, 0];
      const end = other.slice(-2);
      for (const [last, words] of this.#words) {
        if (!last.endsWith(end)) continue;
        for (const word of words) {
          const stem = word.length - other.length;
          if (stem < SHORTEST_STEM || !word.endsWith(other)) continue;
          all++;
          if (this.#vocabulary.has(word.slice(0, stem) + ending)) both++;
        }
      }
      this.#known.set(key, (known = [all, both]));
    }
    return known;
  }
}
