import assert from 'node:assert/strict';
import { test } from 'node:test';
import { neighbours, withKeywords } from '../../src/builder/index.js';
import { rankChanged } from '../../src/builder/neighbours/incremental.js';
import { createRecommender } from '../../src/engine/index.js';
import { someArticles } from './support.js';

test('neighbours are those that the engine recommends', async () => {
  const articles = someArticles(60);
  const near = await neighbours(articles, { count: 5 });
  const expected = createRecommender(articles).recommend('https://site.example/a/7', { limit: 5 });
  assert.deepEqual(
    near.get('https://site.example/a/7'),
    expected.map(({ article }) => article.id),
  );
});

test('an article with nothing in common still has neighbours', async () => {
  const lonely = { id: 'x', url: 'https://site.example/x', title: 'Zyzzyva' };
  assert.equal((await neighbours([...someArticles(20), lonely], { count: 5 })).get('x')?.length, 5);
});

test('the words of the body find neighbours that titles do not show', async () => {
  const articles = [
    ...someArticles(30),
    {
      id: 'a',
      url: 'https://site.example/x/a',
      title: 'A morning',
      text: 'We pressed the cider and filled the casks. Cider again.',
    },
    {
      id: 'b',
      url: 'https://site.example/x/b',
      title: 'An evening',
      text: 'The casks were open and the cider was good.',
    },
  ];
  assert.equal((await neighbours(articles)).get('a')?.[0], 'b');
});

test('remembered lists survive that articles move, go and come', async () => {
  const articles = someArticles(200);
  const { memory } = await rankChanged(articles, undefined, { count: 4 });
  const moved = [...articles].reverse().slice(1);
  const again = await rankChanged(moved, memory, { count: 4 });
  assert.ok(again.ranked < 100, `ranked ${again.ranked}`);
  const ids = (list: readonly number[] = [], of = moved) => list.map((place) => of[place]?.id);
  for (const [place, list] of again.lists.entries()) {
    assert.ok(list.every((near) => moved[near] && near !== place));
  }
  const old = memory.lists[3]?.every((near) => near !== 199) ? ids(memory.lists[3], articles) : [];
  assert.deepEqual(ids(again.lists[moved.length - 4]), old);
});

test('other settings rank everything anew', async () => {
  const articles = someArticles(50);
  const { memory } = await rankChanged(articles, undefined, { count: 4 });
  assert.equal((await rankChanged(articles, memory, { count: 5 })).ranked, 50);
});

test('keywords are the words that tell an article from the others, and not known already', () => {
  const filler = (n: number) => `plain words plain words here ${n} there`;
  const articles = someArticles(20).map((article, n) => ({
    ...article,
    text: `${filler(n)} ${n < 2 ? 'sextant sextant ' : ''}${article.title}`,
  }));
  const [first, , third] = withKeywords(articles);
  assert.deepEqual(first?.keywords, ['sextant']);
  assert.equal(third?.keywords, undefined);
});

test('keywords of the publisher come first, and there are at most twelve', () => {
  const many = Array.from({ length: 40 }, (_, n) => `word${String.fromCharCode(97 + (n % 26))}${n} `).join(
    '',
  );
  const articles = [1, 2, 3].map((n) => ({
    id: `${n}`,
    url: `https://site.example/${n}`,
    title: `T${n}`,
    text: many + many,
    keywords: ['own'],
  }));
  const [first] = withKeywords(articles);
  assert.equal(first?.keywords?.[0], 'own');
  assert.equal(first?.keywords?.length, 12);
});
