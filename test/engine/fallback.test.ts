/** The ladder: where more articles come from when too few are related. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createRecommender, type RecommendOptions } from '../../src/engine/index.js';
import { article, ids } from './articles.js';

/** Nothing but the tag (on everything in the kitchen, so that it tells little) relates these to the page. */
const index = [
  article('page', { title: 'Bread', tags: ['Food'], section: 'Kitchen', language: 'en', date: '2024-01-01' }),
  article('tagged', { tags: ['food'], weight: 0, language: 'en', date: '2020-01-01' }),
  article('section', { section: 'kitchen', language: 'en', date: '2021-01-01' }),
  article('recent', { language: 'en-GB', date: '2024-05-01' }),
  article('older', { language: 'en', date: '2023-05-01' }),
  article('undated', {}),
  article('german', { language: 'de', date: '2024-05-02' }),
];
const list = (options: RecommendOptions = {}) => createRecommender(index).recommend('page', options);

describe('the ladder', () => {
  it('goes from a shared tag to the same section to the most recent in the same language', () => {
    assert.deepEqual(ids(list()), ['tagged', 'section', 'recent', 'older', 'undated']);
  });

  it('names the step, and scores 0', () => {
    const steps = list().map(({ score, reasons }) => [score, reasons[0]?.kind, reasons[0]?.value]);
    assert.deepEqual(steps.slice(0, 3), [
      [0, 'fallback', 'tag'],
      [0, 'fallback', 'section'],
      [0, 'fallback', 'recent'],
    ]);
  });

  it('takes the steps asked for, in the order asked for', () => {
    assert.deepEqual(ids(list({ fallback: ['section', 'tag'] })), ['section', 'tagged']);
    assert.deepEqual(ids(list({ fallback: ['recent', 'tag'], limit: 1 })), ['recent']);
  });

  it('has no step where none is asked for', () => {
    assert.deepEqual(list({ fallback: [] }), []);
  });

  it('stands under the related articles', () => {
    const more = [...index, article('related', { title: 'Bread rolls', language: 'en' })];
    assert.equal(ids(createRecommender(more).recommend('page'))[0], 'related');
  });

  it('stops when the list is full', () => {
    assert.deepEqual(ids(list({ limit: 2 })), ['tagged', 'section']);
    assert.deepEqual(ids(list({ min: 1 })), ['tagged']);
  });

  it('has no section step for a page without a section', () => {
    const found = createRecommender(index).recommend({ title: 'Soup' }, { fallback: ['section'] });
    assert.deepEqual(found, []);
  });

  it('shows recent articles of every language where that of the page is unknown', () => {
    const found = createRecommender(index).recommend({ title: 'Soup' }, { limit: 2 });
    assert.deepEqual(ids(found), ['german', 'recent']);
  });
});
