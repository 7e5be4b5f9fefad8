import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { build as bundle } from 'vite';
import type * as Builder from '../../src/builder/index.js';
import { folderWith, someArticles } from './support.js';

/** The package as it is built: threads run JavaScript. */
const out = mkdtempSync(join(tmpdir(), 'related-articles-'));
after(() => rmSync(out, { recursive: true }));
await bundle({
  configFile: false,
  logLevel: 'silent',
  build: {
    outDir: out,
    target: 'node20',
    minify: false,
    lib: {
      entry: {
        neighbours: 'src/builder/neighbours/index.ts',
        shards: 'src/builder/shards/index.ts',
        worker: 'src/builder/threads/worker.ts',
      },
      formats: ['es'],
    },
    rolldownOptions: { external: [/^node:/], output: { entryFileNames: '[name].js' } },
  },
});
const door = async (name: string): Promise<unknown> => import(pathToFileURL(join(out, name)).href);
const { rankAll } = (await door('neighbours.js')) as Pick<typeof Builder, 'rankAll'>;
const { writeShards } = (await door('shards.js')) as Pick<typeof Builder, 'writeShards'>;

test('a thread starts, and does the jobs that it is sent', async () => {
  const articles = someArticles(20);
  const workerData = { task: 'ranking', input: { articles, options: { count: 2 } } };
  const worker = new Worker(join(out, 'worker.js'), { workerData });
  worker.postMessage([3, 4]);
  const [answer] = (await once(worker, 'message')) as [number[][]];
  await worker.terminate();
  const all = await rankAll(articles, { count: 2, threads: 1 });
  assert.deepEqual(answer, [all[3], all[4]]);
});

test('threads rank as one does', async () => {
  const articles = someArticles(620);
  const options = { count: 2, ignoreTags: ['odd', 'even'] };
  const done: number[] = [];
  const shared = await rankAll(articles, {
    ...options,
    threads: 2,
    onProgress: (progress) => done.push(progress.done),
  });
  assert.deepEqual(shared, await rankAll(articles, { ...options, threads: 1 }));
  assert.equal(done.at(-1), 620);
});

/** Enough of them for threads, and some so long that they are shortened. */
const articles = someArticles(3_000).map((article, n) => ({
  ...article,
  summary: `${article.summary} ${(n ** 7).toString(36).repeat(n % 40)}`,
}));
const near = articles.map((_, n) => [1, 2, 3, 4, 5, 6, 7, 8].map((step) => (n + step) % articles.length));

test('threads write the shards that one writes, and leave what is there as it is', async (t) => {
  const [one, two] = [folderWith(t), folderWith(t)];
  const alone = await writeShards(articles, near, one, { threads: 1 });
  const shared = await writeShards(articles, near, two, { threads: 2 });
  assert.deepEqual(shared.memory, alone.memory);
  assert.equal(shared.changed, shared.files);
  const files = readdirSync(one, { recursive: true, encoding: 'utf8' }).sort();
  assert.deepEqual(readdirSync(two, { recursive: true, encoding: 'utf8' }).sort(), files);
  for (const file of files.filter((name) => name.endsWith('.json')))
    assert.ok(readFileSync(join(one, file)).equals(readFileSync(join(two, file))), file);
  assert.equal((await writeShards(articles, near, two, { threads: 2 })).changed, 0);
  assert.equal((await writeShards(articles, near, two, { threads: 2, memory: shared.memory })).changed, 0);
});

test('what a thread cannot write is told as without threads', async (t) => {
  const folder = folderWith(t, { 'shards/00': 'a file where a folder would be' });
  await assert.rejects(writeShards(articles, near, folder, { threads: 2 }), {
    name: 'BuildError',
    code: 'write',
  });
});
