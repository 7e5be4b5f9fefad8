/** Titles alike letter by letter: parts of a series, and names of one family. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createRecommender } from '../../src/engine/index.js';
import { ids, titled } from './articles.js';

describe('of two titles with the same words', () => {
  it('the next part of a series comes first', () => {
    const index = titled({
      page: 'Sourdough diary, part two',
      other: 'Part of two: diary, sourdough',
      series: 'Sourdough diary, part of two',
      train: 'Night trains',
    });
    assert.equal(ids(createRecommender(index).recommend('page'))[0], 'series');
  });

  it('the name that is built alike comes first', () => {
    const index = titled({
      page: 'array_find_last',
      built: 'key_last_find_array',
      family: 'array_find_last_key',
      train: 'date_diff',
    });
    assert.equal(ids(createRecommender(index).recommend('page'))[0], 'family');
  });
});
