/**
 * What a page that asks once would save without an index of everything: `npx tsx test/bench/one-shot.ts [articles]`.
 *
 * Compares building an index and asking it once with the least that any other way has to do: to take all articles apart
 * into words, and to keep those that the page has, or that begin like one of them. That alone gives no list yet.
 */
import { generateFeed } from '../../data/generate.js';
import { fieldTerms, FIELDS } from '../../src/engine/fields.js';
import { createRecommender } from '../../src/engine/index.js';
import { parseFeed } from '../../src/feed/index.js';
import type { Article } from '../../src/types.js';
import { median } from './metrics.js';
import { table } from './table.js';

const ROUNDS = 11;
const ARTICLES = 5_000;
/** Letters that variants of a word begin with. */
const PREFIX = 4;

const count = Number(process.argv[2] ?? ARTICLES);
const { articles } = parseFeed(generateFeed(count), { url: 'https://generated.example/feed.json' });

const wordsOf = (article: Article) => FIELDS.map((_, field) => fieldTerms(article, field));

function indexAndAsk(page: Article): void {
  createRecommender(articles).recommend(page);
}

function onlyRead(page: Article): void {
  const wanted = new Set(wordsOf(page).flat());
  const beginnings = new Set([...wanted].map((word) => word.slice(0, PREFIX)));
  const found = articles.map((article) =>
    wordsOf(article).map((words) =>
      words.filter((word) => wanted.has(word) || beginnings.has(word.slice(0, PREFIX))),
    ),
  );
  if (found.length !== articles.length) throw new Error('unreachable: keeps the work from being left out');
}

const times = { 'index and ask': [] as number[], 'only read': [] as number[] };
for (let round = 0; round < ROUNDS; round++) {
  const page = articles[(round * 37) % articles.length] as Article;
  for (const [name, work] of [
    ['index and ask', indexAndAsk],
    ['only read', onlyRead],
  ] as const) {
    const start = performance.now();
    work(page);
    times[name].push(performance.now() - start);
  }
}
const whole = median(times['index and ask']);
console.log(
  table([
    ['of so many articles', count.toLocaleString('en'), 'share'],
    ...Object.entries(times).map(([name, all]) => [
      name,
      `${median(all).toFixed(0)} ms`,
      (median(all) / whole).toFixed(2),
    ]),
  ]),
);
