/** BM25 over the postings, field by field: how much the articles share with the query's terms. */
import { FIELDS, type Field } from './fields.js';
import { postingArticle, postingField, postingImpact, type Postings } from './postings.js';
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
 * The score of every article, by its place in the index.
 * Where an article has several spellings of a term, only the likest counts: variants never add up.
 */
export function scoreArticles(
  terms: readonly QueryTerm[],
  postings: Postings,
  articles: number,
): Float64Array {
  const { start, list } = postings;
  const scores = new Float64Array(articles);
  const claimed = new Uint32Array(articles); // the spelling through which an article matched the term at hand
  let spelling = 0;
  for (const { id, variants, worth } of terms) {
    const firstSpelling = spelling + 1;
    const add = (term: number, likeness: number) => {
      spelling++;
      const end = start[term + 1] as number;
      for (let i = start[term] as number; i < end; i++) {
        const posting = list[i] as number;
        const share = (worth[postingField(posting)] as number) * likeness;
        if (!share) continue;
        const article = postingArticle(posting);
        const claim = claimed[article] as number;
        if (claim >= firstSpelling && claim !== spelling) continue;
        claimed[article] = spelling;
        scores[article] = (scores[article] as number) + share * postingImpact(posting);
      }
    };
    if (id !== undefined) add(id, 1);
    for (const variant of variants) add(variant.id, variant.likeness);
  }
  return scores;
}

/** The same sum for one article, taken apart. */
export function matchesOf(article: number, terms: readonly QueryTerm[], postings: Postings): Match[] {
  const matches: Match[] = [];
  for (const { term, id, variants, worth } of terms) {
    const spellings = [...(id === undefined ? [] : [{ id, likeness: 1 }]), ...variants];
    for (const spelling of spellings) {
      const shares = sharesOf(article, spelling.id, worth, postings);
      const weight = shares.reduce((sum, share) => sum + share, 0) * spelling.likeness;
      if (!weight) continue;
      const field = FIELDS[shares.indexOf(Math.max(...shares))] as Field;
      const via = spelling.id === id ? {} : { via: postings.terms[spelling.id] as string };
      matches.push({ term, weight, field, ...via });
      break;
    }
  }
  return matches;
}

/** What each field of one article scores by one term; the postings of a term are sorted by article. */
function sharesOf(
  article: number,
  term: number,
  worth: readonly number[],
  { start, list }: Postings,
): number[] {
  let low = start[term] as number;
  const end = start[term + 1] as number;
  for (let high = end; low < high;) {
    const middle = (low + high) >>> 1;
    if (postingArticle(list[middle] as number) < article) low = middle + 1;
    else high = middle;
  }
  const shares = FIELDS.map(() => 0);
  for (; low < end && postingArticle(list[low] as number) === article; low++) {
    const posting = list[low] as number;
    const field = postingField(posting);
    shares[field] = (worth[field] as number) * postingImpact(posting);
  }
  return shares;
}
