/**
 * How long `createRecommender.inSlices` holds the thread at a time: `npx tsx test/bench/slices.ts [articles] [--json]`.
 *
 * Cold each time, in a process of its own, as a page would run it.
 */
import { parseArgs } from 'node:util';
import { inChild } from './child.js';
import { median, sum } from './metrics.js';
import type { Slices, SlicesInput } from './slices-child.js';
import { table } from './table.js';

const RUNS = 5;
const ARTICLES = 5_000;
/** The longest slice that we promise, in milliseconds. */
const MOST = 8;

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean', default: false } },
});
const input: SlicesInput = { articles: Number(positionals[0] ?? ARTICLES) };

const runs: Slices[] = [];
for (let run = 0; run < RUNS; run++) {
  runs.push(await inChild<Slices>(new URL('slices-child.ts', import.meta.url), input));
}
const longest = runs.map(({ turns }) => Math.max(...turns));

if (options.json) {
  console.log(JSON.stringify({ ...input, longest, runs }));
} else {
  const rows = runs.map(({ turns }, run) => [
    run + 1,
    turns.length,
    sum(turns).toFixed(0),
    median(turns).toFixed(1),
    turns.filter((turn) => turn > MOST).length,
    Math.max(...turns).toFixed(1),
  ]);
  console.log(table([['run', 'slices', 'all ms', 'median ms', `over ${MOST} ms`, 'longest ms'], ...rows]));
  const verdict = median(longest) <= MOST ? 'met' : 'missed';
  console.log(
    `\n${input.articles} articles, longest slice, median of ${RUNS} runs: ${median(longest).toFixed(1)} ms (${verdict})`,
  );
}
