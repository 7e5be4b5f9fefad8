import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { replaceFile } from '../../src/builder/files.js';
import { build, readSources } from '../../src/builder/index.js';
import { folderWith, page } from './support.js';

const SITE = { url: 'https://site.example/' };
const TEXT = 'A keeper looks after the lamp of the lighthouse every night of the year.';
const post = (n: number, more = '') =>
  page({ title: `Lighthouse number ${n}`, body: `<p>${TEXT} ${n}</p>${more}` });
const site = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, n) => [`p/${n}/index.html`, post(n)]));

function everything(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true }) as string[];
  return Object.fromEntries(
    names
      .filter((name) => statSync(join(folder, name)).isFile())
      .sort()
      .map((name) => [name, readFileSync(join(folder, name), 'base64')]),
  );
}

const built = async (t: TestContext, files: Record<string, string | Buffer>, options: object = {}) => {
  const root = folderWith(t, files);
  const out = `${root}-out`;
  t.after(() => rmSync(out, { recursive: true, force: true }));
  return { root, out, report: await build([root], { ...SITE, out, ...options }) };
};

test('CLI-07 twenty broken files in a thousand cost twenty lines', async (t) => {
  const files = site(980);
  for (let n = 0; n < 20; n++) files[`broken/${n}.md`] = '---js\nprocess.exit(1)\n---\n';
  const { articles, warnings } = await readSources([folderWith(t, files)], SITE);
  assert.equal(articles.length, 980);
  assert.equal(warnings.length, 20);
  assert.match(warnings[0]?.file ?? '', /broken\/0\.md$/);
});

test('CLI-07 same input, same bytes; the order of the sources makes no difference', async (t) => {
  const root = folderWith(t, {
    'a/1.html': post(1),
    'a/2.html': post(2),
    'b/1.html': post(3),
    'b/2.html': post(4),
  });
  const [a, b] = [join(root, 'a'), join(root, 'b')];
  await build([a, b], { ...SITE, out: join(root, 'x'), shards: true });
  await build([b, a], { ...SITE, out: join(root, 'y'), shards: true });
  assert.deepEqual(everything(join(root, 'x')), everything(join(root, 'y')));
});

test('a second build writes nothing', async (t) => {
  const { root, out, report } = await built(t, site(10), { shards: true });
  assert.equal(report.index.isChanged, true);
  const again = await build([root], { ...SITE, out, shards: true });
  assert.equal(again.index.isChanged, false);
  assert.equal(again.shards?.changed, 0);
});

test('the index has what the widget needs, keywords for the text, and no text unless asked', async (t) => {
  const extra = (word: string) => `<p>${`The ${word} foghorn hums. `.repeat(4)}</p>`;
  const { out } = await built(t, {
    'a.html': post(1, extra('brass')),
    'b.html': post(2, extra('brass')),
    'c.html': post(3),
  });
  const { version, items } = JSON.parse(readFileSync(join(out, 'index.json'), 'utf8'));
  assert.equal(version, 'https://jsonfeed.org/version/1.1');
  assert.equal(items.length, 3);
  assert.equal('content_text' in items[0], false);
  const [, first] = items as { url: string; _related?: { keywords: string[] } }[];
  assert.ok(first?._related?.keywords.includes('foghorn'));
  const withText = await built(t, { 'a.html': post(1) }, { withText: true });
  assert.match(readFileSync(join(withText.out, 'index.json'), 'utf8'), /content_text/);
});

test('CLI-09 future articles, excluded paths and second copies are left out, each with its reason', async (t) => {
  const root = folderWith(t, {
    'a.html': post(1),
    'copy.html': post(1).replace(
      '</head>',
      '<link rel="canonical" href="https://site.example/a.html"></head>',
    ),
    'later.html': post(2, '<time datetime="2030-01-01">x</time>'),
    'private/b.html': post(3),
  });
  const { articles, skipped } = await readSources([root], {
    ...SITE,
    exclude: ['/private/**'],
    now: Date.UTC(2026, 0, 1),
  });
  assert.deepEqual(
    articles.map(({ url }) => url),
    ['https://site.example/a.html'],
  );
  assert.deepEqual(
    skipped.map(({ file, reason }) => [file.split('/').at(-1), reason]),
    [
      ['copy.html', 'duplicate'],
      ['later.html', 'future'],
    ],
  );
});

