/** Each option of `recommend`, alone: just as its documentation says. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createRecommender, type Article, type RecommendOptions } from '../../src/engine/index.js';
import { article, assertNear, ids, reasonsOf, recommended, titled } from './articles.js';

/** The page, and ten articles that share one word each with it. */
const many = titled({
  page: 'Bread',
  ...Object.fromEntries(Array.from({ length: 10 }, (_, i) => [`b${i}`, `Bread q${i}x`])),
});
/** From the most to the least related, and one that is not. */
const graded = titled({
  page: 'Sourdough bread baking for beginners',
  three: 'Sourdough bread baking',
  two: 'Sourdough bread qqqqqq',
  one: 'Bread zzzzzz kkkkkk',
  none: 'Night trains',
});
const RELATED: RecommendOptions = { threshold: 0, diversity: 0, fallback: [] };
const DAY = 86_400_000;
const NOW = Date.parse('2024-06-01');

describe('limit', () => {
  it('is 6 by default', () => {
    assert.equal(createRecommender(many).recommend('page').length, 6);
  });

  it('is the number of articles where there are enough', () => {
    assert.equal(createRecommender(many).recommend('page', { limit: 9 }).length, 9);
  });

  it('of 0 asks for none, and so does less', () => {
    assert.deepEqual(createRecommender(many).recommend('page', { limit: 0 }), []);
    assert.deepEqual(createRecommender(many).recommend('page', { limit: -1 }), []);
  });
});

describe('threshold', () => {
  const scores = () => createRecommender(graded).recommend('page', RELATED);

  it('leaves out what scores less than this share of the best', () => {
    const [best = 0, second = 0] = scores().map(({ score }) => score);
    const under = createRecommender(graded).recommend('page', {
      ...RELATED,
      threshold: second / best - 0.01,
    });
    const over = createRecommender(graded).recommend('page', { ...RELATED, threshold: second / best + 0.01 });
    assert.deepEqual([ids(under), ids(over)], [['three', 'two'], ['three']]);
  });

  it('of 0 leaves out nothing that is related', () => {
    assert.deepEqual(ids(scores()), ['three', 'two', 'one']);
  });

  it('of 1 keeps the best alone', () => {
    assert.deepEqual(ids(createRecommender(graded).recommend('page', { ...RELATED, threshold: 1 })), [
      'three',
    ]);
  });

  it('is not raised by an article that may not be shown', () => {
    const options = { ...RELATED, threshold: 0.5 };
    const page = { title: 'Sourdough bread baking for beginners', url: 'https://elsewhere.example/bread' };
    const alone = createRecommender(graded.slice(1)).recommend(page, options);
    const besideItsCopy = createRecommender(graded).recommend(page, options);
    assert.deepEqual(ids(besideItsCopy), ids(alone));
  });
});

describe('min', () => {
  it('is `limit` by default: the ladder fills the list', () => {
    assert.deepEqual(ids(createRecommender(graded).recommend('page', { limit: 4, threshold: 0 })), [
      'three',
      'two',
      'one',
      'none',
    ]);
  });

  it('is enough: beyond it the ladder adds nothing', () => {
    assert.deepEqual(ids(createRecommender(graded).recommend('page', { min: 3, threshold: 0 })), [
      'three',
      'two',
      'one',
    ]);
  });

  it('does not shorten a list of related articles', () => {
    assert.equal(createRecommender(many).recommend('page', { limit: 8, min: 1 }).length, 8);
  });

  it('never asks for more than `limit`', () => {
    assert.equal(createRecommender(graded).recommend('page', { limit: 2, min: 4 }).length, 2);
  });
});

describe('diversity', () => {
  const copies = [
    article('page', { title: 'Sourdough bread', summary: 'Rye flour' }),
    article('one', { title: 'Sourdough bread from Kraków, part one' }),
    article('two', { title: 'Sourdough bread from Kraków, part two' }),
    article('rye', { title: 'Flour mills of the valley', summary: 'Where the rye goes' }),
  ];
  const order = (diversity: number) => ids(createRecommender(copies).recommend('page', { diversity }));

  it('of 0 counts relevance alone', () => {
    assert.deepEqual(order(0), ['one', 'two', 'rye']);
  });

  it('makes a near-copy give way to another subject', () => {
    assert.deepEqual(order(0.9), ['one', 'rye', 'two']);
  });

  it('by default changes nothing where no two articles are alike', () => {
    const recommender = createRecommender(graded);
    assert.deepEqual(
      ids(recommender.recommend('page')),
      ids(recommender.recommend('page', { diversity: 0 })),
    );
  });
});

describe('halfLife', () => {
  const dated = [
    article('page', { title: 'Bread', date: '2024-01-31' }),
    article('same', { title: 'Bread qqq', date: '2024-01-31' }),
    article('later', { title: 'Bread kkk', date: '2024-03-01' }),
    article('undated', { title: 'Bread zzz' }),
  ];
  const list = (halfLife?: number) => createRecommender(dated).recommend('page', { ...RELATED, halfLife });
  /** What closeness in time adds, relative to the rest of the score. */
  const boost = (id: string, halfLife?: number) => {
    const [date] = reasonsOf(list(halfLife), id, 'date');
    const { score } = recommended(list(halfLife), id);
    return date ? date.weight / (score - date.weight) : 0;
  };

  it('prefers what was published near the page, and does not punish a missing date', () => {
    assert.deepEqual(ids(list()), ['same', 'later', 'undated']);
    assert.equal(boost('undated'), 0);
  });

  it('is the number of days after which closeness counts half', () => {
    assertNear(boost('later', 30) / boost('same', 30), 1 / 2);
  });

  it('is 90 by default', () => {
    assert.equal(boost('later'), boost('later', 90));
  });

  it('of 0 switches it off', () => {
    assert.deepEqual([boost('same', 0), boost('later', 0)], [0, 0]);
  });

  it('counts newer and older alike', () => {
    const index = [...dated, article('before', { title: 'Bread www', date: '2024-01-01' })];
    const score = (id: string) => recommended(createRecommender(index).recommend('page', RELATED), id).score;
    assertNear(score('before'), score('later'));
  });
});

