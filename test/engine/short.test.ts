/** Small sites: an index of none, one, three, ten or thirty articles gives a full and sensible list. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createRecommender, type Article } from '../../src/engine/index.js';
import { article, ids } from './articles.js';
import { magazine } from './magazine.js';

const WANTED = 6;
const pick = (names: string): Article[] =>
  names.split(' ').map((id) => {
    const found = magazine.find((one) => one.id === id);
    assert.ok(found, id);
    return found;
  });

for (const size of [0, 1, 3, 10, 30]) {
  const index = magazine.slice(0, size);

  describe(`an index of ${size}`, () => {
    it('fills the list for each of its articles', () => {
      const recommender = createRecommender(index);
      for (const { id } of index) {
        const list = ids(recommender.recommend(id));
        assert.equal(new Set(list).size, Math.min(WANTED, size - 1), id);
      }
    });

    it('fills the list for a page that is not in it', () => {
      for (const page of magazine.slice(-10)) {
        assert.equal(createRecommender(index).recommend(page).length, Math.min(WANTED, size), page.id);
      }
    });
  });
}

describe('an index of 3', () => {
  it('puts the article on the same subject first', () => {
    const index = pick('a-jealous-tuesday sisters-after-the-will jealous-of-a-job');
    assert.equal(ids(createRecommender(index).recommend('a-jealous-tuesday'))[0], 'jealous-of-a-job');
  });
});

describe('an index of 10', () => {
  const index = pick(
    'the-night-shift friday-soup the-third-person-in-the-bed three-dots the-airport-weekend ' +
      'closing-the-gap read-at-2114 sisters-after-the-will homework-for-two accept-or-change',
  );
  for (const [page, first] of [
    ['the-night-shift', 'the-third-person-in-the-bed'],
    ['three-dots', 'read-at-2114'],
    ['the-airport-weekend', 'closing-the-gap'],
    ['homework-for-two', 'accept-or-change'],
  ] as const) {
    it(`puts ${first} first under ${page}`, () => {
      assert.equal(ids(createRecommender(index).recommend(page))[0], first);
    });
  }

  it('puts them first under a page that is not in it, too', () => {
    const [page] = pick('does-love-thin-with-mileage');
    assert.ok(page, 'the page is in the sample');
    const top = ids(createRecommender(index).recommend(page)).slice(0, 2);
    assert.deepEqual(top.toSorted(), ['closing-the-gap', 'the-airport-weekend']);
  });
});

describe('a few titles without summaries or tags', () => {
  it('give a list even when no two share a word', () => {
    const index = [
      article('page'),
      article('a', { date: '2024-01-01' }),
      article('b', { date: '2024-02-01' }),
    ];
    assert.deepEqual(ids(createRecommender(index).recommend('page')), ['b', 'a']);
  });
});