test('a summary that many pages share gives way to the first paragraph', async (t) => {
  const head = '<meta name="description" content="The best site about lighthouses.">';
  const files = Object.fromEntries(
    [1, 2, 3].map((n) => [`${n}.html`, page({ title: `T${n}`, head, body: `<p>${TEXT} ${n}</p>` })]),
  );
  const { articles } = await readSources([folderWith(t, files)], SITE);
  assert.deepEqual(
    articles.map(({ summary }) => summary),
    [1, 2, 3].map((n) => `${TEXT} ${n}`),
  );
});

test('CLI-05 links that lead out of the folder are not followed', async (t) => {
  const outside = folderWith(t, { 'secret.html': post(1) });
  const root = folderWith(t, { 'a.html': post(2) });
  symlinkSync(join(outside, 'secret.html'), join(root, 'b.html'));
  symlinkSync(outside, join(root, 'c'));
  const { articles } = await readSources([root], SITE);
  assert.deepEqual(
    articles.map(({ title }) => title),
    ['Lighthouse number 2'],
  );
});

test('CLI-05 a pattern that leads out of the folder finds nothing', async (t) => {
  const outside = folderWith(t, { 'secret.html': post(1) });
  const include = [`../${basename(outside)}/*.html`];
  const { articles, warnings } = await readSources([folderWith(t)], { ...SITE, include });
  assert.deepEqual(articles, []);
  assert.deepEqual(
    warnings.map(({ code }) => code),
    ['outside'],
  );
});

test('CLI-05 a file that is no index is not replaced', async (t) => {
  const root = folderWith(t, { 'site/a.html': post(1), 'out/index.json': '{"name":"mine"}' });
  await assert.rejects(build([join(root, 'site')], { ...SITE, out: join(root, 'out') }), {
    code: 'not-ours',
  });
  assert.equal(readFileSync(join(root, 'out/index.json'), 'utf8'), '{"name":"mine"}');
});

test('CLI-05 what cannot be written leaves what is there, and no draft of its own', (t) => {
  const folder = folderWith(t, { 'index.json/keep.txt': 'mine' });
  assert.throws(() => replaceFile(join(folder, 'index.json'), 'new'), { code: 'write' });
  assert.deepEqual(readdirSync(folder), ['index.json']);
  assert.throws(() => replaceFile(join(folder, 'missing/index.json'), 'new'), { code: 'write' });
});

test('CLI-05 a folder in the place of a file is an error, not a loss', async (t) => {
  const root = folderWith(t, { 'site/a.html': post(1), 'out/index.json/keep.txt': 'mine' });
  await assert.rejects(build([join(root, 'site')], { ...SITE, out: join(root, 'out') }), {
    code: 'not-ours',
  });
  assert.deepEqual(readdirSync(join(root, 'out')), ['index.json']);
});

test('CLI-05 files larger than the limit are not read', async (t) => {
  const { warnings, articles } = await readSources(
    [folderWith(t, { 'a.html': post(1), 'b.html': post(2) + ' '.repeat(9_000) })],
    { ...SITE, maxBytes: 5_000 },
  );
  assert.equal(articles.length, 1);
  assert.equal(warnings[0]?.code, 'too-large');
});

test('with a cache, unchanged files are not parsed and only lists near a change are ranked', async (t) => {
  const files: Record<string, string> = {};
  const words = ['orchard', 'violin', 'glacier', 'railway', 'harbour', 'telescope', 'bakery', 'quarry'];
  for (let n = 0; n < 240; n++) {
    const word = words[n % 8] ?? '';
    files[`p/${n}/index.html`] = page({
      title: `The ${word} ${n}`,
      body: `<p>All about one ${word} and the ${word} keeper of house ${n}.</p>`,
    });
  }
  const options = { shards: true };
  const { root, out } = await built(t, files, options);
  const cache = join(root, 'cache.json');
  const first = await build([root], { ...SITE, out, cache, ...options });
  assert.equal(first.ranked, 240);
  const same = await build([root], { ...SITE, out, cache, ...options });
  assert.equal(same.ranked, 0);
  assert.equal(same.shards?.changed, 0);
  const before = everything(join(out, 'shards'));
  writeFileSync(
    join(root, 'p/0/index.html'),
    page({
      title: 'The orchard 0',
      body: '<p>All about one orchard and the orchard keeper of house zero, again.</p>',
    }),
  );
  const changed = await build([root], { ...SITE, out, cache, ...options });
  assert.ok(changed.ranked > 0 && changed.ranked <= 120, `ranked ${changed.ranked}`);
  const after = everything(join(out, 'shards'));
  const kept = Object.keys(before).filter((name) => before[name] === after[name]).length;
  assert.ok(kept > Object.keys(before).length / 2, `${kept} kept`);
});

