/** The closer look at the best candidates: likeness of titles, doubles, the relative threshold, variety. */
import type { Article, RecommendOptions } from '../types.js';
import { diversify, wordMarks } from './diversity.js';
import type { Tokenize } from './fields.js';
import type { Taken } from './identity.js';
import { memo } from './memo.js';
import type { Candidate } from './shortlist.js';
import { overlap, TITLE_BOOST, triples } from './titles.js';

export const THRESHOLD = 0.2;
export const DIVERSITY = 0.05;

/** Candidates that are looked at, for each article asked for: among more there is hardly a better one. */
export const LOOKED_AT = 3;
/** Articles whose looks are remembered, unless more are asked for. */
const REMEMBERED = 500;

/** Takes a closer look for one question: at most `limit` of the candidates, best first. */
export type CloserLook = (
  page: Partial<Article>,
  candidates: readonly Candidate[],
  taken: Taken,
  limit: number,
  options: RecommendOptions,
) => Candidate[];

/**
 * Looks at each article of an index once, when it first is a candidate.
 * @param tie The order of articles that score the same.
 * @param remembered How many articles' looks are kept: those that one page needs, or all where every page is asked about.
 */
export function closerLook(
  articles: readonly Article[],
  tie: (a: number, b: number) => number,
  vocabulary: ReadonlyMap<string, number>,
  tokenize?: Tokenize,
  remembered = REMEMBERED,
): CloserLook {
  const titleOf = memo((place: number) => triples((articles[place] as Article).title), remembered);
  const wordsOf = memo(
    (place: number) => wordMarks(articles[place] as Article, vocabulary, tokenize),
    remembered,
  );
  return (page, candidates, taken, limit, { threshold = THRESHOLD, diversity = DIVERSITY }) => {
    const title = new Set(triples(page.title ?? ''));
    const sorted = candidates
      .map(({ place, score }) => ({
        place,
        score: score * (1 + TITLE_BOOST * overlap(title, titleOf(place))),
      }))
      .sort((a, b) => b.score - a.score || tie(a.place, b.place));
    const distinct: Candidate[] = [];
    let best = 0; // of those that may be shown
    for (const candidate of sorted) {
      if (distinct.length >= limit * LOOKED_AT || candidate.score < threshold * best) break;
      if (!taken.claim(articles[candidate.place] as Article)) continue;
      best ||= candidate.score;
      distinct.push(candidate);
    }
    const words = (i: number) => wordsOf((distinct[i] as Candidate).place);
    const chosen = memo((i: number) => new Set(words(i)));
    return diversify(
      distinct.map(({ score }) => score / best),
      (a, b) => overlap(chosen(b), words(a)),
      diversity,
      limit,
    ).map((i) => distinct[i] as Candidate);
  };
}
