/** The inverted index: for every term, where it stands, in typed arrays. */
import type { Article } from '../types.js';
import { FIELDS, LENGTH_NORM, fieldTerms, type Tokenize } from './fields.js';

/**
 * How soon more of the same word stops counting (BM25's k1), per field.
 * Robertson, Zaragoza: The Probabilistic Relevance Framework, 2009, §3.4; the value by measurement.
 */
const K1 = 1.5;

/** A posting is one 32-bit number: place in the index (20 bits), field (3), impact (8). */
const FIELD_BITS = 3;
export const FIELD_MASK = 2 ** FIELD_BITS - 1;
export const IMPACT_BITS = 8;
export const IMPACT_MASK = 2 ** IMPACT_BITS - 1;
export const PLACE_SHIFT = FIELD_BITS + IMPACT_BITS;
/** Most articles one index can hold; beyond some thousands, precomputed neighbours serve better anyway. */
export const MAX_ARTICLES = 2 ** 20;
/** Most terms that a posting can name. */
const MAX_TERMS = 2 ** (32 - PLACE_SHIFT);
/** The impact of a term is below K1 + 1 and kept in 8 bits, multiplied by this. */
export const IMPACT_SCALE = IMPACT_MASK / (K1 + 1);

export interface Postings {
  /** Term → its number. */
  readonly vocabulary: ReadonlyMap<string, number>;
  /** Number → term. */
  readonly terms: readonly string[];
  /** In how many articles a term stands. */
  readonly documentFrequency: Uint32Array;
  /** The postings of term `t` are `list[start[t]] … list[start[t + 1] - 1]`, by article, then field. */
  readonly start: Uint32Array;
  readonly list: Uint32Array;
  /** In a long index, the same postings the other way round. */
  readonly byArticle?: ByArticle;
}

/** The postings of article `a` are those from `first[a]` to `first[a + 1]`, with the term's number for the place. */
export interface ByArticle {
  readonly first: Uint32Array;
  readonly list: Uint32Array;
}

/** With more articles than this, an index is long: postings are too many for one question to read them all. */
const LONG = 5000;

/** Articles read, or postings placed, between two chances to pause. */
const ARTICLES_A_STEP = 16;
const POSTINGS_A_STEP = 8192;

/** Builds the postings; every `yield` is a moment at which the builder may rest. */
export function* buildPostings(articles: readonly Article[], tokenize?: Tokenize): Generator<void, Postings> {
  const vocabulary = new Map<string, number>();
  const terms: string[] = [];
  const frequency: number[] = []; // articles per term
  const lastArticle: number[] = []; // the article in which a term was last seen
  const slot: number[] = []; // its posting in the field being read
  const count: number[] = []; // postings per term
  const total = new Float64Array(FIELDS.length);
  const lengths = new Uint32Array(articles.length * FIELDS.length);
  // In the order read: which term, where, how often.
  let term = new Uint32Array(1024);
  let place = new Uint32Array(1024);
  let times = new Uint8Array(1024);
  let size = 0;
  const first = new Uint32Array(articles.length + 1);

  for (let article = 0; article < articles.length; article++) {
    if (article % ARTICLES_A_STEP === 0) yield;
    for (let field = 0; field < FIELDS.length; field++) {
      const from = size;
      const words = fieldTerms(articles[article] as Article, field, tokenize);
      for (const word of words) {
        let id = vocabulary.get(word);
        if (id === undefined) {
          id = terms.length;
          vocabulary.set(word, id);
          terms.push(word);
          frequency.push(0);
          lastArticle.push(-1);
          slot.push(-1);
          count.push(0);
        }
        const known = slot[id] as number;
        if (known >= from) {
          if ((times[known] as number) < 255) times[known] = (times[known] as number) + 1;
          continue;
        }
        if (lastArticle[id] !== article) {
          lastArticle[id] = article;
          frequency[id] = (frequency[id] as number) + 1;
        }
        if (size === term.length) {
          term = grown(term);
          place = grown(place);
          times = grown(times);
        }
        slot[id] = size;
        count[id] = (count[id] as number) + 1;
        term[size] = id;
        place[size] = (article << FIELD_BITS) | field;
        times[size++] = 1;
      }
      lengths[article * FIELDS.length + field] = words.length;
      total[field] = (total[field] as number) + words.length;
    }
    first[article + 1] = size;
  }

  const start = new Uint32Array(terms.length + 1);
  for (let id = 0; id < terms.length; id++) start[id + 1] = (start[id] as number) + (count[id] as number);
  const next = start.slice();
  const list = new Uint32Array(size);
  const average = total.map((sum) => sum / articles.length || 1);
  for (let i = 0; i < size; i++) {
    if (i % POSTINGS_A_STEP === 0) yield;
    const at = place[i] as number;
    const field = at & FIELD_MASK;
    const length = lengths[(at >>> FIELD_BITS) * FIELDS.length + field] as number;
    const b = LENGTH_NORM[field] as number;
    const tf = (times[i] as number) / (1 - b + (b * length) / (average[field] as number));
    const impact = Math.max(1, Math.round(((tf * (K1 + 1)) / (tf + K1)) * IMPACT_SCALE));
    const id = term[i] as number;
    list[next[id] as number] = ((at << IMPACT_BITS) | impact) >>> 0;
    term[i] = ((id << PLACE_SHIFT) | (field << IMPACT_BITS) | impact) >>> 0;
    next[id] = (next[id] as number) + 1;
  }
  return {
    vocabulary,
    terms,
    documentFrequency: Uint32Array.from(frequency),
    start,
    list,
    byArticle: articles.length > LONG && terms.length <= MAX_TERMS ? { first, list: term } : undefined,
  };
}

function grown<T extends Uint32Array | Uint8Array>(old: T): T {
  const larger = new (old.constructor as new (length: number) => T)(old.length * 2);
  larger.set(old);
  return larger;
}

/** How much a term tells: BM25's inverse document frequency, which is never negative. */
export const inverseFrequency = (articles: number, frequency: number): number =>
  Math.log(1 + (articles - frequency + 0.5) / (frequency + 0.5));
