import assert from 'node:assert/strict';
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { checkShards, rankAll, writeIndex, writeShards } from '../../src/builder/index.js';
import { parseFeed } from '../../src/feed/index.js';
import { readShards, shardFile, shardItems, shardPlace, type Shards } from '../../src/feed/shards.js';
import { folderWith, someArticles } from './support.js';

const PAGE_VIEW = 6_000;
const json = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

test('a page finds its neighbours by its URL alone, in the manifest and one file', async (t) => {
  const articles = someArticles(100);
  const near = await rankAll(articles);
  const folder = folderWith(t);
  await writeShards(articles, near, folder, { title: 'Site' });
  const shards = readShards(json(join(folder, 'manifest.json'))) as Shards;
  for (const [place, article] of articles.entries()) {
    const shard = json(join(folder, shardFile(shards, article.url).replace(/\?.*/, '')));
    const found = parseFeed(shardItems(shard, article.url), { url: 'https://site.example/' }).articles;
    assert.deepEqual(
      found.map(({ url }) => url),
      near[place]?.map((one) => articles[one]?.url),
    );
  }
});

test('REL-12 every spelling of a URL leads to the same file and the same items', async (t) => {
  const articles = someArticles(10);
  const folder = folderWith(t);
  await writeShards(articles, await rankAll(articles), folder);
  const shards = readShards(json(join(folder, 'manifest.json'))) as Shards;
  const file = shardFile(shards, 'https://site.example/a/3');
  const shard = json(join(folder, file.replace(/\?.*/, '')));
  for (const url of [
    'http://SITE.example/a/3/',
    'https://site.example:443/a/3/index.html',
    'https://site.example/a/3?utm_source=x#top',
    'https://user@site.example/%61/3',
  ]) {
    assert.equal(shardFile(shards, url), file);
    assert.equal(shardItems(shard, url)?.length, shardItems(shard, 'https://site.example/a/3')?.length);
  }
});

test('what is no manifest and no shard is known for that', () => {
  for (const value of [
    null,
    1,
    [],
    {},
    { _related: null },
    { _related: { shards: { count: 0, versions: '', base: '' } } },
    { _related: { shards: { count: 4 } } },
  ]) {
    assert.equal(readShards(value), undefined);
  }
  for (const value of [null, [], {}, { items: [], pages: [] }, { pages: { 'https://x.example': [0] } }]) {
    assert.equal(shardItems(value, 'https://x.example/'), undefined);
  }
});

test('every key has a place below the count', () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 1, max: 2 ** 20 }), (key, count) => {
      const place = shardPlace(key, count);
      return Number.isInteger(place) && place >= 0 && place < count;
    }),
  );
});

test('the published test values of FNV-1a are met', () => {
  const whole = 2 ** 32;
  assert.deepEqual(
    ['', 'a', 'foobar'].map((key) => shardPlace(key, whole)),
    [0x811c9dc5, 0xe40c292c, 0xbf9cf968],
  );
});

test('a page view stays within 6 kB of gzip, however long the summaries', async (t) => {
  const words = (seed: number) =>
    Array.from({ length: 120 }, (_, i) => ((seed * 7919 + i * 104_729) % 99_991).toString(36)).join(' ');
  const articles = someArticles(300).map((article, n) => ({
    ...article,
    summary: `${article.summary} ${words(n)}`,
    image: `https://cdn.example/${words(n + 1).replaceAll(' ', '')}.jpg`,
  }));
  const folder = folderWith(t);
  await writeShards(articles, await rankAll(articles), folder);
  const { pageView, issues } = await checkShards(join(folder, 'manifest.json'));
  assert.ok(pageView.manifest + pageView.largest <= PAGE_VIEW, JSON.stringify(pageView));
  assert.deepEqual(
    issues.filter(({ severity }) => severity === 'error'),
    [],
  );
});

