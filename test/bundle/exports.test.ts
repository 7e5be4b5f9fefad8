/** The package as its users get it: every entry is there, and imports in Node without a DOM. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, it } from 'node:test';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { exports: entries, bin } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as {
  exports: Record<string, string | { types: string; default?: string }>;
  bin: Record<string, string>;
};

/** Runs a module in a fresh Node, with the package resolving to itself. */
const node = (code: string) =>
  spawnSync(process.execPath, ['--input-type=module', '--eval', code], { cwd: root, encoding: 'utf8' });

describe('an entry of the package', () => {
  for (const [name, target] of Object.entries(entries)) {
    if (name.includes('*')) continue;
    const files = typeof target === 'string' ? [target] : Object.values(target);
    it(`${name} leads to files that are there`, () => {
      for (const file of files) assert.ok(existsSync(`${root}${file}`), file);
    });
    if (typeof target === 'string' || !target.default) continue; // types alone
    it(`${name} imports in Node without a DOM and without a word`, () => {
      const { status, stderr, stdout } = node(`await import('related-articles${name.slice(1)}')`);
      assert.deepEqual({ status, stderr, stdout }, { status: 0, stderr: '', stdout: '' });
    });
  }

  it('./engine.js ranks in Node', () => {
    const { stdout, stderr } = node(`
      import { createRecommender } from 'related-articles/engine.js';
      const articles = ['bread rolls', 'sourdough bread', 'night trains'].map((title, id) => (
        { id: String(id), url: 'https://example.org/' + id, title }));
      console.log(createRecommender(articles).recommend('0', { fallback: [] }).map(({ article }) => article.id).join());`);
    assert.equal(stdout, '1\n', stderr);
  });

  it("the README's example for developers runs", () => {
    const readme = readFileSync(`${root}README.md`, 'utf8');
    const [, code = ''] = /## npm\n.*?```js\n(.*?)```/s.exec(readme) ?? [];
    assert.match(code, /createRecommender/);
    const { stdout, stderr } = node(`
      const items = ['some-article', 'another', 'third'].map((id) => (
        { id, url: 'https://example.org/' + id, title: 'Sourdough bread, ' + id, tags: ['bread'] }));
      globalThis.fetch = async () => Response.json({ items });
      ${code}`);
    assert.equal(stderr, '');
    assert.match(stdout, /^\d\.\d\d Sourdough bread, (?:another|third) \{/);
  });

  it('the command line says its version', () => {
    const run = spawnSync(process.execPath, [`${root}${bin['related-articles']}`, '--version'], {
      encoding: 'utf8',
    });
    assert.match(run.stdout, /^\d+\.\d+\.\d+\n$/);
  });
});
