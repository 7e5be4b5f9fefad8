/** Why an article is in the list, in statements whose weights add up to its score. */
import type { Article, Reason } from '../types.js';
import type { Match } from './bm25.js';
import { daysBetween } from './dates.js';
import { topics, wholeTag, type Tokenize } from './fields.js';
import { tokens } from './tokens.js';

/** Terms that weigh less than this share of the heaviest would make a long list of trifles: their part goes to the others. */
const LEAST = 0.1;

/**
 * Turns shared terms and closeness in time into reasons.
 * Words shared between the tags of both articles are told as the tag they belong to.
 * @param undated the article's score without its closeness in time
 * @param closeInTime what closeness in time adds to the score, and the two times
 */
export function explain(
  matches: readonly Match[],
  undated: number,
  page: Partial<Article>,
  article: Article,
  closeInTime: { weight: number; from: number; to: number },
  tokenize: Tokenize = tokens,
): Reason[] {
  const [ours, others] = [topics(page), topics(article)];
  const pageTag = tagFinder(tokenize, ours, others);
  const articleTag = tagFinder(tokenize, others, ours);
  const found = new Map<string, { kind: 'term' | 'tag'; value: string; weight: number; via?: string }>();
  const theirTags = new Set(others.map(wholeTag));
  const least = LEAST * Math.max(...matches.map(({ weight }) => weight));
  const telling = matches.filter(({ weight }) => weight >= least);
  const scale = undated / telling.reduce((sum, { weight }) => sum + weight, 0);
  for (const { term, via, field, weight } of telling) {
    const tag = field === 'tags' ? pageTag(term) : undefined;
    const value = tag ?? term;
    // No detour where the other article has the very tag.
    const theirs =
      tag === undefined ? via : theirTags.has(wholeTag(tag)) ? undefined : articleTag(via ?? term);
    const kind = tag === undefined ? 'term' : 'tag';
    const reason = found.get(`${kind} ${value}`);
    if (reason) reason.weight += weight * scale;
    else
      found.set(`${kind} ${value}`, {
        kind,
        value,
        weight: weight * scale,
        ...(theirs ? { via: theirs } : {}),
      });
  }
  const reasons: Reason[] = [...found.values()];
  if (closeInTime.weight > 0) {
    reasons.push({
      kind: 'date',
      value: String(daysBetween(closeInTime.from, closeInTime.to)),
      weight: closeInTime.weight,
    });
  }
  return reasons.sort((a, b) => b.weight - a.weight || (a.value < b.value ? -1 : 1));
}

/** From a term to the tag that holds it: one that the other article has as well, else the first with the word. */
function tagFinder(
  tokenize: Tokenize,
  tags: readonly string[],
  others: readonly string[],
): (term: string) => string | undefined {
  const shared = new Set(others.map(wholeTag));
  const owner = new Map<string, string>();
  const claim = (tag: string) => {
    for (const term of [wholeTag(tag), ...tokenize(tag)]) if (!owner.has(term)) owner.set(term, tag);
  };
  for (const tag of tags) if (shared.has(wholeTag(tag))) claim(tag);
  for (const tag of tags) claim(tag);
  return (term) => owner.get(term);
}
