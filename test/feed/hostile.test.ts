/** The worst list we could write loses its bad items and keeps its good ones. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { canonicalUrl, parseFeed } from '../../src/feed/index.js';

const text = readFileSync(new URL('../../data/hostile.json', import.meta.url), 'utf8');
const { items } = JSON.parse(text) as { items: unknown[] };
const idOf = (item: unknown) =>
  typeof item === 'object' && item && 'id' in item && typeof item.id === 'string' ? item.id : '';

const url = 'https://example.com/feed/index.json';
const feed = parseFeed(text, { url });
const ids = feed.articles.map(({ id }) => id);
const byId = (id: string) => feed.articles.find((article) => article.id === id);

describe('the hostile list', () => {
  const good = items.map(idOf).filter((id) => id.startsWith('good-'));
  const bad = items.map(idOf).filter((id) => id.startsWith('bad-'));

  it('has good and bad items', () => assert.ok(good.length >= 8 && bad.length >= 20));
  for (const id of good) it(`keeps ${id}`, () => assert.ok(ids.includes(id)));
  for (const id of bad) it(`loses ${id}`, () => assert.ok(!ids.includes(id)));
  it('SEC-03 accounts for every item', () => assert.equal(feed.articles.length + feed.skipped, items.length));

  it('SEC-02 yields links and pictures on the web only, without user names', () => {
    for (const { url, image = url } of feed.articles) {
      for (const link of [new URL(url), new URL(image)]) {
        assert.match(link.protocol, /^https?:$/);
        assert.equal(link.username + link.password, '');
      }
    }
  });
  it('yields every article once, under an id of its own', () => {
    assert.equal(new Set(ids).size, ids.length);
    assert.equal(new Set(feed.articles.map((article) => canonicalUrl(article.url))).size, ids.length);
  });
  it('yields no dates that are none', () => {
    for (const { id, date, modified } of feed.articles)
      if (id.startsWith('odd-')) assert.deepEqual([date, modified], [undefined, undefined], id);
  });
  it('SEC-10 yields text within its bounds', () => {
    for (const { title, summary = '', tags = [] } of feed.articles) {
      assert.ok(title.length <= 300 && summary.length <= 1_000 && tags.length <= 20);
      for (const tag of tags) assert.ok(tag.length <= 64);
    }
  });
  it('SEC-01 speaks of nothing but text', () => {
    assert.equal(byId('odd-html')?.title, 'HTML in every field');
    assert.equal(byId('odd-html')?.summary, 'One Two');
    assert.deepEqual(byId('odd-html')?.authors, ['Author']);
    assert.equal(feed.title, 'Hostile feed');
    assert.equal(feed.next, undefined);
  });
  it('has the same tags as it says, be they names of properties', () =>
    assert.deepEqual(byId('odd-prototype-tags')?.tags, [
      '__proto__',
      'constructor',
      'toString',
      'hasOwnProperty',
      'prototype',
    ]));
  it('SEC-07 leaves the prototypes of the page alone', () => {
    assert.ok(!('polluted' in {}));
    assert.ok(!('polluted' in (byId('odd-prototype-key') ?? {})));
    for (const article of feed.articles) assert.equal(Object.getPrototypeOf(article), Object.prototype);
  });
  it('ends the same way when it is read a second time', () =>
    assert.deepEqual(parseFeed(text, { url }), feed));
});
