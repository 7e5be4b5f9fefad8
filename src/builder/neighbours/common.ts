/** In long lists, asks only for words that tell something: the common ones cost nearly all of the time. */
import type { Article } from '../../types.js';

/** Shorter lists are ranked in full. */
const LONG_LIST = 20_000;
/** A word in a larger share of the articles tells little of one. Leaving them out costs 3 to 5 % nDCG; a lower share costs more. */
const COMMON = 0.05;
/** Of titles less is left out, because their likeness letter by letter counts too. */
const COMMON_IN_TITLES = 0.1;
const WORD = /[\p{L}\p{N}]+/gu;

/** What takes the common words out of a question. Tags stay: they are few, and chosen. */
export function withoutCommonWords(articles: readonly Article[]): (article: Article) => Article {
  if (articles.length < LONG_LIST) return (article) => article;
  const frequency = new Map<string, number>();
  for (const { title, summary = '', text = '' } of articles) {
    for (const word of new Set(`${title} ${summary} ${text}`.toLowerCase().match(WORD) ?? [])) {
      frequency.set(word, (frequency.get(word) ?? 0) + 1);
    }
  }
  const without = (text: string, share: number) =>
    text.replace(WORD, (word) =>
      (frequency.get(word.toLowerCase()) ?? 0) > share * articles.length ? ' ' : word,
    );
  return (article) => {
    const { title, summary, text } = article;
    return {
      ...article,
      title: without(title, COMMON_IN_TITLES).trim() || title,
      ...(summary ? { summary: without(summary, COMMON) } : {}),
      ...(text ? { text: without(text, COMMON) } : {}),
    };
  };
}
