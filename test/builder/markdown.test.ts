import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Article } from '../../src/types.js';
import { BuildError } from '../../src/builder/errors.js';
import { splitFrontMatter } from '../../src/builder/sources/front-matter.js';
import { readMarkdown } from '../../src/builder/sources/markdown.js';

const read = (source: string, path = 'posts/swifts.md', permalink?: string) =>
  readMarkdown(source, path, path, { url: 'https://site.example/', permalink });
const article = (source: string, path?: string, permalink?: string): Article => {
  const result = read(source, path, permalink);
  assert.ok('article' in result, `left out: ${JSON.stringify(result)}`);
  return result.article;
};
const reason = (source: string) => {
  const result = read(source);
  return 'reason' in result ? result.reason : 'kept';
};
const fault = (source: string): BuildError => {
  try {
    splitFrontMatter(source, 'a.md');
  } catch (error) {
    assert.ok(error instanceof BuildError);
    return error;
  }
  assert.fail('no error');
};

test('YAML, TOML and JSON front matter say the same', () => {
  const body = '\n# Heading\n\nA paragraph that is long enough to be the summary of something.\n';
  const sources = [
    `---\ntitle: Swifts\ndate: 2024-05-06\ntags: [birds, summer]\n---\n${body}`,
    `+++\ntitle = "Swifts"\ndate = 2024-05-06\ntags = ["birds", "summer"]\n+++\n${body}`,
    `{ "title": "Swifts", "date": "2024-05-06", "tags": ["birds", "summer"] }\n${body}`,
  ];
  for (const source of sources) {
    const { title, date, tags, url, summary } = article(source);
    assert.deepEqual(
      { title, date, tags, url },
      {
        title: 'Swifts',
        date: '2024-05-06',
        tags: ['birds', 'summer'],
        url: 'https://site.example/posts/swifts/',
      },
    );
    assert.equal(summary, 'A paragraph that is long enough to be the summary of something.');
  }
});

test('without front matter the first heading is the title', () => {
  assert.equal(article('# Swifts & *swallows*\n\nText.').title, 'Swifts & swallows');
});

test('text has no markup, no code blocks, no shortcodes', () => {
  const source =
    '---\ntitle: x\n---\nSome **bold** [link](https://x.example) `code` {{< video >}}.\n\n```js\nalert(1)\n```\n\n<div>raw</div>\n\n- item';
  assert.equal(article(source).text, 'Some bold link code . item');
});

test('MDX loses its imports, exports and expressions', () => {
  const source =
    "---\ntitle: x\n---\nimport A from './a.js'\n\nWords {props.a} here.\n\nexport const b = 1\n";
  assert.equal(article(source, 'a.mdx').text, 'Words here.');
});

test('URLs follow paths, slugs, permalinks, patterns and the names that Jekyll gives', () => {
  const url = (front: string, path: string, pattern?: string) =>
    article(`---\ntitle: x\n${front}\n---\n`, path, pattern).url;
  assert.equal(url('', 'blog/a/index.md'), 'https://site.example/blog/a/');
  assert.equal(url('slug: b', 'blog/a.md'), 'https://site.example/blog/b/');
  assert.equal(url('permalink: /c.html', 'blog/a.md'), 'https://site.example/c.html');
  assert.equal(url('canonical: https://other.example/d', 'a.md'), 'https://other.example/d');
  assert.equal(
    url('', '_posts/2024-05-06-swifts.md', '/:year/:month/:slug/'),
    'https://site.example/2024/05/swifts/',
  );
});

test('a post named as Jekyll does has its date', () => {
  assert.equal(article('---\ntitle: x\n---\n', '_posts/2024-05-06-swifts.md').date, '2024-05-06');
});

test('CLI-09 drafts, unpublished and unlisted files are left out', () => {
  const front = (line: string) => reason(`---\ntitle: x\n${line}\n---\ny`);
  assert.equal(front('draft: true'), 'draft');
  assert.equal(front('published: false'), 'draft');
  assert.equal(front('status: draft'), 'draft');
  assert.equal(front('noindex: yes'), 'noindex');
  assert.equal(front('redirect_to: /x'), 'redirect');
  assert.equal(front('draft: false'), 'kept');
});

for (const language of ['js', 'javascript', 'coffee', 'json5', 'yaml', ' js ', 'JS;']) {
  test(`CLI-01 front matter in "${language}" is refused with file and line, and never runs`, () => {
    const sentinel = 'globalThis.__ranFrontMatter = true;';
    const error = fault(
      `---${language}\n${sentinel}\nmodule.exports = { title: (${sentinel.slice(0, -1)}) }\n---\nx`,
    );
    assert.equal(error.code, 'front-matter');
    assert.match(error.message, /^a\.md:1: /);
    assert.equal('__ranFrontMatter' in globalThis, false);
  });
}

test('CLI-01 a second block is text', () => {
  assert.match(
    article('---\ntitle: x\n---\n\n---js\nglobalThis.__ranFrontMatter = true\n---\n').text ?? '',
    /ranFrontMatter/,
  );
  assert.equal('__ranFrontMatter' in globalThis, false);
});

test('CLI-01 YAML tags for functions make nothing', () => {
  const { data } = splitFrontMatter(
    '---\na: !!js/function "function () { globalThis.__ranFrontMatter = 1 }"\n---\n',
    'a.md',
  );
  assert.equal(typeof data.a, 'string');
});

test('CLI-04 an alias bomb is refused', () => {
  const levels = Array.from(
    { length: 9 },
    (_, i) => `${'bcdefghij'[i]}: &${'bcdefghij'[i]} [${`*${'abcdefghi'[i]},`.repeat(9)}]`,
  );
  const error = fault(`---\na: &a [x]\n${levels.join('\n')}\n---\n`);
  assert.equal(error.code, 'front-matter');
});

test('CLI-04 merge keys and __proto__ change no prototype', () => {
  const { data } = splitFrontMatter(
    '---\n<<: { __proto__: { polluted: yes } }\n__proto__: { polluted: yes }\ntitle: x\n---\n',
    'a.md',
  );
  assert.equal(data.title, 'x');
  assert.equal(({} as Record<string, unknown>).polluted, undefined);
});

test('CLI-04 values mean what was written: no, 012, dates that are none', () => {
  assert.equal(article('---\ntitle: no\n---\n').title, 'no');
  assert.equal(article('---\ntitle: 012\n---\n').title, '012');
  assert.equal(article('---\ntitle: x\ndate: 2024-02-30\n---\n').date, undefined);
  assert.equal(article('---\ntitle: x\ndescription: ~\n---\n').summary, undefined);
});

test('broken front matter names its line', () => {
  assert.equal(fault('---\ntitle: ok\nbad: "never closed\n---\n').line, 3);
  assert.equal(fault('+++\ntitle = "ok"\nbad = \n+++\n').line, 3);
  assert.match(fault('---\ntitle: ok\n').message, /a\.md:1: .*no closing ---/);
  assert.match(fault('{ "title": "ok"').message, /never closed/);
});

test('CLI-02 deeply nested quotes and lists finish', () => {
  for (const body of [
    '>'.repeat(5_000),
    Array.from({ length: 400 }, (_, i) => `${'  '.repeat(i)}- x`).join('\n'),
    '['.repeat(20_000),
    '*a '.repeat(20_000),
  ]) {
    assert.equal(reason(`---\ntitle: x\n---\n${body}`), 'kept');
  }
});
