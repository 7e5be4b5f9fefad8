/** Reading an index costs time in proportion to its length, and memory in proportion to what is kept of it. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { generateFeed } from '../../data/generate.js';
import { createRecommender } from '../../src/engine/index.js';
import { parseFeed } from '../../src/feed/index.js';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

function used(): number {
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

/** Everything that is kept of an index. */
function build(text: string): unknown[] {
  const { articles } = parseFeed(text, { url: 'https://example.com/feed.json' });
  return [createRecommender(articles), articles];
}

const index = (count: number) => JSON.stringify(generateFeed(count, { url: 'https://example.com/' }));

describe('memory', () => {
  build(index(1_000)); // code that runs for the first time takes memory too

  for (const count of [1_000, 10_000]) {
    it(`PERF-07 for ${count.toLocaleString('en')} articles is at most three times their JSON`, () => {
      const text = index(count);
      const before = used();
      const kept = build(text);
      const more = used() - before;
      assert.ok(
        more < text.length * 3,
        `${(more / 1e6).toFixed(1)} MB for ${(text.length / 1e6).toFixed(1)} MB`,
      );
      assert.equal(kept.length, 2, 'and it was all there');
    });
  }
});