test('PERF-06 a shard carries of a summary what a list draws: 160 letters at most, whole words, whole characters', async (t) => {
  const summary = `${'A lamp 👩‍🚀 and its keeper, '.repeat(20)}end`;
  const articles = someArticles(20).map((article) => ({ ...article, summary }));
  const folder = folderWith(t);
  await writeShards(articles, await rankAll(articles), folder);
  const texts = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'manifest.json')
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));
  const summaries = texts.flatMap((text) =>
    [...text.matchAll(/"summary":"([^"]*)"/g)].map(([, one = '']) => one),
  );
  assert.ok(summaries.length > 20);
  for (const one of new Set(summaries)) {
    assert.ok(one.length <= 160, String(one.length));
    assert.match(one, /(?:A|lamp|👩‍🚀|and|its|keeper,)…$/u);
    assert.ok(summary.startsWith(one.slice(0, -1)));
  }
});

test('a check tells of files that are missing, by the index or else by the lists', async (t) => {
  const articles = someArticles(60);
  const folder = folderWith(t);
  await writeShards(articles, await rankAll(articles), folder);
  await writeIndex(articles, folder);
  const manifest = join(folder, 'manifest.json');
  const whole = await checkShards(manifest);
  assert.equal(whole.articles, 60);
  assert.deepEqual(whole.issues, []);
  const shards = readShards(json(manifest)) as Shards;
  const gone = shardFile(shards, 'https://site.example/a/7/').replace(/\?.*/, '');
  const lost = articles.filter(({ url }) => shardFile(shards, url).startsWith(gone)).map(({ url }) => url);
  rmSync(join(folder, gone));
  const { articles: left, issues } = await checkShards(manifest);
  assert.equal(left, 60 - lost.length);
  assert.deepEqual(
    issues.map(({ code, severity, examples }) => [code, severity, examples]),
    [['missing-shard', 'error', lost]],
  );
  rmSync(join(folder, 'index.json'));
  assert.deepEqual([...((await checkShards(manifest)).issues[0]?.examples ?? [])].sort(), [...lost].sort());
});

test('one changed article changes the shards it is in and no other, and the versions of their groups alone', async (t) => {
  const articles = someArticles(600);
  const near = await rankAll(articles);
  const folder = folderWith(t);
  const first = await writeShards(articles, near, folder);
  const before = readShards(json(join(folder, 'manifest.json'))) as Shards;
  const times = new Map(files(folder).map((file) => [file, statSync(file).ino]));
  const changed = articles.map((article, n) => (n === 5 ? { ...article, title: 'Another title' } : article));
  const second = await writeShards(changed, near, folder, { memory: first.memory });
  const after = readShards(json(join(folder, 'manifest.json'))) as Shards;
  const touched = files(folder).filter((file) => statSync(file).ino !== times.get(file));
  const concerned = new Set(
    articles.flatMap(({ url }, place) => (near[place]?.includes(5) ? [shardFile(after, url)] : [])),
  );
  assert.equal(touched.length, concerned.size);
  assert.equal(second.changed, concerned.size);
  const groups = (versions: string) => versions.match(/../g) ?? [];
  const differing = groups(before.versions).filter(
    (version, index) => version !== groups(after.versions)[index],
  );
  assert.ok(differing.length > 0 && differing.length <= concerned.size);
});

test('the manifest does not grow with the site', async (t) => {
  const versions = async (count: number) => {
    const articles = someArticles(count);
    const folder = folderWith(t);
    await writeShards(
      articles,
      articles.map(() => []),
      folder,
    );
    return gzipSync(readFileSync(join(folder, 'manifest.json'))).length;
  };
  assert.ok((await versions(4_000)) - (await versions(1_000)) < 100);
  assert.ok((await versions(4_000)) < 1_200);
});

function files(folder: string): string[] {
  const names = readdirSync(join(folder, 'shards'), { recursive: true }) as string[];
  return names.filter((name) => name.endsWith('.json')).map((name) => join(folder, 'shards', name));
}
