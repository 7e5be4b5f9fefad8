/** Which article a question is about: by id, by any spelling of its URL, or by what the page says of itself. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createRecommender, type Article } from '../../src/engine/index.js';
import { article, ids, titled } from './articles.js';

const bread = titled({
  bread: 'Sourdough bread',
  rolls: 'Bread rolls',
  starter: 'A sourdough starter',
  train: 'Night trains',
});
const recommender = createRecommender(bread);
const expected = ids(recommender.recommend('bread'));

describe('a question by name', () => {
  it('knows an article by its id', () => {
    assert.deepEqual(expected.slice(0, 2).toSorted(), ['rolls', 'starter']);
  });

  for (const url of [
    'https://example.com/bread',
    'http://EXAMPLE.com/bread/',
    'https://example.com:443/bread/index.html',
    'https://example.com/bread?utm_source=letter&utm_medium=mail&fbclid=x#crust',
    'https://user:secret@example.com./bread?gclid=1',
  ]) {
    it(`knows it by ${url}`, () => {
      assert.deepEqual(ids(recommender.recommend(url)), expected);
    });
  }

  for (const [published, visited] of [
    ['https://example.com/', 'https://example.com/index.html'],
    ['https://Example.COM/', 'https://example.com'],
    ['https://example.com/caf%C3%A9', 'https://example.com/café'],
    ['https://example.com/café', 'https://example.com/caf%c3%a9/'],
    ['https://example.com/%7Eann', 'https://example.com/~ann'],
    ['https://example.com/?p=12&lang=en', 'https://example.com/?lang=en&p=12'],
  ] as const) {
    it(`knows ${published} by ${visited}`, () => {
      const index = [
        article('home', { url: published, title: 'Bread' }),
        article('rolls', { title: 'Bread rolls' }),
      ];
      assert.deepEqual(ids(createRecommender(index).recommend(visited)), ['rolls']);
    });
  }

  it('tells apart pages that differ in a parameter with a meaning', () => {
    const index = titled({ a: 'Bread one', b: 'Bread two' }).map((one, i) => ({
      ...one,
      url: `https://example.com/?p=${i}`,
    }));
    assert.deepEqual(ids(createRecommender(index).recommend('https://example.com/?p=1')), ['a']);
  });

  it('leaves out of account the parameters named in `ignoreParams`', () => {
    const own = createRecommender(bread, { ignoreParams: ['ref'] });
    assert.deepEqual(ids(own.recommend('https://example.com/bread?ref=home')), expected);
  });

  it('answers nothing for an unknown id or URL', () => {
    assert.deepEqual(recommender.recommend('cake'), []);
    assert.deepEqual(recommender.recommend('https://example.com/cake'), []);
    assert.deepEqual(recommender.recommend(''), []);
  });
});

describe('a question by an article', () => {
  it('needs no article of the index', () => {
    const list = recommender.recommend({ title: 'Bread in winter' }, { fallback: [] });
    assert.deepEqual(ids(list).toSorted(), ['bread', 'rolls']);
  });

  it('never finds itself under another spelling of its URL', () => {
    const list = recommender.recommend({
      url: 'http://example.com/bread/?utm_source=x',
      title: 'Sourdough!',
    });
    assert.equal(ids(list).includes('bread'), false);
  });

  it('takes from the index what it leaves out', () => {
    assert.deepEqual(ids(recommender.recommend({ url: 'https://example.com/bread/' })), expected);
    assert.deepEqual(ids(recommender.recommend({ id: 'bread', title: '', tags: [] })), expected);
  });

  it('is believed where it says something else than the index', () => {
    const list = recommender.recommend({ id: 'bread', title: 'Trains at night' }, { fallback: [] });
    assert.deepEqual(ids(list), ['train']);
  });

  it('never finds a copy of the title that the index has for it', () => {
    const index = [...bread, article('copy', { title: 'Sourdough bread' })];
    const list = createRecommender(index).recommend({ id: 'bread', title: 'Our daily loaf' });
    assert.equal(ids(list).includes('copy'), false);
  });

  it('says nothing at all and still gets a list', () => {
    assert.equal(recommender.recommend({}).length, bread.length);
  });
});

describe('one article under several names', () => {
  const twins: Article[] = [
    article('page', { title: 'Bread' }),
    article('first', { title: 'Bread rolls' }),
    article('same-url', { title: 'Bread rolls, revised', url: 'https://example.com/first?utm_source=x' }),
    article('same-title', { title: 'BREAD ROLLS' }),
  ];

  it('is shown once', () => {
    assert.equal(createRecommender(twins).recommend('page').length, 1);
  });
});
