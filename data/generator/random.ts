/** A source of chance that gives the same numbers for the same seed, on every machine. */

/** Draws. Every draw moves the source on, so the order of the calls is part of the result. */
export interface Random {
  /** A number from 0 up to, not including, 1. */
  next(): number;
  /** A whole number from 0 up to, not including, `bound`. */
  below(bound: number): number;
  /** True in this share of the cases, 0 to 1. */
  chance(share: number): boolean;
  /** Any of the values, all as likely. */
  pick<Value>(values: readonly Value[]): Value;
}

/** A generator with 32 bits of state and a period of 2³²: the additive counter and mixing known as mulberry32. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let bits = Math.imul(state ^ (state >>> 15), state | 1);
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (bound: number) => Math.floor(next() * bound);
  return {
    next,
    below,
    chance: (share) => next() < share,
    pick: <Value>(values: readonly Value[]) => values[below(values.length)] as Value, // never asked of an empty list
  };
}

/**
 * Draws places in a list by Zipf's law: the first place most often, the place `n` in proportion to (n + shift)^-exponent.
 *
 * @param shift Above 1 flattens the head of the curve.
 */
export function createZipf(random: Random, size: number, exponent = 1, shift = 1): () => number {
  const sums: number[] = [];
  let sum = 0;
  for (let place = 0; place < size; place++) sums.push((sum += (place + shift) ** -exponent));
  return () => {
    const wanted = random.next() * sum;
    let low = 0;
    for (let high = size - 1; low < high;) {
      const middle = (low + high) >> 1;
      if (sums[middle]! > wanted)
        high = middle; // in range: 0 <= middle < size
      else low = middle + 1;
    }
    return low;
  };
}
