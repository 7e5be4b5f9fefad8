/** Builds one index in slices and reports how long each turn of the event loop was held. */
import { generateFeed } from '../../data/generate.js';
import { createRecommender } from '../../src/engine/index.js';
import { parseFeed } from '../../src/feed/index.js';
import { bytesInUse, childInput } from './child.js';

export interface SlicesInput {
  readonly articles: number;
}

export interface Slices {
  /** Milliseconds that each turn took. */
  readonly turns: readonly number[];
}

const { articles: count } = childInput<SlicesInput>();
const { articles } = parseFeed(generateFeed(count), { url: 'https://generated.example/feed.json' });

bytesInUse(); // collects the garbage of the lines above, which is not the builder's
let done = false;
const turns: number[] = [];
let last = performance.now();
/** Comes round once in every turn of the loop: what lies between two visits is what a click would have waited for. */
function visit(): void {
  const now = performance.now();
  turns.push(now - last);
  last = now;
  if (!done) setImmediate(visit);
}

setImmediate(visit);
last = performance.now();
await createRecommender.inSlices(articles);
done = true;
await new Promise((resolve) => setImmediate(resolve));
console.log(JSON.stringify({ turns } satisfies Slices));
