/** Measures one ranker on one index: building, the first answer, the next ones, and the memory that stays in use. */
import { readFileSync } from 'node:fs';
import type { JsonFeed } from '../../data/generate.js';
import { createRecommender, type Article } from '../../src/engine/index.js';
import { parseFeed } from '../../src/feed/index.js';
import { bytesInUse, childInput } from './child.js';
import { ENGINE } from './contender.js';
import { everyNth } from './corpora.js';
import { DEPTH, median } from './metrics.js';
import { PEERS, type Item } from './peers.js';

export interface SpeedInput {
  readonly ranker: string;
  /** Path of a JSON Feed. */
  readonly feed: string;
}

/** Times in milliseconds, memory in bytes. */
export interface Speed {
  readonly build: number;
  readonly first: number;
  readonly next: number;
  readonly worst: number;
  /** How many next answers were measured. */
  readonly answers: number;
  /** What the ranker keeps besides the articles, after all answers. */
  readonly retained: number;
  /** What the articles themselves take. */
  readonly parsed: number;
}

/** Next answers measured: on articles spread over the index. */
const ANSWERS = 100;
/** A slow ranker gets so many milliseconds for them, but three answers at least. */
const BUDGET = 10_000;
const LEAST = 3;

const { ranker, feed } = childInput<SpeedInput>();
const text = readFileSync(feed, 'utf8');
console.log(JSON.stringify(ranker === ENGINE ? measureEngine() : await measurePeer(ranker)));

function measureEngine(): Speed {
  return measure(
    () => parseFeed(text, { url: 'https://generated.example/feed.json' }).articles,
    (articles) => {
      const recommender = createRecommender(articles);
      return (article: Article) => recommender.recommend(article, { limit: DEPTH });
    },
  );
}

async function measurePeer(name: string): Promise<Speed> {
  const peer = PEERS.find((candidate) => candidate.name === name);
  if (!peer) throw new Error(`no ranker is called ${name}`);
  const build = await peer.load();
  return measure<Item>(() => (JSON.parse(text) as JsonFeed).items, build);
}

function measure<T>(read: () => readonly T[], build: (items: readonly T[]) => (item: T) => unknown[]): Speed {
  const empty = bytesInUse();
  const items = read();
  const parsed = bytesInUse() - empty;

  const start = performance.now();
  const rank = build(items);
  const built = performance.now();
  const [first, ...others] = everyNth(items, ANSWERS + 1);
  const ask = (item: T) => {
    const asked = performance.now();
    rank(item);
    return performance.now() - asked;
  };
  const firstTime = first ? ask(first) : NaN;
  const times: number[] = [];
  const end = performance.now() + BUDGET;
  for (const item of others) {
    if (times.length >= LEAST && performance.now() > end) break;
    times.push(ask(item));
  }
  const retained = bytesInUse() - empty - parsed;
  if (first) rank(first); // keeps the index alive until it has been weighed
  return {
    build: built - start,
    first: firstTime,
    next: median(times),
    worst: Math.max(...times),
    answers: times.length,
    retained,
    parsed,
  };
}
