/** Articles and answers in short: what every test of the engine needs to say. */
import assert from 'node:assert/strict';
import type { Article, Reason, Recommendation } from '../../src/engine/index.js';

/** An article of which only what matters to a test is given; a title left out is the id. */
export function article(id: string, fields: Partial<Article> = {}): Article {
  return { id, url: `https://example.com/${id}`, title: id, ...fields };
}

/** An index from titles, by id. */
export const titled = (titles: Readonly<Record<string, string>>): Article[] =>
  Object.entries(titles).map(([id, title]) => article(id, { title }));

/** Equal but for what is lost in adding and dividing. */
export function assertNear(actual: number, expected: number): void {
  assert.ok(Math.abs(actual - expected) < 1e-9, `${actual} is not ${expected}`);
}

export const ids = (list: readonly Recommendation[]): string[] => list.map(({ article }) => article.id);

/** The one recommendation of `id`; the test fails where there is none. */
export function recommended(list: readonly Recommendation[], id: string): Recommendation {
  const found = list.find((one) => one.article.id === id);
  if (!found) throw new Error(`${id} is not in the list: ${ids(list).join(', ') || 'empty'}`);
  return found;
}

/** The reasons of `id`, of one kind. */
export const reasonsOf = (
  list: readonly Recommendation[],
  id: string,
  kind: Reason['kind'],
): readonly Reason[] => recommended(list, id).reasons.filter((reason) => reason.kind === kind);
