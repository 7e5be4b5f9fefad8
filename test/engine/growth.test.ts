/** Long indexes: the rare terms find the candidates, the frequent ones still count among those, and nothing slows down. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createRecommender } from '../../src/engine/index.js';
import { article, ids } from './articles.js';
import { magazine } from './magazine.js';

/** Twice as many as a frequent word may have for one question to read all of its postings. */
const MANY = 24_000;

describe('in a long index', () => {
  const subjects = ['gardens', 'kitchens'];
  const recommender = createRecommender([
    ...Array.from({ length: MANY }, (_, i) => article(`x${i}`, { title: `${i}`, summary: subjects[i % 2] })),
    article('a', { title: 'Quinces', summary: 'kitchens' }),
    article('b', { title: 'Quinces', summary: 'gardens', url: 'https://example.com/quinces' }),
    article('page', { title: 'Of quinces', summary: 'gardens' }),
  ]);

  it('a frequent word decides between those that share a rare one', () => {
    assert.equal(recommender.recommend('page')[0]?.article.id, 'b');
  });

  it('a page with nothing but frequent words has its list', () => {
    assert.equal(recommender.recommend({ summary: 'Gardens' }).length, 6);
  });
});

describe('nearest', () => {
  const recommender = createRecommender(magazine);

  it('gives the places of the list that `recommend` gives', () => {
    for (const page of magazine.slice(0, 60)) {
      assert.deepEqual(
        recommender.nearest(page, { limit: 10 }).map((place) => magazine[place]?.id),
        ids(recommender.recommend(page, { limit: 10 })),
        page.id,
      );
    }
  });

  it('gives nothing for an unknown id', () => assert.deepEqual(recommender.nearest('nobody'), []));
});

describe('one question after another', () => {
  it('does not change an answer', () => {
    const recommender = createRecommender(magazine);
    const before = recommender.recommend('the-night-shift');
    for (const { id } of magazine.slice(0, 20)) recommender.recommend(id);
    assert.deepEqual(recommender.recommend('the-night-shift'), before);
  });
});
