/** A script in Node that ranks: no browser, nothing like one. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { it } from 'node:test';
import { projectFolder } from './project.js';

it('a script in Node', () => {
  const { stdout, stderr } = spawnSync(process.execPath, ['rank.js'], {
    cwd: projectFolder('node'),
    encoding: 'utf8',
  });
  assert.equal(stderr, '');
  assert.match(stdout, /^(.+ true\n){3}$/);
});
