/** BM25 over the postings, field by field: how much the articles share with the query's terms. */
import { FIELDS, type Field } from './fields.js';
import type { Variant } from './fuzzy.js';
import {
  FIELD_MASK,
  IMPACT_BITS,
  IMPACT_MASK,
  IMPACT_SCALE,
  PLACE_SHIFT,
  type ByArticle,
  type Postings,
} from './postings.js';
import type { QueryTerm } from './query.js';

/** What one article scores by one query term, and by which spelling. */
export interface Match {
  readonly term: string;
  readonly weight: number;
  /** The spelling found, where it is a variant. */
  readonly via?: string;
  /** The field of the other article in which it weighs most. */
  readonly field: Field;
}

/**
 * Postings read for one question, more or less. In a long index the heaviest terms, which are the rare ones, find the
 * candidates; what the frequent ones add is then asked of those alone.
 */
const MAX_READ = 10_000;
/**
 * In a long index those are asked that may come near the best if the other terms add this share of what they could.
 * By measurement: of 100,000 articles, 96 % of the six nearest are found by asking some hundreds.
 */
const HOPE = 0.6;

/** What articles score by one question. One of these serves all questions: only what was touched is cleared. */
export class Tally {
  /** By place in the index. */
  readonly scores: Float32Array;
  /** What `complete` may add to a score. */
  hope = 0;
  readonly #touched: Uint32Array;
  readonly #claimed: Uint32Array; // the spelling through which an article matched the term at hand
  #size = 0;
  #spelling = 0;
  /** In a long index, the terms that are not read: by the term's number which of them it is, from 1, and what each is worth. */
  readonly #byArticle: ByArticle | undefined;
  readonly #unread: Uint8Array;
  #worth: number[] = [];

  constructor(articles: number, { terms, byArticle }: Postings) {
    this.#byArticle = byArticle;
    this.#unread = new Uint8Array(byArticle ? terms.length : 0);
    this.scores = new Float32Array(articles);
    this.#touched = new Uint32Array(articles);
    this.#claimed = new Uint32Array(articles);
  }

  /** The places of all that score. */
  get touched(): Uint32Array {
    return this.#touched.subarray(0, this.#size);
  }

  /**
   * Scores anew, by the first of `terms`: by all of them where the index is not long.
   * Where an article has several spellings of a term, only the likest counts: variants never add up.
   * @returns the terms that are left, without their lesser spellings; none where `complete` knows them
   */
  read(terms: readonly QueryTerm[], { start, list }: Postings): readonly QueryTerm[] {
    const { scores } = this;
    const touched = this.#touched;
    const claimed = this.#claimed;
    for (let i = 0; i < this.#size; i++) scores[touched[i] as number] = 0;
    let size = 0;
    let read = 0;
    let done = 0;
    for (; done < terms.length; done++) {
      const { spellings, worth } = terms[done] as QueryTerm;
      for (const { id } of spellings) read += (start[id + 1] as number) - (start[id] as number);
      if (done && read > MAX_READ) break;
      const first = this.#spelling + 1;
      for (const { id, likeness } of spellings) {
        const spelling = ++this.#spelling;
        const shares = worth.map((value) => (value * likeness) / IMPACT_SCALE);
        const end = start[id + 1] as number;
        for (let i = start[id] as number; i < end; i++) {
          const posting = list[i] as number;
          const share = shares[(posting >>> IMPACT_BITS) & FIELD_MASK] as number;
          if (!share) continue;
          const place = posting >>> PLACE_SHIFT;
          if (spellings.length > 1) {
            const claim = claimed[place] as number;
            if (claim >= first && claim !== spelling) continue;
            claimed[place] = spelling;
          }
          const score = scores[place] as number;
          if (!score) touched[size++] = place;
          scores[place] = score + share * (posting & IMPACT_MASK);
        }
      }
    }
    this.#size = size;
    const rest = terms.slice(done).map((term) => ({ ...term, spellings: term.spellings.slice(0, 1) }));
    if (!this.#byArticle) return rest;
    this.#unread.fill(0);
    this.#worth = FIELDS.map(() => 0);
    this.hope = 0;
    rest.forEach(({ spellings, worth, ideal }, index) => {
      const { id, likeness } = spellings[0] as Variant;
      this.#unread[id] = index + 1;
      this.hope += HOPE * ideal;
      for (const value of worth) this.#worth.push((value * likeness) / IMPACT_SCALE);
    });
    return [];
  }

  /** The score of an article with what the terms add that were not read; to be asked once. */
  complete(place: number): number {
    let score = this.scores[place] as number;
    if (!this.#byArticle) return score;
    const { first, list } = this.#byArticle;
    const unreadOf = this.#unread;
    const worth = this.#worth;
    const end = first[place + 1] as number;
    for (let i = first[place] as number; i < end; i++) {
      const posting = list[i] as number;
      const unread = unreadOf[posting >>> PLACE_SHIFT] as number;
      if (!unread) continue;
      const field = (posting >>> IMPACT_BITS) & FIELD_MASK;
      score += (worth[unread * FIELDS.length + field] as number) * (posting & IMPACT_MASK);
    }
    return (this.scores[place] = score);
  }
}

/** What one article scores by `terms`. */
export function sumOf(place: number, terms: readonly QueryTerm[], postings: Postings): number {
  let sum = 0;
  for (const term of terms) sum += bestSpelling(place, term, postings);
  return sum;
}

/** The same, taken apart. */
export function matchesOf(place: number, terms: readonly QueryTerm[], postings: Postings): Match[] {
  return terms.flatMap((one) => {
    const weight = bestSpelling(place, one, postings);
    if (!weight) return [];
    const field = FIELDS[shares.indexOf(Math.max(...shares))] as Field;
    const via = found === one.id ? {} : { via: postings.terms[found] as string };
    return [{ term: one.term, weight, field, ...via }];
  });
}

/** What each field scored in the last `bestSpelling`, and by which spelling. */
const shares = new Float64Array(FIELDS.length);
let found = 0;

/** What one article scores by one term; the postings of a spelling are sorted by place. */
function bestSpelling(place: number, { spellings, worth }: QueryTerm, { start, list }: Postings): number {
  for (const { id, likeness } of spellings) {
    let low = start[id] as number;
    const end = start[id + 1] as number;
    const wanted = (place << PLACE_SHIFT) >>> 0;
    for (let high = end; low < high;) {
      const middle = (low + high) >>> 1;
      if ((list[middle] as number) < wanted) low = middle + 1;
      else high = middle;
    }
    let sum = 0;
    for (; low < end && (list[low] as number) >>> PLACE_SHIFT === place; low++) {
      const posting = list[low] as number;
      const field = (posting >>> IMPACT_BITS) & FIELD_MASK;
      if (!sum) shares.fill(0);
      sum += shares[field] = ((worth[field] as number) * (posting & IMPACT_MASK) * likeness) / IMPACT_SCALE;
      found = id;
    }
    if (sum) return sum;
  }
  return 0;
}
