/** The current article → the terms to look for, heaviest first. */
import type { Article } from '../types.js';
import { FIELDS, fieldTerms, type Tokenize } from './fields.js';
import type { FuzzyVocabulary, Variant } from './fuzzy.js';
import { inverseFrequency, type Postings } from './postings.js';

export interface QueryTerm {
  readonly term: string;
  /** Its number in the vocabulary; `undefined` when only variants of it are there. */
  readonly id: number | undefined;
  /** The term itself, where the index has it, then its variants: the likest first. */
  readonly spellings: readonly Variant[];
  /** Worth of the term by the field in which it is found in the other article, inverse frequency included. */
  readonly worth: readonly number[];
  /** What an article in which the term stands just where it stands here would score by it. */
  readonly ideal: number;
}

/** More terms cost time and change nothing; fewer lose a lot. With a body to choose from, more pay. */
const MAX_TERMS = 40;
const MAX_TERMS_WITH_TEXT = 120;
/** Terms of less than this share of the heaviest one's worth change nothing but the time it takes. */
const MIN_SHARE = 0.02;
/** Rare words decide a little more than their inverse frequency says. By measurement. */
const RARITY = 1.3;

/** In a small index even `one` and `there` are rare: what is short is seldom a subject, whatever its frequency. */
const SMALL_WORD = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]{1,5}$/u;
const SMALL_WORD_WORTH = 0.75;

/**
 * The terms of `article` that tell most.
 * @param pairs weights `[field here][field there]`
 * @param own the article as the index has it, if it does: a term that stands only there finds nothing
 */
export function* queryTerms(
  article: Partial<Article>,
  pairs: readonly (readonly number[])[],
  articles: number,
  postings: Postings,
  fuzzy: FuzzyVocabulary,
  own: Article | undefined,
  tokenize?: Tokenize,
): Generator<void, QueryTerm[]> {
  const isOwn = article === own;
  const ownTerms = new Set(
    isOwn ? [] : own && FIELDS.flatMap((_, field) => fieldTerms(own, field, tokenize)),
  );
  const seen = new Map<string, number[]>();
  FIELDS.forEach((_, field) => {
    for (const term of fieldTerms(article, field, tokenize)) {
      let times = seen.get(term);
      if (!times) seen.set(term, (times = FIELDS.map(() => 0)));
      times[field] = (times[field] as number) + 1;
    }
  });

  const found: QueryTerm[] = [];
  for (const [term, times] of seen) {
    const id = postings.vocabulary.get(term);
    const variants = fuzzy.variants(term);
    yield; // which may have taken its time
    const itself = isOwn || ownTerms.has(term) ? 1 : 0;
    let frequency = id === undefined ? 0 : (postings.documentFrequency[id] as number);
    if (frequency <= itself) {
      for (const { id: variant } of variants) {
        frequency = Math.max(frequency, (postings.documentFrequency[variant] as number) + itself);
      }
      if (frequency <= itself) continue;
    }
    const rarity =
      inverseFrequency(articles, Math.min(frequency, articles)) ** RARITY *
      (SMALL_WORD.test(term) ? SMALL_WORD_WORTH : 1);
    const worth = FIELDS.map(
      (_, to) =>
        times.reduce(
          (sum, count, from) => (count ? sum + (pairs[from]?.[to] ?? 0) * Math.sqrt(count) : sum),
          0,
        ) * rarity,
    );
    const ideal = worth.reduce((sum, value, to) => sum + (times[to] ? value : 0), 0);
    const spellings = id === undefined ? variants : [{ id, likeness: 1 }, ...variants];
    found.push({ term, id, spellings, worth, ideal });
  }
  const value = ({ worth }: QueryTerm) => worth.reduce((sum, share) => sum + share, 0);
  found.sort((a, b) => value(b) - value(a) || (a.term < b.term ? -1 : 1));
  const least = found[0] ? value(found[0]) * MIN_SHARE : 0;
  return found.filter((term) => value(term) > least).slice(0, article.text ? MAX_TERMS_WITH_TEXT : MAX_TERMS);
}

/** What a question really says: absent and empty values do not hide what the index knows. */
export function given(query: Partial<Article>): Partial<Article> {
  return Object.fromEntries(
    Object.entries(query).filter(
      ([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && !value.length),
    ),
  );
}
