/** What demo/recipes/frameworks.md shows is what the projects that consume the package are made of. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

const root = new URL('../../', import.meta.url);
const recipe = readFileSync(new URL('demo/recipes/frameworks.md', root), 'utf8');
const flat = (text: string) => text.replace(/\s+/g, '');

describe('demo/recipes/frameworks.md', () => {
  let file = '';
  for (const [, named, code] of recipe.matchAll(/In `([\w./-]+)`|```\w+\n(.*?)\n```/gs)) {
    if (named) file = named;
    if (!code) continue;
    const project = file;
    it(`shows of ${project} what is there`, () => {
      const used = readFileSync(new URL(`test/consumers/projects/${project}`, root), 'utf8');
      assert.ok(flat(used).includes(flat(code)), `not in ${project}:\n${code}`);
    });
  }
});
