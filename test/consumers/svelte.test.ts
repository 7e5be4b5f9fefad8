/** Svelte 5, built by Vite; its templates checked by svelte-check. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'node:test';
import { consumer } from './consumer.js';
import { build, projectFolder, tool } from './project.js';

const check = ['svelte-check', '--fail-on-warnings'] as const;

consumer('Svelte 5', 'svelte', (folder) => {
  build(folder, ...check, '--tsconfig', './tsconfig.json');
  build(folder, 'vite', 'build');
  return join(folder, 'dist');
});

it('svelte-check refuses each wrong use', () => {
  const folder = projectFolder('svelte');
  const { output } = tool(folder, ...check, '--output', 'machine', '--workspace', 'wrong');
  const refused = [...output.matchAll(/ERROR "Wrong\.svelte" (\d+):/g)].map(([, line]) => Number(line));
  const uses = readFileSync(join(folder, 'wrong/Wrong.svelte'), 'utf8')
    .split('\n')
    .flatMap((line, index) => (line.startsWith('<related-articles') ? index + 1 : []));
  assert.deepEqual(refused, uses, output);
});
