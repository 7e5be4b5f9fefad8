/** Reasons are true: each says what is shared, where, and how much of the score it makes. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createRecommender, type Article, type Reason } from '../../src/engine/index.js';
import { article, assertNear, reasonsOf, recommended, titled } from './articles.js';

const filler = titled({ x: 'Qqqq', y: 'Kkkk', z: 'Wwww' });
const list = (page: Partial<Article>, other: Partial<Article>, ...more: Article[]) =>
  createRecommender([article('page', page), article('other', other), ...more, ...filler]).recommend('page');
const told = (reasons: readonly Reason[]) =>
  reasons.map(({ kind, value, via }) => [kind, value, ...(via === undefined ? [] : [via])].join(' '));
const why = (page: Partial<Article>, other: Partial<Article>, ...more: Article[]) =>
  told(recommended(list(page, other, ...more), 'other').reasons);

describe('the kinds of reasons', () => {
  it('`term` names a shared word', () => {
    assert.deepEqual(why({ title: 'Rye bread' }, { title: 'Bread rolls' }), ['term bread']);
  });

  it('`tag` names a shared tag as the page spells it, and not its words', () => {
    const tags = { page: ['Web Components'], other: ['web-components'] };
    assert.deepEqual(why({ tags: tags.page }, { tags: tags.other }), ['tag Web Components']);
  });

  it('`term` is what a tag is when it is found in the text of the other article', () => {
    assert.deepEqual(why({ tags: ['Bread'] }, { title: 'Bread rolls' }), ['term bread']);
  });

  it('`date` gives the whole days between, whichever is older', () => {
    const page = { title: 'Bread', date: '2024-03-01' };
    for (const [date, days] of [
      ['2024-03-11', '10'],
      ['2024-02-28', '2'],
      ['2024-03-01', '0'],
      ['2024-03-02T01:00:00+02:00', '1'],
    ] as const) {
      const found = reasonsOf(list(page, { title: 'Bread rolls', date }), 'other', 'date');
      assert.deepEqual(told(found), [`date ${days}`]);
    }
  });

  it('`date` is missing where a date is', () => {
    const found = list({ title: 'Bread', date: '2024-03-01' }, { title: 'Bread rolls' });
    assert.deepEqual(reasonsOf(found, 'other', 'date'), []);
  });

  it('`pin` gives the URL and the whole score', () => {
    const found = list({ pin: ['https://example.com/other'] }, {});
    assert.deepEqual(recommended(found, 'other').reasons, [
      { kind: 'pin', value: 'https://example.com/other', weight: 1 },
    ]);
  });

  it('`fallback` gives the step and no score', () => {
    const found = list({ section: 'Kitchen' }, { section: 'Kitchen' });
    assert.deepEqual(recommended(found, 'other').reasons, [
      { kind: 'fallback', value: 'section', weight: 0 },
    ]);
  });
});

describe('via', () => {
  it('names the spelling found', () => {
    assert.deepEqual(why({ title: 'Organise' }, { title: 'Organize' }), ['term organise organize']);
  });

  it('names the other tag, where it is another', () => {
    assert.deepEqual(why({ tags: ['boundary'] }, { tags: ['Boundaries'] }), ['tag boundary Boundaries']);
  });

  it('is missing where the word itself is there', () => {
    assert.deepEqual(why({ title: 'Organise' }, { title: 'Organise organize' }), ['term organise']);
  });

  it('never takes a tag that both articles carry for another one', () => {
    const found = why({ tags: ['therapy', 'phones'] }, { tags: ['couples therapy', 'therapy'] });
    assert.deepEqual(found, ['tag therapy']);
  });

  it('never takes one for the other where both carry both, in whatever order', () => {
    const found = why({ tags: ['therapy', 'couples therapy'] }, { tags: ['couples therapy', 'therapy'] });
    assert.deepEqual(found.toSorted(), ['tag couples therapy', 'tag therapy']);
  });

  it('never takes it for another one when the page has both', () => {
    const found = why({ tags: ['secure attachment', 'attachment'] }, { tags: ['attachment', 'jealousy'] });
    assert.equal(found[0], 'tag attachment');
    assert.equal(found.includes('tag secure attachment attachment'), false);
  });
});

describe('the weights of reasons', () => {
  const page = { title: 'Rye bread', tags: ['oven'], summary: 'Flour and salt', date: '2024-01-01' };
  const other = { title: 'Bread', tags: ['Oven', 'salt'], summary: 'Salted flour', date: '2024-01-20' };
  const { score, reasons } = recommended(list(page, other), 'other');

  it('add up to the score', () => {
    assert.equal(reasons.length > 3, true);
    assertNear(
      reasons.reduce((sum, { weight }) => sum + weight, 0),
      score,
    );
  });

  it('come heaviest first, and each is more than nothing', () => {
    const weights = reasons.map(({ weight }) => weight);
    assert.deepEqual(
      weights,
      weights.toSorted((a, b) => b - a),
    );
    assert.equal(Math.min(...weights) > 0, true);
  });

  it('leave out what weighs next to nothing, and still add up', () => {
    const many = Array.from({ length: 60 }, (_, i) => [`s${i}`, `${i % 4 ? 'Kettle' : 'Spoon'} ${i}`]);
    const small = titled(Object.fromEntries(many) as Record<string, string>);
    const page = { title: 'Quinces', summary: 'A kettle' };
    const { reasons, score } = recommended(
      list(page, { title: 'Quinces again', summary: 'Kettle' }, ...small),
      'other',
    );
    assert.deepEqual(told(reasons), ['term quinces']);
    assertNear(reasons[0]?.weight ?? 0, score);
  });

  it('put the word itself before a near spelling that is as rare', () => {
    const found = why({ title: 'Analyse volcanoes' }, { title: 'Analyze volcanoes' });
    assert.deepEqual(found, ['term volcanoes', 'term analyse analyze']);
  });

  it('put the rarer of two shared words first', () => {
    const common = titled({ a: 'Bread one', b: 'Bread two', c: 'Bread three' });
    const found = why({ title: 'Bread crumbs' }, { title: 'Bread crumbs again' }, ...common);
    assert.deepEqual(found, ['term crumbs', 'term bread']);
  });
});
