import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { test } from 'node:test';
import { run } from '../../src/cli/index.js';
import { OPTIONS } from '../../src/cli/options.js';
import { folderWith, page, someArticles } from '../builder/support.js';

class Text extends Writable {
  text = '';
  isTTY = false;
  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.text += chunk.toString();
    done();
  }
}

async function cli(
  cwd: string,
  args: string[],
  { env = {}, isTTY = false }: { env?: Record<string, string>; isTTY?: boolean } = {},
) {
  const [stdout, stderr] = [new Text(), new Text()];
  stdout.isTTY = stderr.isTTY = isTTY;
  const code = await run(args, { stdout, stderr, env, cwd }, '1.2.3');
  return { code, out: stdout.text, err: stderr.text };
}

const index = (count = 30) =>
  JSON.stringify({
    items: someArticles(count).map(({ date, ...article }) => ({ ...article, date_published: date })),
  });
const post = (n: number) =>
  page({
    title: `Lighthouse ${n}`,
    body: `<p>What a keeper does all night in the lighthouse number ${n}.</p>`,
  });
const SITE = ['--url', 'https://site.example'];

test('build writes the index and says what it did', async (t) => {
  const cwd = folderWith(t, { 'site/a.html': post(1), 'site/b.html': post(2), 'site/index.html': post(0) });
  const { code, out, err } = await cli(cwd, ['build', 'site', ...SITE, '--out', 'out']);
  assert.equal(code, 0);
  assert.match(out, /^Read 2 articles, 1 left out \(1 listing\)\nWrote out\/index\.json {2}\d+ B\n$/);
  assert.match(err, /^in [\d.]+ s\n$/);
  assert.ok(existsSync(join(cwd, 'out/index.json')));
});

test('CLI-07 broken files cost a line each, and the exit code only with --strict', async (t) => {
  const cwd = folderWith(t, { 'site/a.html': post(1), 'site/b.md': '---js\nx\n---\n' });
  const lenient = await cli(cwd, ['build', 'site', ...SITE]);
  assert.equal(lenient.code, 0);
  assert.match(lenient.err, /^warning site\/b\.md:1: front matter in "js"/);
  assert.equal((await cli(cwd, ['build', 'site', ...SITE, '--strict'])).code, 2);
});

test('CLI-07 wrong usage and failure exit with 1, with one clear line', async (t) => {
  const cwd = folderWith(t, { 'bad.json': '{', 'good.json': index() });
  for (const [args, expected] of [
    [['build'], /no source given/],
    [['build', 'missing'], /missing: cannot be read \(ENOENT\)/],
    [['build', 'good.json', '--url', 'ftp://x'], /ftp:\/\/x: is no http/],
    [['build', '--nonsense'], /unknown option '--nonsense'/],
    [['nonsense'], /unknown command 'nonsense'/],
    [['explain'], /missing required argument/],
    [['explain', 'https://x.example', '--source', 'good.json'], /is in no article/],
    [['evaluate', 'good.json'], /--related FILE or --clicks FILE/],
    [['build', 'good.json', '--threshold', '5'], /--threshold: threshold is "5"; expected a number, 0 to 1/],
    [['build', 'good.json', '--threshold', 'high'], /--threshold: threshold is "high"; expected a number/],
    [['build', 'good.json', '--weights', 'body:1'], /pairs like title:3/],
    [['check', 'bad.json'], /nothing could be read/],
  ] as const) {
    const { code, err } = await cli(cwd, [...args]);
    assert.equal(code, 1, args.join(' '));
    assert.match(err, expected);
    assert.equal(/ {4}at /.test(err), false, err);
  }
});

test('help and version exit with 0; every command has examples and all of its options', async (t) => {
  const cwd = folderWith(t);
  assert.deepEqual(await cli(cwd, ['--version']), { code: 0, out: '1.2.3\n', err: '' });
  assert.equal((await cli(cwd, ['--help'])).code, 0);
  for (const [command, options] of Object.entries(OPTIONS)) {
    const { code, out } = await cli(cwd, [command, '--help']);
    assert.equal(code, 0);
    assert.match(out, new RegExp(`Examples:\n {2}npx related-articles ${command} `));
    for (const { name } of options)
      assert.ok(out.includes(`--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`), name);
  }
});

test('options come from the configuration file; flags win', async (t) => {
  const cwd = folderWith(t, {
    'site/a.html': post(1),
    'related-articles.config.json': JSON.stringify({
      sources: ['site'],
      url: 'https://config.example',
      out: 'from-config',
      limit: 3,
      title: 'T',
    }),
  });
  await cli(cwd, ['build']);
  assert.match(
    readFileSync(join(cwd, 'from-config/index.json'), 'utf8'),
    /https:\/\/config\.example\/a\.html/,
  );
  await cli(cwd, ['build', '--url', 'https://flag.example', '--out', 'o']);
  assert.match(readFileSync(join(cwd, 'o/index.json'), 'utf8'), /https:\/\/flag\.example\/a\.html/);
  assert.equal((await cli(cwd, ['build', '--no-config'])).code, 1);
});

