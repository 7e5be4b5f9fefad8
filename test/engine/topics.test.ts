/** What an article is filed under: its tags, else the directories of its URL, and how that shows. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createRecommender } from '../../src/engine/index.js';
import { topics } from '../../src/engine/fields.js';
import { article, ids, reasonsOf } from './articles.js';

const at = (url: string) => topics({ url });

describe('what an article is filed under', () => {
  it('is its tags, where it has any', () => {
    assert.deepEqual(topics({ url: 'https://example.com/css/grid', tags: ['Layout'] }), ['Layout']);
  });

  for (const [url, directories] of [
    ['https://example.com/css/grid/areas', ['css', 'grid']],
    ['https://example.com/css/grid/areas/', ['css', 'grid']],
    ['https://example.com/css/grid/areas/index.html', ['css', 'grid']],
    ['https://example.com/css/grid/areas.html?a=/b/#/c/', ['css', 'grid']],
    ['https://example.com/news/2014/07/areas', ['news']],
    ['https://example.com/%E6%96%99%E7%90%86/%E3%83%91%E3%83%B3', ['料理']],
    ['https://example.com/100%/css/areas', ['css']],
    ['https://example.com/areas', []],
    ['https://example.com/', []],
    ['https://example.com', []],
    ['', []],
  ] as const) {
    it(`is ${directories.join(', ') || 'nothing'} at ${url || 'no URL'}`, () => {
      assert.deepEqual(at(url), directories);
    });
  }
});

describe('articles without tags', () => {
  const filed = (id: string, path: string) =>
    article(id, { url: `https://example.com/${path}/${id}`, title: id });
  const index = [
    filed('rye', 'bread'),
    filed('oats', 'garden'),
    filed('spelt', 'bread'),
    filed('moss', 'garden'),
    article('brioche', { tags: ['Bread'] }),
    article('salt'),
  ];
  const recommender = createRecommender(index);
  const list = recommender.recommend('rye', { fallback: [] });

  it('are related by their directories, also to the tags of others', () => {
    assert.deepEqual(ids(list).toSorted(), ['brioche', 'spelt']);
  });

  it('tell the directory as a tag', () => {
    assert.deepEqual(
      reasonsOf(list, 'spelt', 'tag').map(({ value }) => value),
      ['bread'],
    );
  });

  it('can be told to ignore one', () => {
    assert.deepEqual(recommender.recommend('rye', { fallback: [], ignoreTags: ['bread'] }), []);
  });
});
