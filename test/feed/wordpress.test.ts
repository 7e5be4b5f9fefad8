/** Posts as WordPress's REST API lists them become articles. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { parseFeed } from '../../src/feed/index.js';

const url = 'https://kettle.example/wp-json/wp/v2/posts?_embed';
const text = readFileSync(new URL('fixtures/wordpress-posts.json', import.meta.url), 'utf8');
const feed = parseFeed(text, { url });
const byId = (id: string) => feed.articles.find((article) => article.id === id);

/** The article in a post with these fields. */
const read = (fields: object) =>
  parseFeed([{ link: '/a', title: { rendered: 'A' }, ...fields }], { url }).articles[0];

describe('a list of WordPress posts', () => {
  it('is read field by field', () =>
    assert.deepEqual(byId('214'), {
      id: '214',
      url: 'https://kettle.example/2025/rinse-the-leaves/',
      title: 'Rinse the leaves? Oolong & pu’er, tasted side by side',
      summary:
        'Half the tea houses I know pour the first infusion away. I kept it, cup by cup, to find out what is lost […]',
      text: 'Half the tea houses I know pour the first infusion away. I kept it, cup by cup, to find out what is lost: less than the ritual claims. Ten seconds A rinse of ten seconds takes dust and very little taste.',
      tags: ['Brewing', 'Tastings', 'Oolong', 'Pu’er', 'Water & heat'],
      section: 'Brewing',
      date: '2025-03-02T07:30:00+09:00',
      modified: '2025-03-04T18:05:10+09:00',
      authors: ['Mina Obara'],
      image: 'https://kettle.example/wp-content/uploads/2025/03/gongfu-tray-768x512.jpg',
    }));
  it('loses what has a password, counted', () => {
    assert.equal(byId('209'), undefined);
    assert.deepEqual([feed.articles.length, feed.skipped], [2, 1]);
  });
  it('takes no category for a section or a tag where there is none', () => {
    const { tags, section } = byId('188') ?? {};
    assert.deepEqual([tags, section], [undefined, undefined]);
  });
  it('takes no refusal for an author', () => assert.ok(!('authors' in (byId('188') ?? {}))));
  it('is not spoilt by what is no post', () =>
    assert.deepEqual(
      parseFeed([null, { url: '/b', title: 'B' }, { link: '/a', title: { rendered: 'A' } }], {
        url,
      }).articles.map(({ title }) => title),
      ['B', 'A'],
    ));
});

describe('a WordPress post', () => {
  it('needs its content neither to be read nor to be left out', () => {
    assert.equal(read({ excerpt: { rendered: '<p>S</p>', protected: false } })?.summary, 'S');
    assert.equal(read({ excerpt: { rendered: '', protected: true } }), undefined);
  });
  it('has no tags that are only numbers', () =>
    assert.ok(!('tags' in (read({ tags: [1, 2], categories: [3] }) ?? {}))));
  it('has a small picture where that is all there is', () =>
    assert.equal(
      read({
        _embedded: { 'wp:featuredmedia': [{ source_url: '/i.jpg', media_details: { sizes: {} } }] },
      })?.image,
      'https://kettle.example/i.jpg',
    ));
  it('has the terms of all taxonomies, its section from the categories', () => {
    const term = (name: string, taxonomy: string) => ({ name, taxonomy, slug: name });
    const post = read({
      _embedded: {
        'wp:term': [[term('Braise', 'technique')], [term('Soup', 'category')], [term('Leek', 'post_tag')]],
      },
    });
    assert.deepEqual([post?.tags, post?.section], [['Braise', 'Soup', 'Leek'], 'Soup']);
  });

  const dates: readonly (readonly [what: string, local: unknown, utc: unknown, date?: string])[] = [
    ['west of Greenwich', '2025-01-01T18:00:00', '2025-01-01T21:30:00', '2025-01-01T18:00:00-03:30'],
    ['at Greenwich', '2025-01-01T18:00:00', '2025-01-01T18:00:00', '2025-01-01T18:00:00+00:00'],
    ['without the local time', undefined, '2025-01-01T18:00:00', '2025-01-01T18:00:00Z'],
    ['without that of Greenwich', '2025-01-01T18:00:00', null, '2025-01-01T18:00:00Z'],
    ['with zeros for Greenwich', '2025-01-01T18:00:00', '0000-00-00T00:00:00', '2025-01-01T18:00:00Z'],
    ['further from Greenwich than can be', '2025-01-01T18:00:00', '2020-01-01', '2025-01-01T18:00:00Z'],
    ['of a draft', null, null],
    ['that is none', {}, 'now'],
  ];
  for (const [what, local, utc, date] of dates)
    it(`has a date as its publisher would say it: ${what}`, () =>
      assert.equal(read({ date: local, date_gmt: utc })?.date, date));

  it('is read, whatever stands in its fields', () => {
    const odd: unknown[] = [null, 7, 'x', [], [[null]], {}, { toString: 1, rendered: { toString: 1 } }];
    const fields = 'id excerpt content date date_gmt modified modified_gmt _embedded lang'.split(' ');
    for (const field of fields)
      for (const value of odd) {
        assert.equal(read({ [field]: value })?.title, 'A', field);
        const embedded = { 'wp:term': value, 'wp:featuredmedia': value, author: value };
        assert.equal(read({ _embedded: embedded })?.title, 'A');
        assert.equal(read({ _embedded: { 'wp:featuredmedia': [{ media_details: value }] } })?.title, 'A');
      }
  });
});