test('a broken cache is no cache', async (t) => {
  const root = folderWith(t, { 'site/a.html': post(1), 'cache.json': '{"format":1,"files":' });
  const { articles } = await build([join(root, 'site')], {
    ...SITE,
    out: join(root, 'out'),
    cache: join(root, 'cache.json'),
  });
  assert.equal(articles.length, 1);
});

test('nothing found says why', async (t) => {
  await assert.rejects(
    build([folderWith(t, { 'index.html': post(1) })], { ...SITE, out: 'never' }),
    /all 1 were left out \(listing\)/,
  );
  await assert.rejects(build([folderWith(t)], { ...SITE, out: 'never' }), { code: 'no-articles' });
  await assert.rejects(build([], { out: 'never' }), { code: 'no-source' });
});

/** A feed whose summaries no compression makes small: about 650 bytes an article. */
interface IndexItem {
  readonly summary?: string;
  readonly _related?: { readonly neighbors?: readonly string[] };
}

const heavyFeed = (count: number) =>
  JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Heavy',
    items: Array.from({ length: count }, (_, n) => ({
      id: String(n),
      url: `https://site.example/${n}`,
      title: `Number ${n}`,
      summary: Array.from({ length: 20 }, (__, part) =>
        createHash('sha256').update(`${n} ${part}`).digest('base64'),
      ).join(' '),
    })),
  });

test('PERF-06 an index of more than 250 kB of gzip is written with a warning, unless there are shards', async (t) => {
  const root = folderWith(t, { 'feed.json': heavyFeed(500) });
  const run = (shards: boolean) =>
    build([join(root, 'feed.json')], { ...SITE, out: join(root, `out-${shards}`), shards });
  const { warnings, index } = await run(false);
  assert.deepEqual(
    warnings.map(({ code, file }) => [code, file]),
    [['too-large', index.path]],
  );
  assert.match(warnings[0]?.message ?? '', /^\d{3} kB of gzip .* --shards$/);
  assert.deepEqual((await run(true)).warnings, []);
});

test('PERF-06 summaries in the index are as long as asked for, and neighbours found with the whole ones', async (t) => {
  const root = folderWith(t, { 'feed.json': heavyFeed(60) });
  const run = async (summaryLength?: number) => {
    const out = join(root, `out-${summaryLength}`);
    await build([join(root, 'feed.json')], { ...SITE, out, neighbours: true, summaryLength });
    const { items } = JSON.parse(readFileSync(join(out, 'index.json'), 'utf8')) as { items: IndexItem[] };
    return items;
  };
  const [whole, short, none] = [await run(), await run(160), await run(0)];
  const isCut = ({ summary = '' }: IndexItem) => summary.length <= 160 && summary.endsWith('…');
  assert.equal(
    whole.findIndex(({ summary = '' }) => summary.length < 700),
    -1,
  );
  assert.equal(
    short.findIndex((item) => !isCut(item)),
    -1,
  );
  assert.equal(
    none.findIndex((item) => 'summary' in item),
    -1,
  );
  const near = (items: readonly IndexItem[]) =>
    JSON.stringify(items.map(({ _related }) => _related?.neighbors));
  assert.equal(new Set([whole, short, none].map(near)).size, 1, 'neighbours differ');
  assert.notEqual(near(whole), near([]));
});

test('PERF-06 an index of more than 1 MB of gzip is only written when that is asked for', async (t) => {
  const root = folderWith(t, { 'feed.json': heavyFeed(1_900) });
  const out = join(root, 'out');
  const options = { ...SITE, out, shards: false };
  await assert.rejects(build([join(root, 'feed.json')], options), { code: 'too-large' });
  assert.deepEqual(readdirSync(out), []);
  const report = await build([join(root, 'feed.json')], { ...options, force: true });
  assert.equal(report.index.isChanged, true);
});
