/** Near variants of a term (`boundary`, `boundaries`), found by Fuse.js in the vocabulary: the only importer of fuse.js. */
import Fuse from 'fuse.js/basic';
import { Endings } from './endings.js';
import { memo } from './memo.js';
import type { Postings } from './postings.js';

/** The distinct terms of an index, by number and by name. */
type Vocabulary = Pick<Postings, 'terms' | 'vocabulary'>;

/** Another spelling of a term, and how much of the term's worth a match of it has, 0 to 1. */
export interface Variant {
  readonly id: number;
  readonly likeness: number;
}

/**
 * Words are compared within buckets that share their first letters: inflections and compounds keep them,
 * and Fuse.js then looks at some dozens of words instead of tens of thousands.
 */
const PREFIX = 4;
/** Variants less like the term than this are other words. */
const MIN_LIKENESS = 0.5;
/** A variant is never worth more than this share of the term itself. */
const DISCOUNT = 0.8;
/** So many letters are alike, or all of a shorter word: `therapy` is no `there`. */
const BEGINNING = 5;
const MAX_VARIANTS = 8;
/** Fuse.js matches at most 32 characters of a pattern at once. */
const PATTERN = 32;
/** Fuse.js's score runs from 0 (identical) to 1; beyond this threshold, other words begin. */
const FUSE_OPTIONS = { threshold: 0.25, distance: PATTERN, minMatchCharLength: PREFIX };
/** A bucket with more words is the common prefix of a system of names (`get_…`), not of inflections. */
const MAX_BUCKET = 400;

const TERMS_A_STEP = 256;

const NO_VARIANTS: readonly Variant[] = [];

export class FuzzyVocabulary {
  readonly #terms: readonly string[];
  /** The numbers of the words that share their first letters. */
  readonly #buckets = new Map<string, number[]>();
  readonly #endings: Endings;

  private constructor({ terms, vocabulary }: Vocabulary) {
    this.#terms = terms;
    this.#endings = new Endings(vocabulary);
  }

  /** Sorts the vocabulary into buckets; every `yield` is a moment at which the builder may rest. */
  static *build(vocabulary: Vocabulary): Generator<void, FuzzyVocabulary> {
    const fuzzy = new FuzzyVocabulary(vocabulary);
    const { terms } = vocabulary;
    for (let id = 0; id < terms.length; id++) {
      if (id % TERMS_A_STEP === 0) yield;
      const term = terms[id] as string;
      if (!isExpandable(term)) continue;
      fuzzy.#endings.add(term);
      const prefix = term.slice(0, PREFIX);
      const bucket = fuzzy.#buckets.get(prefix);
      if (bucket) bucket.push(id);
      else fuzzy.#buckets.set(prefix, [id]);
    }
    return fuzzy;
  }

  /** The nearest other terms of the vocabulary, likest first. Made when first asked for, then remembered. */
  readonly variants = memo((term: string) => {
    const bucket = isExpandable(term) ? this.#buckets.get(term.slice(0, PREFIX)) : undefined;
    return bucket && bucket.length <= MAX_BUCKET ? this.#search(term, bucket) : NO_VARIANTS;
  });

  #search(term: string, bucket: readonly number[]): readonly Variant[] {
    const found: Variant[] = [];
    for (const id of bucket) {
      const other = this.#terms[id] as string;
      // The shorter is looked for in the longer, so that both find each other.
      const [short, long] = other.length < term.length ? [other, term] : [term, other];
      const share = short.length / long.length;
      if (share < MIN_LIKENESS || other === term || !long.startsWith(short.slice(0, BEGINNING))) continue;
      const { isMatch, score } = Fuse.match(short.slice(0, PATTERN), long, FUSE_OPTIONS);
      const likeness = (1 - score) * share;
      if (isMatch && likeness >= MIN_LIKENESS && this.#endings.mayJoin(short, long)) {
        found.push({ id, likeness: likeness * DISCOUNT });
      }
    }
    const before = (a: number, b: number) =>
      (this.#terms[a] as string) < (this.#terms[b] as string) ? -1 : 1;
    return found.sort((a, b) => b.likeness - a.likeness || before(a.id, b.id)).slice(0, MAX_VARIANTS);
  }
}

/** Short words have too many neighbours that mean something else, and numbers are exact. */
const isExpandable = (term: string) => term.length >= PREFIX && /^#?\p{L}/u.test(term);
