/** What a publisher decides: tags and URLs kept out, pins, weights, and all of it together. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createRecommender, type Article, type RecommendOptions } from '../../src/engine/index.js';
import { article, assertNear, ids, recommended, titled } from './articles.js';

const bread = [
  article('page', { title: 'Bread', tags: ['Baking', 'News'] }),
  article('rolls', { title: 'Bread rolls', tags: ['Whole Grain'] }),
  article('crust', { title: 'Bread crust', tags: ['whole-grain', 'baking'] }),
  article('toast', { title: 'Bread toast', tags: ['breakfast'] }),
  article('plain', { title: 'Bread plain' }),
];
const list = (options: RecommendOptions, index: readonly Article[] = bread) =>
  createRecommender(index).recommend('page', options);

describe('onlyTags', () => {
  it('keeps what carries at least one of the tags, however it is spelled', () => {
    assert.deepEqual(ids(list({ onlyTags: ['whole grain'] })).toSorted(), ['crust', 'rolls']);
    assert.deepEqual(ids(list({ onlyTags: ['BAKING', 'breakfast'] })).toSorted(), ['crust', 'toast']);
  });

  it('holds for the ladder too', () => {
    assert.deepEqual(ids(list({ onlyTags: ['travel'] }, [...bread, article('train')])), []);
  });

  it('of an empty list asks for nothing', () => {
    assert.equal(list({ onlyTags: [] }).length, 4);
  });
});

describe('excludeTags', () => {
  it('leaves out what carries any of the tags, however it is spelled', () => {
    assert.deepEqual(ids(list({ excludeTags: ['Whole_grain', 'Breakfast'] })), ['plain']);
  });
});

describe('ignoreTags', () => {
  const tagged = [
    article('page', { title: 'Bread', tags: ['News'], keywords: ['news'] }),
    article('newsy', { title: 'Trains', tags: ['news'] }),
    article('rolls', { title: 'Bread rolls', tags: ['news'] }),
  ];

  it('makes a shared tag count nothing for the score', () => {
    const index = tagged.map((one) => ({ ...one, keywords: undefined }));
    assert.deepEqual(ids(list({ fallback: [] }, index)).toSorted(), ['newsy', 'rolls']);
    assert.deepEqual(ids(list({ fallback: [], ignoreTags: ['NEWS'] }, index)), ['rolls']);
  });

  it('makes it count nothing where a keyword of the page has the same name', () => {
    assert.deepEqual(ids(list({ fallback: [], threshold: 0, ignoreTags: ['news'] }, tagged)), ['rolls']);
  });

  it('keeps the articles that carry it', () => {
    assert.equal(ids(list({ ignoreTags: ['news'] }, tagged)).includes('newsy'), true);
  });

  it('takes it off the ladder', () => {
    assert.deepEqual(ids(list({ ignoreTags: ['news'], fallback: ['tag'] }, tagged)), ['rolls']);
  });
});

describe('excludeUrls', () => {
  it('leaves out these URLs, however they are spelled, here or in the index', () => {
    const index = [
      ...bread,
      article('naan', { title: 'Bread naan', url: 'https://Example.com/naan/index.html' }),
    ];
    const excludeUrls = ['http://EXAMPLE.com/rolls/?utm_source=mail#top', 'https://example.com/naan'];
    assert.deepEqual(ids(list({ threshold: 0, excludeUrls }, index)).toSorted(), ['crust', 'plain', 'toast']);
  });

  it('goes before a pin', () => {
    const found = ids(list({ excludeUrls: ['https://example.com/rolls'], pin: ['rolls'] }));
    assert.equal(found.includes('rolls'), false);
  });
});

describe('the exclude of an article', () => {
  it('`true` keeps it out of every list', () => {
    const index = [...bread, article('hidden', { title: 'Bread hidden', exclude: true })];
    assert.equal(ids(list({ pin: ['hidden'] }, index)).includes('hidden'), false);
  });

  it('`true` still lets it have a list of its own', () => {
    const index = [article('page', { title: 'Bread', exclude: true }), ...bread.slice(1)];
    assert.equal(list({}, index).length, 4);
  });

  it('as a list keeps those URLs off its own page alone', () => {
    const index = [
      article('page', { title: 'Bread', exclude: ['https://example.com/toast'] }),
      ...bread.slice(1),
    ];
    assert.equal(ids(list({}, index)).includes('toast'), false);
    assert.equal(ids(createRecommender(index).recommend('rolls')).includes('toast'), true);
  });
});

describe('pin', () => {
  const trains = titled({ train: 'Night trains', ferry: 'Slow ferries', tram: 'Old trams' });
  const index = [...bread, ...trains];

  it('comes first, by id or URL, in the order given', () => {
    const found = list({ pin: ['tram', 'https://example.com/train/?fbclid=1', 'ferry'] }, index);
    assert.deepEqual(ids(found).slice(0, 3), ['tram', 'train', 'ferry']);
  });

  it('comes after those of the question where the article names some itself', () => {
    const own = [{ ...bread[0], pin: ['https://example.com/ferry'] } as Article, ...index.slice(1)];
    assert.deepEqual(ids(list({ pin: ['tram'] }, own)).slice(0, 2), ['tram', 'ferry']);
  });

  it('scores 1', () => {
    assert.equal(recommended(list({ pin: ['tram'] }, index), 'tram').score, 1);
  });

  it('counts towards `limit`', () => {
    assert.deepEqual(ids(list({ pin: ['tram', 'train'], limit: 1 }, index)), ['tram']);
  });

  it('is never the page itself, never shown twice, and no error when unknown', () => {
    const found = ids(
      list({ pin: ['page', 'rolls', 'rolls', 'nowhere'], threshold: 0, fallback: [] }, index),
    );
    assert.deepEqual(found.toSorted(), ['crust', 'plain', 'rolls', 'toast']);
    assert.equal(found[0], 'rolls');
  });

  it('stays first when the list is ordered by date', () => {
    const dated = index.map((one, i) => ({ ...one, date: `2024-01-0${i + 1}` }));
    assert.equal(ids(list({ pin: ['rolls'], order: 'newest' }, dated))[0], 'rolls');
  });
});

describe('the weight of an article', () => {
  const weighted = (weight: number) =>
    recommended(
      list({ threshold: 0 }, [...bread.slice(0, 4), article('w', { title: 'Bread w0w', weight })]),
      'w',
    );

  it('multiplies its score', () => {
    assertNear(weighted(0.5).score / weighted(1).score, 0.5);
  });

  it('of 0 makes it unrelated', () => {
    assert.deepEqual(
      weighted(0).reasons.map(({ kind }) => kind),
      ['fallback'],
    );
  });
});

describe('weights', () => {
  const index = [
    article('page', { title: 'Bread', tags: ['oven'], summary: 'Rye', keywords: ['dough'], text: 'Salt' }),
    article('title', { title: 'Bread crust' }),
    article('tags', { tags: ['oven'] }),
    article('summary', { summary: 'Rye fields' }),
    article('keywords', { keywords: ['dough'] }),
    article('text', { text: 'Salt mines' }),
  ];
  const found = (weights: Parameters<typeof createRecommender>[1]) =>
    ids(createRecommender(index, weights).recommend('page', { threshold: 0, fallback: [] }));

  for (const field of ['title', 'tags', 'summary', 'keywords', 'text'] as const) {
    it(`of 0 makes the words of the ${field} count nothing`, () => {
      assert.deepEqual(
        found({ weights: { [field]: 0 } }).toSorted(),
        found({})
          .filter((id) => id !== field)
          .toSorted(),
      );
    });

    it(`lets the ${field} decide when it is large`, () => {
      assert.equal(found({ weights: { [field]: 100 } })[0], field);
    });
  }

  it('are the defaults where they are left out', () => {
    const defaults = { title: 3, tags: 2, summary: 1, keywords: 1, text: 0.3 };
    const scores = (weights?: typeof defaults) =>
      createRecommender(index, { weights })
        .recommend('page')
        .map(({ score }) => score);
    assert.deepEqual(scores(defaults), scores());
  });

  it('of 0 throughout leave nothing related', () => {
    assert.deepEqual(found({ weights: { title: 0, tags: 0, summary: 0, keywords: 0, text: 0 } }), []);
  });
});

describe('options together', () => {
  it('pin, filter, choose by relevance and then order by date', () => {
    const index = [
      article('page', { title: 'Sourdough bread', language: 'en' }),
      article('best', { title: 'Sourdough bread qqq', date: '2020-01-01', language: 'en' }),
      article('good', { title: 'Bread kkk', date: '2024-01-01', language: 'en' }),
      article('advert', { title: 'Sourdough bread zzz', tags: ['advert'], language: 'en' }),
      article('german', { title: 'Sourdough bread www', language: 'de' }),
      article('future', { title: 'Sourdough bread vvv', date: '2024-12-01', language: 'en' }),
      article('pinned', { title: 'Trains', date: '2019-01-01', language: 'en' }),
      article('filler', { title: 'Ferries', date: '2024-02-01', language: 'en' }),
    ];
    const options: RecommendOptions = {
      pin: ['pinned'],
      excludeTags: ['advert'],
      onlyLanguage: 'page',
      now: Date.parse('2024-06-01'),
      order: 'newest',
      threshold: 0,
    };
    assert.deepEqual(ids(list({ ...options, min: 3 }, index)), ['pinned', 'good', 'best']);
    assert.deepEqual(ids(list({ ...options, min: 4 }, index)), ['pinned', 'filler', 'good', 'best']);
    assert.deepEqual(ids(list({ ...options, limit: 2 }, index)), ['pinned', 'best']);
  });
});
