/**
 * Measures the builder: `npm run bench:build [-- quick]`. Prints one line for each figure.
 * Times depend on the machine and on what else it does, which is why the processor's time is printed beside the clock's.
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { generateFeed, type JsonFeedItem } from '../../data/generate.js';
import type * as Builder from '../../src/builder/index.js';

/** The package as built, because threads need it so; the sources otherwise. */
const door = process.env.BUILDER ?? '../../src/builder/index.js';
const { build, checkShards } = (await import(door)) as typeof Builder;
const isQuick = process.argv.includes('quick');
/** The bytes of gzip that we promise a page view takes at most. */
const PAGE_VIEW = 6_000;
const folder = mkdtempSync(join(tmpdir(), 'bench-build-'));

async function timed<T>(what: string, work: () => Promise<T>): Promise<T> {
  const [started, before] = [performance.now(), process.cpuUsage()];
  const result = await work();
  const { user, system } = process.cpuUsage(before);
  const clock = ((performance.now() - started) / 1e3).toFixed(1);
  const memory = (process.resourceUsage().maxRSS / 1e3).toFixed(0);
  const load = loadavg()[0]?.toFixed(1);
  console.log(
    `${what.padEnd(52)} ${clock} s, ${((user + system) / 1e6).toFixed(1)} s of processor, ${memory} MB at most, load ${load}`,
  );
  return result;
}

/** About 20 kB, as pages of real sites are: most of it is not the article. */
function pageOf({ title, summary, tags, date_published: date, url }: JsonFeedItem, body: string): string {
  const menu = '<li><a href="/somewhere/">Somewhere else on this site</a></li>'.repeat(120);
  return `<!doctype html><html lang="en"><head><title>${title}</title><link rel="canonical" href="${url}">
<meta name="description" content="${summary}"><meta name="keywords" content="${tags.join(', ')}">
${date ? `<meta property="article:published_time" content="${date}">` : ''}<style>${'.a{color:red}'.repeat(200)}</style></head>
<body><nav><ul>${menu}</ul></nav><main><article><h1>${title}</h1>${body}</article></main><footer>${menu}</footer></body></html>`;
}

async function pages(count: number): Promise<void> {
  const { items } = generateFeed(count);
  const site = join(folder, 'site');
  mkdirSync(site);
  items.forEach((item, n) => {
    const body = Array.from({ length: 6 }, (_, k) => `<p>${items[(n * 7 + k) % count]?.summary}</p>`).join(
      '',
    );
    writeFileSync(join(site, `${n}.html`), pageOf(item, body));
  });
  const options = { out: join(folder, 'site-out'), cache: join(folder, 'site-cache.json'), shards: true };
  await timed(`${count} HTML files, index and shards`, () => build([site], options));
  writeFileSync(
    join(site, '5.html'),
    readFileSync(join(site, '5.html'), 'utf8').replaceAll('<h1>', '<h1>Changed: '),
  );
  const again = await timed(`  one file changed`, () => build([site], options));
  console.log(`  ranked ${again.ranked}, wrote ${again.shards?.changed} of ${again.shards?.files} shards`);
}

async function lists(count: number): Promise<void> {
  const feed = generateFeed(count);
  const file = join(folder, `${count}.json`);
  writeFileSync(file, JSON.stringify(feed));
  const out = join(folder, `${count}`);
  const options = { out, cache: join(folder, `${count}-cache.json`), shards: true };
  await timed(`${count} articles from a feed, index and shards`, () => build([file], options));
  const { pageView } = await checkShards(join(out, 'manifest.json'));
  const { manifest, median, largest } = pageView;
  const most = manifest + largest;
  console.log(
    `  page view: 2 requests, manifest ${manifest} B + shard ${median} B (median), ${largest} B (largest) of gzip: ` +
      `${most} B at most (${most <= PAGE_VIEW ? 'met' : 'missed'})`,
  );
  const index = gzipSync(readFileSync(join(out, 'index.json'))).length;
  console.log(
    `  index.json ${index} B of gzip, ${readdirSync(join(out, 'shards'), { recursive: true }).length} entries in shards/`,
  );
  const [first] = feed.items;
  if (first) first.summary = 'Now it is about something else.';
  writeFileSync(file, JSON.stringify(feed));
  const again = await timed(`  one article changed`, () => build([file], options));
  console.log(`  ranked ${again.ranked}, wrote ${again.shards?.changed} of ${again.shards?.files} shards`);
}

console.log(
  `${availableParallelism()} processors, load ${loadavg()[0]?.toFixed(1)}, Node ${process.version}`,
);
try {
  await lists(1_000);
  await pages(isQuick ? 1_000 : 10_000);
  if (!isQuick) for (const count of [10_000, 100_000]) await lists(count);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
