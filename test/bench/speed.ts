/**
 * Times the engine beside its peers on indexes of growing size: `npm run bench`.
 *
 *   npm run bench -- [--sizes 1000,5000] [--rankers related-articles,minisearch] [--repeats 3] [--json]
 *
 * One table: milliseconds for building, for the first answer and for the next ones, memory, and ratios in the same run.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { generateFeed } from '../../data/generate.js';
import { inChild } from './child.js';
import { ENGINE } from './contender.js';
import { median } from './metrics.js';
import { PEERS } from './peers.js';
import type { Speed, SpeedInput } from './speed-child.js';
import { growthTable, speedTable, targetTable, type SpeedRow } from './speed-tables.js';

/** The peers whose speed is worth a row; the tuned ones are slower forms of the same. */
const RANKERS = [ENGINE, 'minisearch', 'fuse', 'fuse-token', 'lunr', 'orama', 'flexsearch'];
const SIZES = [100, 1_000, 5_000, 20_000, 100_000];
const FOLDER = new URL('../../node_modules/.cache/related-articles/', import.meta.url);

const { values: options } = parseArgs({
  options: {
    sizes: { type: 'string', default: SIZES.join() },
    rankers: { type: 'string', default: RANKERS.join() },
    repeats: { type: 'string', default: '3' },
    json: { type: 'boolean', default: false },
  },
});

const rows: SpeedRow[] = [];
for (const size of options.sizes.split(',').map(Number)) rows.push(...(await measureSize(size)));
if (options.json) console.log(JSON.stringify(rows));
else console.log([speedTable(rows), growthTable(rows), targetTable(rows)].join('\n\n'));

const load = loadavg()[0] ?? 0;
if (load > availableParallelism() + 0.5) {
  console.error(
    `load average ${load.toFixed(1)}: others were using this machine, so trust the ratios, not the times`,
  );
}

/** All rankers in turn, several times over, so that a slow minute of the machine falls on all of them. */
async function measureSize(articles: number): Promise<SpeedRow[]> {
  const feed = writeFeed(articles);
  const names = options.rankers.split(',');
  const runs = new Map(names.map((name) => [name, [] as Speed[]]));
  const skipped = new Map<string, string>();
  for (let repeat = 0; repeat < Number(options.repeats); repeat++) {
    for (const name of names) {
      const most = PEERS.find((peer) => peer.name === name)?.maxArticles ?? Infinity;
      if (articles > most) skipped.set(name, `left out above ${most.toLocaleString('en')}`);
      if (skipped.has(name)) continue;
      console.error(`${articles} articles, ${name}, run ${repeat + 1}…`);
      const input: SpeedInput = { ranker: name, feed };
      try {
        runs.get(name)?.push(await inChild<Speed>(new URL('speed-child.ts', import.meta.url), input));
      } catch (error) {
        console.error(error);
        skipped.set(name, 'failed, or took more than three minutes');
      }
    }
  }
  return names.map((ranker) => ({
    ranker,
    articles,
    speed: skipped.has(ranker) ? undefined : medians(runs.get(ranker) ?? []),
    note: skipped.get(ranker),
  }));
}

function writeFeed(articles: number): string {
  mkdirSync(FOLDER, { recursive: true });
  const path = fileURLToPath(new URL(`generated-${articles}.json`, FOLDER));
  writeFileSync(path, JSON.stringify(generateFeed(articles)));
  return path;
}

function medians(runs: readonly Speed[]): Speed {
  const of = (key: keyof Speed) => median(runs.map((run) => run[key]));
  return {
    build: of('build'),
    first: of('first'),
    next: of('next'),
    worst: of('worst'),
    answers: of('answers'),
    retained: of('retained'),
    parsed: of('parsed'),
  };
}
