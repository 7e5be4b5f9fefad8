/** What the README promises of front matter and of the configuration file is what is read. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { readMarkdown } from '../../src/builder/sources/markdown.js';
import { readConfig } from '../../src/cli/config.js';
import { folderWith } from './support.js';

const file = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const readme = file('README.md');

/** The rows of the table: what it is, and the names, in their order, with the value that is shown. */
const rows = [
  ...(readme.split(/<!-- \/?front-matter -->/)[1] ?? '').matchAll(/^\| ([^|]+?) +\| ([^|]*`[^|]*)\|/gm),
].map(([, what = '', cell = '']) => ({
  what,
  isTogether: cell.startsWith('all of '),
  fields: [...cell.matchAll(/`([^`]+)`/g)].map(([, field = '']) => {
    const [name = '', value = ''] = field.split(': ');
    return { name, value: value.replace('…', 'x') };
  }),
}));

const read = (front: Readonly<Record<string, unknown>>) =>
  readMarkdown(`${JSON.stringify(front)}\n`, 'posts/birds/a.md', 'a.md', {
    url: 'https://site.example/',
  });

/** A value that each row can take, by a number, and what of the article shows that it was taken. */
const KINDS: Record<string, { of: (n: number) => unknown; seen: (n: number) => unknown; field: string }> = {
  URL: { of: (n) => `u${n}`, seen: (n) => new RegExp(`/u${n}/?$`), field: 'url' },
  title: { of: (n) => `T${n}`, seen: (n) => `T${n}`, field: 'title' },
  summary: { of: (n) => `S${n}`, seen: (n) => `S${n}`, field: 'summary' },
  tags: { of: (n) => [`t${n}`], seen: (n) => [`t${n}`], field: 'tags' },
  section: { of: (n) => `s${n}`, seen: (n) => `s${n}`, field: 'section' },
  date: { of: (n) => `2020-01-0${n + 1}`, seen: (n) => `2020-01-0${n + 1}`, field: 'date' },
  'last change': { of: (n) => `2020-01-0${n + 1}`, seen: (n) => `2020-01-0${n + 1}`, field: 'modified' },
  language: { of: (n) => ['en', 'de', 'fr'][n], seen: (n) => ['en', 'de', 'fr'][n], field: 'language' },
  authors: { of: (n) => [`A${n}`], seen: (n) => [`A${n}`], field: 'authors' },
  picture: { of: (n) => `/p${n}.png`, seen: (n) => `https://site.example/p${n}.png`, field: 'image' },
  'how to be recommended': { of: (n) => ({ weight: n + 2 }), seen: (n) => n + 2, field: 'weight' },
};

test('the README names every field of front matter that is read, and no other', () => {
  const source = file('src/builder/sources/markdown.ts');
  const used = [
    ...source.matchAll(/(?:firstOf|namesOf)\(\s*data,\s*'([^']+)'|\bis\('(\w+)'|\bdata\.(\w+)/g),
  ].flatMap(([, list, flag, property]) => (list ?? flag ?? property ?? '').split(' '));
  const named = rows.flatMap(({ fields }) => fields.map(({ name }) => name));
  assert.ok(named.length > 40);
  assert.deepEqual([...new Set(named)].sort(), [...new Set(used)].sort());
});

for (const { what, isTogether, fields } of rows) {
  const kind = KINDS[what];
  test(`front matter, as the README has it: ${what}`, () => {
    if (what === 'left out') {
      for (const { name, value } of fields)
        assert.ok('reason' in read({ title: 'Swifts', [name]: value }), `${name}: ${value}`);
      return;
    }
    if (what === 'end') {
      for (const { name } of fields) {
        const result = read({ title: 'Swifts', [name]: '2020-01-01' });
        assert.equal('expires' in result && result.expires, Date.UTC(2020, 0, 1), name);
      }
      return;
    }
    assert.ok(kind, 'a row that this test does not know');
    const isSeen = (front: Record<string, unknown>, n: number, name: string) => {
      const result = read(front);
      assert.ok('article' in result, name);
      const got: unknown = Reflect.get(result.article, kind.field);
      const seen = kind.seen(n);
      if (seen instanceof RegExp) assert.match(String(got), seen, name);
      else assert.deepEqual(got, seen, name);
    };
    const base = what === 'title' ? {} : { title: 'Swifts' };
    for (const [n, { name }] of fields.entries()) {
      isSeen({ ...base, [name]: kind.of(n) }, n, name);
      const next = fields[n + 1]?.name;
      if (!next) continue;
      const both = { ...base, [next]: kind.of(n + 1), [name]: kind.of(n) };
      if (!isTogether) isSeen(both, n, `${name} before ${next}`);
      else {
        const result = read(both);
        assert.ok('article' in result);
        const got = result.article[what === 'tags' ? 'tags' : 'authors'];
        assert.equal(got?.length, 2, `${name} and ${next}`);
      }
    }
  });
}

test('the configuration file of the README is read, its sources too', async (t) => {
  const shown = /```json\n(\{\n {2}"sources"[^]*?)\n```/.exec(readme)?.[1];
  assert.ok(shown);
  const folder = folderWith(t, { 'related-articles.config.json': shown });
  const { sources, values } = await readConfig(folder, undefined, 'build');
  const { sources: named, ...rest } = JSON.parse(shown) as Record<string, unknown>;
  assert.deepEqual(sources, named);
  assert.deepEqual(values, rest);
});
