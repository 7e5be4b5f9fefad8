/** A runtime at the edge of a network: the standards of the web, without a page and without Node. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { it } from 'node:test';
import { build, projectFolder } from './project.js';

interface Answer {
  readonly found: readonly unknown[];
  readonly globals: readonly string[];
}

it('an edge runtime', () => {
  const folder = projectFolder('edge');
  build(folder, 'vite', 'build');
  const { stdout, stderr } = spawnSync(process.execPath, ['serve.js'], { cwd: folder, encoding: 'utf8' });
  assert.equal(stderr, '');
  const { found, globals } = JSON.parse(stdout) as Answer;
  assert.equal(found.length, 3, stdout);
  assert.deepEqual(globals, ['undefined', 'undefined', 'undefined'], 'the runtime has nothing to lean on');
});