describe('maxAge', () => {
  const aged = [
    article('page', { title: 'Bread' }),
    article('new', { title: 'Bread qqq', date: '2024-05-25' }),
    article('old', { title: 'Bread kkk', date: '2024-05-01' }),
    article('undated', { title: 'Bread zzz' }),
  ];
  const list = (options: RecommendOptions) => ids(createRecommender(aged).recommend('page', options));

  it('leaves out what is more days old at `now`; undated articles stay', () => {
    assert.deepEqual(list({ maxAge: 10, now: NOW }), ['new', 'undated']);
  });

  it('keeps what is just as old', () => {
    assert.equal(list({ maxAge: 31, now: NOW }).includes('old'), true);
  });

  it('does nothing without `now`', () => {
    assert.equal(list({ maxAge: 10 }).length, 3);
  });
});

describe('now', () => {
  it('hides what is dated later, wherever it would come from', () => {
    const index = [
      article('page', { title: 'Bread', tags: ['food'] }),
      article('related', { title: 'Bread soon', date: '2024-06-02' }),
      article('pinned', { title: 'Cakes soon', date: '2024-06-03' }),
      article('tagged', { title: 'Soups soon', date: '2024-06-04', tags: ['food'] }),
      article('past', { title: 'Rolls', date: '2024-05-31' }),
      article('undated', { title: 'Trains' }),
    ];
    const list = createRecommender(index).recommend('page', { now: NOW, pin: ['pinned'] });
    assert.deepEqual(ids(list), ['past', 'undated']);
  });

  it('is not guessed: without it nothing is too new', () => {
    const index = [
      article('page', { title: 'Bread' }),
      article('far', { title: 'Bread', date: '2999-01-01' }),
    ];
    index[1] = article('far', { title: 'Bread rolls', date: '2999-01-01' });
    assert.deepEqual(ids(createRecommender(index).recommend('page')), ['far']);
  });
});

describe('order', () => {
  const dated = [
    article('page', { title: 'Sourdough bread' }),
    article('best', { title: 'Sourdough bread qqq', date: '2020-01-01' }),
    article('good', { title: 'Bread kkk', date: new Date(NOW - DAY).toISOString() }),
    article('undated', { title: 'Bread zzz' }),
    article('newest', { title: 'Trains', date: '2024-05-31T23:00:00Z' }),
  ];
  const list = (options: RecommendOptions) =>
    ids(createRecommender(dated).recommend('page', { fallback: [], threshold: 0, ...options }));

  it('is by relevance by default', () => {
    assert.equal(list({})[0], 'best');
  });

  it('`newest` shows the same articles, newest first and undated last', () => {
    assert.deepEqual(list({ order: 'newest' }), ['good', 'best', 'undated']);
  });

  it('`newest` leaves the choice to relevance', () => {
    assert.deepEqual(list({ order: 'newest', limit: 1 }), ['best']);
  });
});

describe('articles that score the same', () => {
  it('come newest first, then by id, undated last', () => {
    const index = [
      article('page', { title: 'Bread' }),
      article('c', { title: 'Bread aaa', date: '2024-01-01' }),
      article('b', { title: 'Bread zzz', date: '2024-01-01' }),
      article('d', { title: 'Bread mmm', date: '2024-01-02' }),
      article('a', { title: 'Bread kkk' }),
    ];
    assert.deepEqual(ids(createRecommender(index).recommend('page', RELATED)), ['d', 'b', 'c', 'a']);
  });

  it('are chosen the same, however many there are and in whatever order', () => {
    const index = Array.from({ length: 300 }, (_, i) =>
      article(`n${1000 + i}`, { title: `Bread ${1000 + i}` }),
    );
    const chosen = (articles: readonly Article[]) =>
      ids(createRecommender(articles).recommend({ title: 'Bread' }, { limit: 3 }));
    assert.deepEqual(chosen(index), ['n1000', 'n1001', 'n1002']);
    assert.deepEqual(chosen(index.toReversed()), chosen(index));
  });
});

describe('onlyLanguage', () => {
  const index = [
    article('page', { title: 'Pão', language: 'pt-PT' }),
    article('pt', { title: 'Pão de milho', language: 'pt' }),
    article('br', { title: 'Pão de queijo', language: 'pt-BR' }),
    article('es', { title: 'Pão em Espanha', language: 'es' }),
    article('unknown', { title: 'Pão sem língua' }),
  ];
  const list = (onlyLanguage?: string, page = 'page') =>
    ids(createRecommender(index).recommend(page, { onlyLanguage })).toSorted();

  it('is `any` by default', () => {
    assert.deepEqual(list(), ['br', 'es', 'pt', 'unknown']);
    assert.deepEqual(list('any'), list());
  });

  it('`page` keeps the language of the page, in all its regions, and unknown ones', () => {
    assert.deepEqual(list('page'), ['br', 'pt', 'unknown']);
  });

  it('`page` keeps every language where that of the page is unknown', () => {
    assert.deepEqual(list('page', 'unknown'), ['br', 'es', 'page', 'pt']);
  });

  it('may name a language', () => {
    assert.deepEqual(list('es'), ['es', 'unknown']);
  });
});
