/** The types as TypeScript finds them in the package: a right use passes, and each wrong one is an error. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'node:test';
import { projectFolder, tool } from '../consumers/project.js';

interface Tag {
  readonly name: string;
  readonly attributes: { readonly name: string; readonly values?: { readonly name: string }[] }[];
}

// A wrong use is marked `@ts-expect-error`: where TypeScript has nothing against it, the mark itself is an error.
for (const [title, project] of [
  ['elements, JSX and entries, for bundlers', '.'],
  ['the entries of Node, as Node resolves them', 'node'],
] as const) {
  it(title, () => {
    assert.deepEqual(tool(projectFolder('types'), 'tsc', '--project', project), { status: 0, output: '' });
  });
}

it('editors are told of every attribute, and of the words that it may have', () => {
  const folder = join(projectFolder('types'), 'node_modules/related-articles');
  const read = (name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as unknown;
  const { 'web-types': webTypes } = read('package.json') as { 'web-types': string };
  const { tags } = read('dist/vscode.html-data.json') as { tags: Tag[] };
  const { contributions } = read(webTypes) as { contributions: { html: { elements: Tag[] } } };
  const names = (elements: Tag[]) =>
    elements.flatMap(({ name, attributes }) => [name, ...attributes.map((one) => one.name)]);

  assert.ok(names(tags).includes('article-title'), 'VS Code');
  assert.deepEqual(names(tags), names(contributions.html.elements), 'JetBrains');
  const order = tags[0]?.attributes.find(({ name }) => name === 'order');
  assert.deepEqual(order?.values, [{ name: 'relevance' }, { name: 'newest' }]);
});
