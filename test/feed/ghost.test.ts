/** Posts as Ghost's Content API lists them become articles. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { loadFeed, parseFeed } from '../../src/feed/index.js';
import { fakeFetch } from './fake-fetch.js';

const url = 'https://lanterns.example/ghost/api/content/posts/?key=22&include=tags,authors&limit=3';
const text = readFileSync(new URL('fixtures/ghost-posts.json', import.meta.url), 'utf8');
const feed = parseFeed(text, { url });
const bySlug = (slug: string) => feed.articles.find((article) => article.url.endsWith(`/${slug}/`));

/** The article in a post with these fields. */
const read = (fields: object) =>
  parseFeed({ posts: [{ url: '/a', title: 'A', published_at: null, ...fields }] }, { url }).articles[0];

describe('a list of Ghost posts', () => {
  it('is read field by field', () =>
    assert.deepEqual(bySlug('wick-and-glass'), {
      id: '65a1b2c3d4e5f60001a0c001',
      url: 'https://lanterns.example/wick-and-glass/',
      title: 'Wick & glass: an oil lamp taken apart',
      summary: 'What to clean first, and what to leave alone.',
      text: 'Every lamp begins with its burner. Soak it overnight, and the wick moves again.',
      tags: ['Oil lamps', 'Cleaning'],
      section: 'Oil lamps',
      date: '2025-04-06T08:00:00.000+02:00',
      modified: '2025-04-07T10:31:12.000+02:00',
      authors: ['Ade Lund', 'Noor & Sons'],
      image: 'https://lanterns.example/content/images/2025/04/lamp.jpg',
    }));
  it('loses what is not for everybody, counted', () => {
    assert.equal(bySlug('paid-plans'), undefined);
    assert.deepEqual([feed.articles.length, feed.skipped], [2, 1]);
  });
  it('says less of a post that has less', () =>
    assert.deepEqual(Object.keys(bySlug('open-days') ?? {}), [
      'id',
      'url',
      'title',
      'summary',
      'text',
      'date',
      'modified',
      'authors',
    ]));

  it('has a next page at its own address', () =>
    assert.equal(
      feed.next,
      'https://lanterns.example/ghost/api/content/posts/?key=22&include=tags%2Cauthors&limit=3&page=2',
    ));
  it('has none on its last page, nor where its own address is not known', () => {
    const list = (next: unknown) => ({ posts: [], meta: { pagination: { next } } });
    for (const next of [null, undefined, '2', {}]) assert.ok(!('next' in parseFeed(list(next), { url })));
    assert.ok(!('next' in parseFeed(list(2), { url: '' })));
  });
  it('is followed to its end', async () => {
    const page = (name: string, next: number | null) =>
      Response.json({
        posts: [{ id: name, url: `/${name}`, title: name, published_at: '2025-01-01' }],
        meta: { pagination: { next } },
      });
    const { fetch, asked } = fakeFetch(page('a', 2), page('b', null));
    const { articles } = await loadFeed(url, { fetch });
    assert.deepEqual(
      articles.map(({ id }) => id),
      ['a', 'b'],
    );
    assert.equal(new URL(asked[1]?.url ?? '').searchParams.get('page'), '2');
  });
});

describe('a Ghost post', () => {
  it('has a section where its first tag is an internal one', () =>
    assert.equal(
      read({ primary_tag: null, tags: [{ name: '#x', visibility: 'internal' }, { name: 'Glass' }] })?.section,
      'Glass',
    ));
  it('has an excerpt, which its publisher may have written', () => {
    assert.equal(read({ custom_excerpt: null, excerpt: 'E' })?.summary, 'E');
    assert.equal(read({ custom_excerpt: 'C', excerpt: 'E' })?.summary, 'C');
  });
  it('is read, whatever stands in its fields', () => {
    const odd = [null, 7, 'x', [], [[null]], {}, { name: {} }, [{ name: { toString: 1 } }]];
    const fields = 'id tags authors primary_tag excerpt html published_at feature_image'.split(' ');
    for (const field of fields)
      for (const value of odd) assert.equal(read({ [field]: value })?.title, 'A', field);
  });
});

describe('posts that are not Ghost’s', () => {
  it('are not spoilt by one that is', () => {
    const posts = [
      { url: '/a', title: 'A', tags: ['x'] },
      { url: '/b', title: 'B', published_at: '2025-01-01', tags: [{ name: 'y' }] },
    ];
    assert.deepEqual(
      parseFeed({ posts }, { url }).articles.map(({ tags }) => tags),
      [['x'], ['y']],
    );
  });
  it('are read like the items of a JSON Feed', () => {
    const posts = [{ url: '/a', title: 'A', tags: ['x'], date_published: '2025-01-01', image: '/i.png' }];
    const [article] = parseFeed({ posts }, { url }).articles;
    assert.deepEqual([article?.tags, article?.date], [['x'], '2025-01-01']);
    assert.ok(article?.image);
  });
  it('keep their tags where a JSON Feed has a published_at of its own', () => {
    const items = [{ url: '/a', title: 'A', tags: ['x'], published_at: '2025-01-01' }];
    assert.deepEqual(parseFeed({ items }, { url }).articles[0]?.tags, ['x']);
  });
});
