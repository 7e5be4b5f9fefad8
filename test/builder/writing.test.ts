/** What a build leaves behind that did not come to its end: the disk was full, or somebody has killed it. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test, type TestContext } from 'node:test';
import { build } from '../../src/builder/index.js';
import { folderWith, someArticles } from './support.js';

const PROGRAM = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));
const LONG = 'A keeper looks after the lamp. '.repeat(40);
const feed = (count: number, more = '') =>
  JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Lighthouses',
    items: someArticles(count).map(({ summary, ...article }) => ({
      ...article,
      summary: `${more}${summary} ${LONG}`,
    })),
  });

/** Every file below a folder, drafts apart. */
function filesIn(folder: string): { whole: Map<string, string>; drafts: string[] } {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const isDraft = (name: string) => /[/\\]\.[^/\\]+\.tmp$/.test(name);
  return {
    whole: new Map(names.filter((name) => !isDraft(name)).map((name) => [name, readFileSync(name, 'utf8')])),
    drafts: names.filter(isDraft),
  };
}

/** A folder with an index as a build has left it, and a feed that has changed since. */
async function builtBefore(t: TestContext, count: number) {
  const cwd = folderWith(t, { 'feed.json': feed(count) });
  const options = { cwd, out: 'out', cache: 'out/cache.json', shards: true };
  await build(['feed.json'], options);
  writeFileSync(join(cwd, 'feed.json'), feed(count, 'New: '));
  return { cwd, options, before: filesIn(join(cwd, 'out')) };
}

const BUILD = ['build', 'feed.json', '--out', 'out', '--cache', 'out/cache.json', '--shards'];

test(
  'CLI-05 a disk that takes no more costs an error, and leaves the old index',
  { skip: process.platform === 'win32' && 'needs the limits of a POSIX shell' },
  async (t) => {
    const { cwd, before } = await builtBefore(t, 300);
    // No cache of compiled sources, which would be cut short as well.
    const env = { ...process.env, TSX_DISABLE_CACHE: '1' };
    // Half of the first file is written when the limit is reached.
    const { status, stderr } = spawnSync(
      'sh',
      [
        '-c',
        'ulimit -f 300 && exec "$@"',
        'sh',
        process.execPath,
        '--import',
        import.meta.resolve('tsx'),
        PROGRAM,
        ...BUILD,
      ],
      { cwd, env, encoding: 'utf8' },
    );
    assert.equal(status, 1, stderr);
    assert.match(stderr, /index\.json.*cannot be written \(E(?:FBIG|NOSPC)\)/);
    assert.deepEqual(filesIn(join(cwd, 'out')), before);
  },
);

/** Loaded before the program: writes half of the first draft of the file that is named, and dies. */
const KILL = `
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
const { writeFileSync } = fs;
fs.writeFileSync = (path, data, ...rest) => {
  const isVictim = String(path).includes(process.env.KILL_AT) && String(path).endsWith('.tmp');
  if (!isVictim) return writeFileSync(path, data, ...rest);
  writeFileSync(path, data.slice(0, data.length / 2), ...rest);
  process.kill(process.pid, 'SIGKILL');
};
syncBuiltinESMExports();
`;

for (const name of ['.index.json.', 'shards', '.manifest.json.', '.cache.json.']) {
  test(`CLI-05 a build killed while it writes ${name} leaves every file whole, and the next one mends it`, async (t) => {
    const { cwd, options, before } = await builtBefore(t, 40);
    writeFileSync(join(cwd, 'kill.mjs'), KILL);
    const { signal, stderr } = spawnSync(
      process.execPath,
      ['--import', './kill.mjs', '--import', import.meta.resolve('tsx'), PROGRAM, ...BUILD],
      { cwd, env: { ...process.env, KILL_AT: name }, encoding: 'utf8' },
    );
    assert.equal(signal, 'SIGKILL', stderr);
    const after = filesIn(join(cwd, 'out'));
    assert.equal(after.drafts.length, 1);
    await build(['feed.json'], options);
    const { whole } = filesIn(join(cwd, 'out'));
    assert.deepEqual([...after.whole.keys()], [...before.whole.keys()]);
    for (const [file, text] of after.whole) {
      assert.ok(text === before.whole.get(file) || text === whole.get(file), file);
    }
    await build(['feed.json'], { ...options, out: 'clean', cache: 'clean/cache.json' });
    const clean = filesIn(join(cwd, 'clean')).whole;
    for (const [file, text] of whole) {
      assert.equal(text, clean.get(file.replace(join(cwd, 'out'), join(cwd, 'clean'))), file);
    }
  });
}
