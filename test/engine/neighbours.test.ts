/** Neighbours that were found when the index was built come first, in their order, under the same rules as all others. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createRecommender, type RecommendOptions } from '../../src/engine/index.js';
import type { Article } from '../../src/types.js';

const article = (id: string, title: string, more: Partial<Article> = {}): Article => ({
  id,
  url: `https://example.com/${id}`,
  title,
  ...more,
});

const ARTICLES = [
  article('page', 'Pruning apple trees', { neighbors: ['far', 'gone', 'page', 'near'] }),
  article('near', 'Pruning old apple trees'),
  article('nearer', 'Pruning apple trees in winter', { tags: ['winter'] }),
  article('far', 'Bread from rye', { tags: ['kitchen'] }),
];

const ids = (options?: RecommendOptions) =>
  createRecommender(ARTICLES)
    .recommend('page', { fallback: [], ...options })
    .map(({ article: { id } }) => id);

describe('precomputed neighbours', () => {
  it('come first, in their order; what is related follows', () =>
    assert.deepEqual(ids(), ['far', 'near', 'nearer']));

  it('give way to pins', () => assert.deepEqual(ids({ pin: ['nearer'] }), ['nearer', 'far', 'near']));

  it('obey filters and the limit', () => {
    assert.deepEqual(ids({ excludeTags: ['kitchen'] }), ['near', 'nearer']);
    assert.deepEqual(ids({ limit: 1 }), ['far']);
  });

  it('have reasons that add up to their score, or say that the build alone knows', () => {
    const [far, near] = createRecommender(ARTICLES).recommend('page', { fallback: [] });
    assert.deepEqual(far?.reasons, [{ kind: 'neighbor', value: 'far', weight: 0 }]);
    const sum = near?.reasons.reduce((total, { weight }) => total + weight, 0) ?? 0;
    assert.equal(sum.toFixed(9), near?.score.toFixed(9));
    assert.equal(sum > 0, true);
  });

  it('may be given with the question', () => {
    const found = createRecommender(ARTICLES.slice(1)).recommend({ title: 'Apples', neighbors: ['far'] });
    assert.equal(found[0]?.article.id, 'far');
  });
});
