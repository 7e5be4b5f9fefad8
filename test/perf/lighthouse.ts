/**
 * What Lighthouse says of the demo's article with the block and without it, as one table. The program is fetched when
 * it is needed: nothing else here uses it. Fails below 98 points in a category, or where the block costs more than one;
 * for the category of speed, of the medians of three runs.
 */
import { spawn } from 'node:child_process';
import { median } from '../bench/metrics.js';
import { file } from '../tools/guest.js';
import { findChrome } from '../tools/find-chrome.mjs';
import { serve } from '../tools/serve.js';

const LIGHTHOUSE = 'lighthouse@12.8.2';
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const RUNS = 3;
const LEAST = 98;
const MOST_LOST = 1;

type Scores = Readonly<Record<(typeof CATEGORIES)[number], number>>;

interface Report {
  readonly categories: Readonly<Record<string, { readonly score: number | null }>>;
}

/** Points from 0 to 100 of the page at that address, as a slow telephone sees it. */
async function scores(url: string, chrome: string, env: NodeJS.ProcessEnv): Promise<Scores> {
  const child = spawn(
    'npx',
    ['--yes', LIGHTHOUSE, url, '--output=json', '--quiet', '--chrome-flags=--headless --no-sandbox'],
    { env: { ...env, CHROME_PATH: chrome }, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  let output = '';
  for await (const chunk of child.stdout.setEncoding('utf8')) output += String(chunk);
  const { categories } = JSON.parse(output) as Report;
  const pairs = CATEGORIES.map((name) => [name, Math.round((categories[name]?.score ?? 0) * 100)]);
  return Object.fromEntries(pairs) as Scores;
}

const { path, env } = await findChrome();
const server = await serve({ gzip: true });
const page = file('demo/index.html');
const without = page
  .replace(/<script type="module"[^>]*><\/script>/, '')
  .replace(/<related-articles[^]*<\/related-articles>/, '');
server.overrides.set('/demo/without.html', {
  body: without,
  headers: { 'content-type': 'text/html; charset=utf-8' },
});

const found = { with: [] as Scores[], without: [] as Scores[] };
try {
  for (let run = 0; run < RUNS; run++) {
    found.without.push(await scores(`${server.origin}/demo/without.html`, path, env));
    found.with.push(await scores(`${server.origin}/demo/index.html`, path, env));
  }
} finally {
  await server.close();
}

let isGood = true;
console.log(`${LIGHTHOUSE}, medians of ${RUNS} runs${' '.repeat(6)}without  with`);
for (const category of CATEGORIES) {
  const before = median(found.without.map((run) => run[category]));
  const after = median(found.with.map((run) => run[category]));
  const holds = after >= LEAST && before - after <= MOST_LOST;
  isGood &&= holds;
  console.log(
    `${category.padEnd(42)} ${String(before).padStart(6)} ${String(after).padStart(5)}  ${holds ? 'ok' : 'below the promise'}`,
  );
}
process.exitCode = isGood ? 0 : 1;
