/** What ranking costs: measured against other work of the same run, so that the speed of the machine does not matter. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { generateFeed } from '../../data/generate.js';
import { createRecommender } from '../../src/engine/index.js';
import { parseFeed } from '../../src/feed/index.js';
import type { Article } from '../../src/types.js';

const read = (count: number) => {
  const text = JSON.stringify(generateFeed(count, { url: 'https://example.com/' }));
  return { text, articles: parseFeed(text, { url: 'https://example.com/feed.json' }).articles };
};

/** Milliseconds of processor time, the best of some tries: what disturbs a measurement only makes it longer. */
function cost(work: () => void, tries = 7): number {
  let best = Infinity;
  for (let left = tries; left; left--) {
    const start = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(start);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}

/** Twenty answers for pages all over the index. */
const answer = (articles: readonly Article[]) => {
  const recommender = createRecommender(articles);
  return () => {
    for (let place = 0; place < 20; place++)
      recommender.recommend(articles[Math.floor((place * articles.length) / 20)]?.id ?? '');
  };
};

describe('the cost of an answer', () => {
  const [small, large] = [read(1_000), read(10_000)];

  it('PERF-01 grows far slower than the index', () => {
    const [few, many] = [cost(answer(small.articles)), cost(answer(large.articles))];
    assert.ok(many < few * 3, `${few.toFixed(1)} ms for 20 of 1,000, ${many.toFixed(1)} ms of 10,000`);
  });

  it('PERF-01 is below that of parsing the JSON that it is found in', () => {
    const parsing = cost(() => JSON.parse(large.text));
    const answering = cost(answer(large.articles)) / 20;
    assert.ok(answering < parsing, `${answering.toFixed(2)} ms, and ${parsing.toFixed(2)} ms for JSON.parse`);
  });

  it('SEC-15 SEC-16 does not grow with what the page says of itself', () => {
    const recommender = createRecommender(small.articles);
    const ask = (title: string) => cost(() => recommender.recommend({ title, text: title, tags: [title] }));
    const usual = ask('pruning old apple trees in winter '.repeat(30));
    for (const part of ['a', '-', 'ab ', 'e\u0301', '見', '!^$|\'"', '\u202e'])
      assert.ok(ask(part.repeat(20_000)) < Math.max(usual, 1) * 60, JSON.stringify(part));
  });
});
