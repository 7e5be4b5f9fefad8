/** What holds for every list, however strange. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { canonicalUrl, FeedError, parseFeed, type ParsedFeed } from '../../src/feed/index.js';
import type { Article } from '../../src/types.js';

const url = 'https://example.com/feed/index.json';

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    'A',
    'The <p> tag',
    '<b>A</b>',
    'a\u202eb',
    '\ud800',
    '&lt;',
    '<script>x</script>',
    '__proto__',
    ' ',
  ),
);
const link = fc.oneof(
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
  fc.constantFrom(
    '/a',
    '/a/',
    '/A',
    'b?utm_source=x',
    '//c.example',
    'javascript:1',
    'data:,x',
    'http://u:p@d.example',
    '',
    '#',
  ),
);
const date = fc.constantFrom(
  '2024-01-01',
  '2024-06-30T12:00:00Z',
  'Sat, 01 Jun 2024 10:00:00 +0200',
  '2024-02-30',
  'x',
);
/** Mostly what belongs there, sometimes anything at all. */
const or = (usual: fc.Arbitrary<unknown>) =>
  fc.oneof({ weight: 4, arbitrary: usual }, { weight: 1, arbitrary: fc.jsonValue() });
const related = fc.record(
  {
    pin: or(fc.array(link)),
    exclude: or(fc.constant(true)),
    weight: or(fc.double()),
    section: or(text),
    neighbors: or(fc.array(text)),
  },
  { requiredKeys: [] },
);
const item = fc.record(
  {
    id: or(fc.oneof(text, fc.integer({ min: 0, max: 5 }))),
    url: or(link),
    external_url: or(link),
    title: or(text),
    summary: or(text),
    content_html: or(text),
    image: or(link),
    date_published: or(date),
    date_modified: or(date),
    tags: or(fc.array(text)),
    language: or(fc.constantFrom('en', 'en_us', 'zh-Hant', '?')),
    authors: or(fc.array(fc.record({ name: text }))),
    keywords: or(fc.array(text)),
    _related: or(related),
  },
  { requiredKeys: ['url', 'title'] },
);
const list = fc.oneof(
  fc.array(or(item), { maxLength: 30 }),
  fc.record({
    items: fc.array(or(item), { maxLength: 30 }),
    title: or(text),
    language: or(text),
    next_url: or(link),
    _related: or(related),
  }),
);

/** Every piece of text in an article that is shown or compared. */
function textsOf({
  id,
  title,
  summary,
  text,
  section,
  tags,
  keywords,
  authors,
  neighbors,
}: Article): string[] {
  return [id, title, summary, text, section, ...[tags, keywords, authors, neighbors].flat()].filter(
    (one) => one !== undefined,
  );
}

const always = (check: (feed: ParsedFeed) => void) =>
  fc.assert(
    fc.property(list, (value) => check(parseFeed(JSON.stringify(value), { url }))),
    { numRuns: 100 },
  );

describe('for any document', () => {
  it('SEC-03 there is a list or one FeedError', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string(), fc.jsonValue(), fc.anything()), (input) => {
        try {
          assert.ok(Array.isArray(parseFeed(input, { url }).articles));
        } catch (error) {
          assert.ok(error instanceof FeedError, String(error));
          assert.ok(error.message.includes(url));
        }
      }),
      { numRuns: 500 },
    );
  });
  it('SEC-07 prototypes are left alone', () => {
    const before = Reflect.ownKeys(Object.prototype);
    always(({ articles }) =>
      articles.forEach((one) => assert.equal(Object.getPrototypeOf(one), Object.prototype)),
    );
    assert.deepEqual(Reflect.ownKeys(Object.prototype), before);
  });
});

describe('for any list', () => {
  it('every item is an article or skipped', () => {
    fc.assert(
      fc.property(list, (value) => {
        const { articles, skipped } = parseFeed(value, { url });
        assert.equal(articles.length + skipped, ('items' in value ? value.items : value).length);
      }),
    );
  });
  it('SEC-02 every link and picture is on the web', () =>
    always(({ articles, next = url }) => {
      const links = articles.flatMap(({ url, image = url, pin = [], exclude }) => [
        url,
        image,
        ...pin,
        ...(exclude === true ? [] : (exclude ?? [])),
      ]);
      for (const one of [next, ...links]) {
        assert.match(one, /^https?:\/\//);
        assert.equal(new URL(one).href, one);
        assert.equal(new URL(one).username + new URL(one).password, '');
        assert.ok(one.length <= 2_048);
      }
    }));
  it('REL-12 no two articles share an id or a canonical URL', () =>
    always(({ articles }) => {
      assert.equal(new Set(articles.map(({ id }) => id)).size, articles.length);
      assert.equal(new Set(articles.map((article) => canonicalUrl(article.url))).size, articles.length);
    }));
  it('every article has a title', () =>
    always(({ articles }) => articles.forEach(({ title }) => assert.ok(title.trim()))));
  it('SEC-09 no text has a character that nobody sees', () =>
    always(({ articles }) => {
      for (const one of articles.flatMap(textsOf)) {
        assert.doesNotMatch(
          one,
          /(?![\t-\r])[\p{Cc}\p{Cs}\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/u,
        );
        assert.ok(one);
      }
    }));
  it('every date can be sorted by', () =>
    always(({ articles }) => {
      for (const { date = '2024-01-01', modified = date } of articles)
        assert.ok(Date.parse(date) && Date.parse(modified));
    }));
  it('weights are within their range', () =>
    always(({ articles }) => articles.forEach(({ weight = 1 }) => assert.ok(weight >= 0 && weight <= 10))));
  it('the articles, published again with their text escaped, are the same articles', () =>
    always(({ articles }) => {
      const escaped = JSON.stringify(articles, (key, value: unknown) =>
        typeof value === 'string' && !/^(?:id|url|image)$/.test(key)
          ? value.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
          : value,
      );
      const again = parseFeed(escaped, { url }).articles;
      assert.deepEqual(
        again.map(({ title, summary, text }) => [title, summary, text]),
        articles.map(({ title, summary, text }) => [title, summary, text]),
      );
      assert.deepEqual(
        again.map(({ id, url, date }) => [id, url, date]),
        articles.map(({ id, url, date }) => [id, url, date]),
      );
    }));
  it('REL-22 the answer is the same each time', () =>
    fc.assert(
      fc.property(list, (value) => assert.deepEqual(parseFeed(value, { url }), parseFeed(value, { url }))),
    ));
});
