/** The yardstick itself, against numbers worked out by hand. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { everyNth } from './corpora.js';
import { exposure, quality, similarityWithin } from './metrics.js';

const near = (actual: number, expected: number) =>
  assert.ok(Math.abs(actual - expected) < 1e-9, `${actual} ≠ ${expected}`);

describe('quality of one list', () => {
  it('is perfect when all that is relevant stands first', () => {
    assert.deepEqual(quality(['a', 'b', 'x'], new Set(['b', 'a'])), { ndcg: 1, mrr: 1, recall: 1 });
  });

  it('discounts a hit by the logarithm of its place', () => {
    const { ndcg, mrr, recall } = quality(['x', 'a'], new Set(['a', 'b']));
    near(ndcg, 1 / Math.log2(3) / (1 + 1 / Math.log2(3)));
    near(mrr, 1 / 2);
    near(recall, 1 / 2);
  });

  it('does not look past the tenth place', () => {
    const list = Array.from('0123456789', (digit) => digit);
    assert.deepEqual(quality([...list, 'a'], new Set(['a'])), { ndcg: 0, mrr: 0, recall: 0 });
  });

  it('can be perfect when more is relevant than fits', () => {
    const list = Array.from('0123456789', (digit) => digit);
    assert.equal(quality(list, new Set([...list, 'a', 'b'])).recall, 1);
    assert.equal(quality(list, new Set([...list, 'a', 'b'])).ndcg, 1);
  });
});

describe('likeness within a list', () => {
  it('is the mean Jaccard index over all pairs', () => {
    near(similarityWithin([{ title: 'a b' }, { title: 'b c' }, { title: 'x', tags: ['Y'] }]), 1 / 3 / 3);
  });

  it('is nothing for a list of one', () => {
    assert.equal(similarityWithin([{ title: 'a' }]), 0);
  });
});

describe('exposure', () => {
  it('is even when each article is shown equally often', () => {
    assert.deepEqual(exposure(['a', 'b'], [['b'], ['a']]), { never: 0, most: 1, gini: 0 });
  });

  it('counts what is never shown and what is shown most', () => {
    const { never, most, gini } = exposure(['a', 'b', 'c', 'd'], [['a'], ['a'], ['a'], ['a']]);
    assert.deepEqual({ never, most }, { never: 0.75, most: 4 });
    near(gini, 0.75);
  });
});

describe('evenly picked queries', () => {
  it('keeps a short list whole and thins a long one', () => {
    assert.deepEqual(everyNth([1, 2, 3], 5), [1, 2, 3]);
    assert.deepEqual(everyNth([0, 1, 2, 3, 4, 5], 3), [0, 2, 4]);
  });
});
