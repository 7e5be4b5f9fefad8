/** Near spellings: found where they are the same word, worth less than the word itself, never adding up. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createRecommender, type Article } from '../../src/engine/index.js';
import { article, assertNear, ids, reasonsOf, recommended, titled } from './articles.js';

const BARE = { limit: 100, threshold: 0, diversity: 0, fallback: [] } as const;

/** What a page titled `word` has in common with an article titled `other`. */
const found = (word: string, other: string) =>
  createRecommender(titled({ page: word, other, third: 'Qqqq' })).recommend('page', BARE);

describe('a near spelling', () => {
  for (const [one, other] of [
    ['boundary', 'boundaries'],
    ['organise', 'organize'],
    ['behaviour', 'behavior'],
    ['analyse', 'analysis'],
    ['child', 'children'],
    ['jealous', 'jealousy'],
    ['Sicherheit', 'Sicherheitsregeln'],
    ['Verein', 'Vereine'],
    ['велосипед', 'велосипеды'],
    ['टमाटर', 'टमाटरों'],
  ] as const) {
    it(`joins ${one} and ${other}, whichever the page has`, () => {
      assert.deepEqual([ids(found(one, other)), ids(found(other, one))], [['other'], ['other']]);
    });
  }

  it('joins the tags web-component and Web Components', () => {
    const index = [
      article('page', { tags: ['web-component'] }),
      article('other', { tags: ['Web Components'] }),
      article('third'),
    ];
    assert.equal(
      reasonsOf(createRecommender(index).recommend('page'), 'other', 'tag')[0]?.via,
      'Web Components',
    );
  });

  for (const [one, other] of [
    ['market', 'marble'],
    ['apple', 'application'],
    ['java', 'javascript'],
    ['server', 'service'],
    ['interface', 'internet'],
    ['immigration', 'imitation'],
    ['affect', 'effect'],
    ['desert', 'dessert'],
    ['type', 'typescript'],
    ['2023', '2024'],
  ] as const) {
    it(`does not join ${one} and ${other}`, () => {
      assert.deepEqual([...found(one, other), ...found(other, one)], []);
    });
  }
});

describe('words that begin alike and mean something else', () => {
  for (const [word, other] of [
    ['therapy', 'there'],
    ['thread', 'three'],
    ['states', 'stars'],
  ] as const) {
    it(`${word} and ${other} are not near`, () => {
      const index = titled({ page: word, other, far: 'Rye', else: 'Oats' });
      const list = createRecommender(index).recommend('page', { fallback: [] });
      assert.deepEqual(list, []);
    });
  }
});

describe('the worth of a near spelling', () => {
  const index = titled({
    page: 'Boundary',
    exact: 'Qqq boundary',
    near: 'Kkk boundaries',
    plural: 'Zzz boundaries',
  });

  it('is less than that of the word itself', () => {
    const list = createRecommender(index).recommend('page', BARE);
    assert.equal(ids(list)[0], 'exact');
    assert.equal(recommended(list, 'exact').score > recommended(list, 'near').score, true);
  });

  it('is less even where the near spelling is rarer', () => {
    const common = [...index, ...titled({ a: 'Www boundary', b: 'Vvv boundary', c: 'Ppp boundary' })].filter(
      ({ id }) => id !== 'plural',
    );
    const list = createRecommender(common).recommend('page', BARE);
    assert.equal(ids(list).at(-1), 'near');
  });

  it('does not add to that of the word, nor to that of another spelling', () => {
    const summaries = [
      article('page', { summary: 'organise' }),
      article('word', { summary: 'organise mountains' }),
      article('both', { summary: 'organise organised' }),
      article('near', { summary: 'organised mountains' }),
      article('nears', { summary: 'organised organises' }),
    ];
    const list = createRecommender(summaries).recommend('page', BARE);
    const score = (id: string) => recommended(list, id).score;
    assertNear(score('both'), score('word'));
    assertNear(score('nears'), score('near'));
    assert.deepEqual(
      recommended(list, 'both').reasons.map(({ via }) => via),
      [undefined],
    );
  });
});

describe('a near spelling found in every article', () => {
  it('leaves every score a number', () => {
    const index = titled({ page: 'Garden gardens', a: 'Garden tools', b: 'Garden walls' });
    const scores = createRecommender(index)
      .recommend('page')
      .map(({ score }) => score);
    assert.deepEqual(
      scores.map((score) => score > 0 && score <= 1),
      [true, true],
      scores.join(', '),
    );
  });
});

describe('the choice among near spellings', () => {
  const words = 'abcdefghijklmnop'.split('').map((letter) => `garden${letter}`);
  const index = [
    article('page', { title: 'gardenz' }),
    ...words.map((word) => article(word, { title: word, summary: 'Kkkk' })),
    article('other'),
  ];
  const chosen = (articles: readonly Article[]) => ids(createRecommender(articles).recommend('page', BARE));

  it('does not depend on the order of the index', () => {
    assert.deepEqual(chosen(index.toReversed()), chosen(index));
  });
});

describe('a system of names', () => {
  /** Two thousand names that begin alike, as in the manual of a programming language. */
  const names = Array.from({ length: 2000 }, (_, i) =>
    article(`n${i}`, { title: `conf${(i * 7919).toString(36).padStart(5, 'x')}` }),
  );
  const pair = titled({ page: 'Configure', other: 'Configured' });

  it('is no family of spellings: its words are taken as they are', () => {
    assert.deepEqual(ids(createRecommender([...pair, ...names]).recommend('page', BARE)), []);
  });

  it('is the reason: among few words the same two are joined', () => {
    assert.deepEqual(ids(createRecommender([...pair, article('third')]).recommend('page', BARE)), ['other']);
  });
});
