/** What a build takes of the machine, however many files a site has. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';
import { folderWith, page } from './support.js';

const PROGRAM = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));
const FILES = 600;
const BUILD = 'build site --url https://site.example --out out --shards --strict --no-cache'.split(' ');

test(
  'CLI-10: a build of many files is done with 256 open ones, reading and writing',
  { skip: process.platform === 'win32' && 'needs the limits of a POSIX shell' },
  (t) => {
    const words = ['lamp', 'orchard', 'harbour', 'glacier', 'violin', 'railway'];
    const files = Array.from({ length: FILES }, (_, n) => {
      const word = words[n % words.length] ?? '';
      const body = `<p>What the keeper of the ${word} number ${n} told us about the ${word}, all night long.</p>`;
      return [`site/${n % 40}/${n}.html`, page({ title: `The ${word} number ${n}`, body })] as const;
    });
    const cwd = folderWith(t, Object.fromEntries(files));
    // Again: what is there already is read before it is written.
    for (const time of ['first', 'second']) {
      const { status, stdout, stderr } = spawnSync(
        'sh',
        [
          '-c',
          'ulimit -n 256 && exec "$@"',
          'sh',
          process.execPath,
          '--import',
          import.meta.resolve('tsx'),
          PROGRAM,
          ...BUILD,
        ],
        { cwd, encoding: 'utf8' },
      );
      assert.equal(status, 0, `${time}: ${stderr}`);
      assert.match(stdout, new RegExp(`^Read ${FILES} articles\n`));
      assert.doesNotMatch(stderr, /EMFILE/);
      const shards = readdirSync(join(cwd, 'out/shards'), { recursive: true, withFileTypes: true });
      assert.match(stdout, new RegExp(` ${shards.filter((one) => one.isFile()).length} shards`));
    }
  },
);