test('a configuration module is read too', async (t) => {
  const cwd = folderWith(t, {
    'site/a.html': post(1),
    'package.json': '{"type":"module"}',
    'related-articles.config.js': "export default { sources: ['site'], url: 'https://module.example' };",
  });
  assert.equal((await cli(cwd, ['build'])).code, 0);
});

test('a mistake in the configuration names file, option and line', async (t) => {
  const mistake = async (text: string) => {
    const cwd = folderWith(t, { 'related-articles.config.json': text });
    const { code, err } = await cli(cwd, ['build', 'x']);
    assert.equal(code, 1);
    return err;
  };
  assert.match(await mistake('{"treshold":1}'), /related-articles\.config\.json: treshold is no option/);
  assert.match(
    await mistake('{"threshold":"x"}'),
    /related-articles\.config\.json: threshold is "x"; expected a number/,
  );
  assert.match(await mistake('{"limit":2.5}'), /limit is 2\.5; expected a whole number, 0 to 100/);
  assert.match(await mistake('{"shards":"yes"}'), /expected true or false/);
  assert.match(
    await mistake('{\n"url": 1,\n"out" 2}'),
    /related-articles\.config\.json(:3)?: cannot be read/,
  );
});

test('--json prints one document and nothing else', async (t) => {
  const cwd = folderWith(t, {
    'i.json': index(),
    'curated.json': JSON.stringify({ 'https://site.example/a/0': ['https://site.example/a/8'] }),
  });
  for (const args of [
    ['build', 'i.json', '--shards'],
    ['check', 'i.json'],
    ['explain', 'https://site.example/a/0', '--source', 'i.json'],
    ['evaluate', 'i.json', '--related', 'curated.json'],
  ]) {
    const { out, err } = await cli(cwd, [...args, '--json'], { isTTY: true });
    assert.doesNotThrow(() => JSON.parse(out), args.join(' '));
    assert.equal(err, '');
  }
});

test('colours are for terminals, and off with NO_COLOR', async (t) => {
  const cwd = folderWith(t, { 'i.json': index() });
  const isColored = async (options: Parameters<typeof cli>[2]) =>
    (await cli(cwd, ['build', 'i.json'], options)).out.includes('\u001b[');
  assert.equal(await isColored({ isTTY: true }), true);
  assert.equal(await isColored({ isTTY: true, env: { NO_COLOR: '1' } }), false);
  assert.equal(await isColored({ isTTY: false }), false);
});

test('progress is a bar on a terminal and plain lines elsewhere', async (t) => {
  const cwd = folderWith(t, { 'i.json': index(1_000) });
  const args = ['build', 'i.json', '--shards', '--count', '1', '--no-cache'];
  const plain = await cli(cwd, args);
  assert.match(plain.err, /^Ranking: \d+ of 1000$/m);
  assert.equal(plain.err.includes('\u001b['), false);
});

test('names of files cannot send control sequences to the terminal', async (t) => {
  const cwd = folderWith(t, { 'site/a.html': post(1), 'site/\u001b[31mred.md': '---js\n---\n' });
  const { err } = await cli(cwd, ['build', 'site', ...SITE]);
  assert.equal(err.includes('\u001b'), false);
});

test('check exits with 2 where links are lost, with --strict where they are worse', async (t) => {
  const cwd = folderWith(t, {
    'good.json': index(),
    'bad.json': JSON.stringify({
      items: [
        {
          id: 1,
          url: 'https://x.example/1',
          title: 'A title here',
          date_published: 'soon',
          tags: ['a'],
          summary: 's',
        },
      ],
    }),
    'worse.json': JSON.stringify({ items: [{ id: 1, url: 'https://x.example/1', title: 'A title here' }] }),
  });
  assert.equal((await cli(cwd, ['check', 'good.json'])).code, 0);
  assert.equal((await cli(cwd, ['check', 'bad.json'])).code, 2);
  assert.equal((await cli(cwd, ['check', 'worse.json'])).code, 0);
  assert.equal((await cli(cwd, ['check', 'worse.json', '--strict'])).code, 2);
});

test('check --fix-tags prints a mapping', async (t) => {
  const items = ['Test', 'Test', 'test'].map((tag, n) => ({
    id: n,
    url: `https://x.example/${n}`,
    title: `Title ${n}`,
    tags: [tag],
  }));
  const cwd = folderWith(t, { 'i.json': JSON.stringify({ items }) });
  assert.deepEqual(JSON.parse((await cli(cwd, ['check', 'i.json', '--fix-tags'])).out), { test: 'Test' });
});

