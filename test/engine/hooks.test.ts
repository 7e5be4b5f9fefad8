/** What a site may put in the place of the engine's own rules: a `boost` for its articles, and a `tokenize` for its words. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createRecommender, type Article } from '../../src/engine/index.js';
import { assertNear, ids, titled } from './articles.js';

const index = titled({
  page: 'Pruning apple trees',
  near: 'Pruning old apple trees',
  nearer: 'Pruning apple trees in winter',
  bread: 'Rye bread',
});
const recommender = createRecommender(index);
const of = (wanted: string, factor: number) => (article: Article) => (article.id === wanted ? factor : 1);

describe('boost', () => {
  it('multiplies the score', () => {
    const [plain, halved] = [1, 0.5].map(
      (factor) =>
        recommender
          .recommend('page', { boost: of('near', factor) })
          .find(({ article }) => article.id === 'near')?.score,
    );
    assertNear(halved ?? NaN, (plain ?? NaN) / 2);
  });

  it('changes the order, however far behind an article is', () => {
    assert.equal(ids(recommender.recommend('page', { boost: of('near', 1000) }))[0], 'near');
  });

  it('of 0, or of no number, leaves an article out, from the ladder as well', () => {
    for (const factor of [0, -1, NaN]) {
      const boost = (article: Article) => (/near$|bread/.test(article.id) ? factor : 1);
      assert.deepEqual(ids(recommender.recommend('page', { boost })), ['nearer'], String(factor));
    }
  });

  it('leaves pins where they are', () => {
    const found = recommender.recommend('page', { boost: of('near', 0), pin: ['near'] });
    assert.equal(ids(found)[0], 'near');
  });

  it('is told the page', () => {
    const pages = new Set<unknown>();
    recommender.recommend('page', { boost: (_, page) => (pages.add(page.id), 1) });
    assert.deepEqual([...pages], ['page']);
  });
});

describe('tokenize', () => {
  const commas = createRecommender(
    titled({ page: 'rye bread,oven', other: 'rye,oven', whole: 'rye bread,pan' }),
    {
      tokenize: (text) => text.split(','),
    },
  );

  it('cuts titles its own way, on both sides', () => {
    const reasons = commas.recommend('page').map(({ article, reasons }) => [article.id, reasons[0]?.value]);
    assert.deepEqual(Object.fromEntries(reasons), { whole: 'rye bread', other: 'oven' });
  });
});