test('build, check of the shards, explain and evaluate work on what build wrote', async (t) => {
  const cwd = folderWith(t, {
    'i.json': index(),
    'clicks.csv': 'https://site.example/a/0,https://site.example/a/8,7\n',
  });
  assert.equal((await cli(cwd, ['build', 'i.json', '--shards'])).code, 0);
  assert.match((await cli(cwd, ['check', 'related'])).out, /^30 articles/);
  assert.match(
    (await cli(cwd, ['check', 'related/manifest.json'])).out,
    /^30 articles in shards, [\d.]+ k?B of gzip for the largest page view/,
  );
  for (const folder of readdirSync(join(cwd, 'related/shards')))
    rmSync(join(cwd, 'related/shards', folder, '05.json'), { force: true });
  assert.equal((await cli(cwd, ['check', 'related/manifest.json'])).code, 2);
  const { out } = await cli(cwd, ['explain', 'https://site.example/a/0', 'https://site.example/a/1']);
  assert.match(out, /^The lighthouse number 0\n {2}1\. 0\.\d+ {2}The lighthouse/);
  assert.match(out, /The orchard number 1 shares no word and no tag with the page/);
  assert.match(
    (await cli(cwd, ['evaluate', '--clicks', 'clicks.csv', '--against', '{"halfLife":0}'])).out,
    /nDCG@10 +[\d.]+ +[\d.]+ +[+-][\d.]+/,
  );
});

test('what is compared with is read as strictly as what is given', async (t) => {
  const cwd = folderWith(t, {
    'index.json': index(),
    'clicks.csv': 'https://site.example/a/0,https://site.example/a/8,5\n',
  });
  const against = (settings: string) =>
    cli(cwd, ['evaluate', 'index.json', '--clicks', 'clicks.csv', '--against', settings]);
  for (const [settings, expected] of [
    ['{"threshold":5}', /--against: threshold is 5; expected a number, 0 to 1/],
    ['{"diversity":-0.1}', /diversity is -0\.1; expected a number, 0 to 1/],
    ['{"halfLife":40000}', /halfLife is 40000; expected a number, 0 to 36500/],
    ['{"halfLife":1e999}', /expected a number, 0 to 36500/],
    ['{"weights":{"title":-1}}', /expected pairs like title:3/],
    ['{"weights":{"title":null}}', /expected pairs like title:3/],
    ['{"weights":{"title":1e999}}', /expected pairs like title:3/],
    ['{"weights":"title:"}', /expected pairs like title:3/],
    ['{"weights":"title:3:4"}', /expected pairs like title:3/],
    ['{"ignoreTags":[1]}', /ignoreTags is \[1\]; expected texts/],
    ['{"json":true}', /json is no option of ranking/],
    ['5', /--against: is no object/],
    ['null', /--against: is no object/],
    ['{halfLife:0}', /--against: is no JSON/],
  ] as const) {
    const { code, err } = await against(settings);
    assert.equal(code, 1, settings);
    assert.match(err, expected, settings);
  }
  for (const [flag, value] of [
    ['--half-life', '40000'],
    ['--weights', 'title:'],
    ['--weights', 'title:3:4'],
  ] as const) {
    const { code } = await cli(cwd, ['evaluate', 'index.json', '--clicks', 'clicks.csv', flag, value]);
    assert.equal(code, 1, `${flag} ${value}`);
  }
  assert.equal((await against('{"weights":{"title":2},"ignoreParams":["a"],"threshold":"0.1"}')).code, 0);
});

test('prerender takes the pages themselves for its articles', async (t) => {
  const files = Object.fromEntries(
    [1, 2, 3].map((n) => [
      `site/${n}.html`,
      post(n).replace('</main>', '<related-articles></related-articles></main>'),
    ]),
  );
  const cwd = folderWith(t, files);
  const { code, out } = await cli(cwd, ['prerender', 'site', ...SITE]);
  assert.equal(code, 0);
  assert.equal(out, '3 pages with <related-articles>, 3 of them changed\n');
  assert.match(
    readFileSync(join(cwd, 'site/1.html'), 'utf8'),
    /<a href="https:\/\/site\.example\/2\.html">Lighthouse 2<\/a>/,
  );
  assert.match((await cli(cwd, ['prerender', 'site', ...SITE])).out, /0 of them changed/);
});

test('a cache is kept where other tools keep theirs, and nowhere else unasked', async (t) => {
  const cwd = folderWith(t, { 'site/a.html': post(1) });
  await cli(cwd, ['build', 'site', ...SITE]);
  assert.deepEqual(readNames(cwd), ['related', 'site']);
  mkdirSync(join(cwd, 'node_modules'));
  writeFileSync(join(cwd, 'site/b.html'), post(2));
  await cli(cwd, ['build', 'site', ...SITE]);
  assert.ok(existsSync(join(cwd, 'node_modules/.cache/related-articles')));
});

test('the program itself sets the exit code', (t) => {
  const cwd = folderWith(t);
  const main = new URL('../../src/cli/main.ts', import.meta.url).pathname;
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--import', import.meta.resolve('tsx'), main, 'build'],
    { cwd, encoding: 'utf8' },
  );
  assert.equal(status, 1);
  assert.match(stderr, /^error no source given/);
});

function readNames(folder: string): string[] {
  return readdirSync(folder).sort();
}
