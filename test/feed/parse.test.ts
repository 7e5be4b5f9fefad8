/** A published list, of whatever quality, becomes articles that can be relied on. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { FeedError, parseFeed } from '../../src/feed/index.js';
import type { Article } from '../../src/types.js';

const url = 'https://example.com/feeds/index.json';

/** The articles in a list of these items. */
const read = (...items: unknown[]) => parseFeed({ items }, { url }).articles;

/** The article in an item with these fields, and a URL and a title unless they are given. */
function article(fields: Record<string, unknown>): Partial<Article> {
  return read({ url: '/a', title: 'A', ...fields })[0] ?? {};
}

describe('a list', () => {
  it('is read from a JSON Feed, with what it says of itself', () => {
    const feed = parseFeed(
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'News &amp; more',
        language: 'en_GB',
        next_url: '?page=2',
        _related: { pin: ['/start'], exclude: ['/imprint'] },
        items: [{ id: '1', url: '/a', title: 'A' }],
      }),
      { url },
    );
    assert.deepEqual(feed, {
      title: 'News & more',
      language: 'en-GB',
      next: 'https://example.com/feeds/index.json?page=2',
      related: { pin: ['https://example.com/start'], exclude: ['https://example.com/imprint'] },
      articles: [
        {
          id: '1',
          url: 'https://example.com/a',
          title: 'A',
          language: 'en-GB',
          pin: ['https://example.com/start'],
          exclude: ['https://example.com/imprint'],
        },
      ],
      skipped: 0,
    });
  });

  it('says for all its articles what they do not say themselves', () => {
    const { articles } = parseFeed(
      {
        _related: { weight: 0.5, pin: ['/start'] },
        items: [
          { url: '/a', title: 'A' },
          { url: '/b', title: 'B', _related: { weight: 2, pin: ['/a'] } },
        ],
      },
      { url },
    );
    assert.deepEqual(
      articles.map(({ weight, pin }) => [weight, pin]),
      [
        [0.5, ['https://example.com/start']],
        [2, ['https://example.com/a']],
      ],
    );
  });

  it('is read from a plain array', () => {
    assert.deepEqual(parseFeed('[{ "link": "/a", "title": "A" }]', { url }), {
      articles: [{ id: 'https://example.com/a', url: 'https://example.com/a', title: 'A' }],
      skipped: 0,
    });
  });

  it('may be parsed already', () =>
    assert.equal(parseFeed([{ url: '/a', title: 'A' }], { url }).articles.length, 1));
  it('may be empty', () =>
    assert.deepEqual(parseFeed('{"items":[]}', { url }), { articles: [], skipped: 0 }));
  it('may start with a byte order mark', () => assert.equal(parseFeed('\ufeff []', { url }).skipped, 0));
  it('may be of a version to come', () =>
    assert.equal(
      parseFeed({ version: 'https://jsonfeed.org/version/9', items: [{ url: '/a', title: 'A' }] }, { url })
        .articles.length,
      1,
    ));
  it('may come from nowhere, with absolute links', () => {
    for (const nowhere of ['', 'about:blank', 'not a url'])
      assert.equal(
        parseFeed([{ url: 'https://example.com/a', title: 'A' }], { url: nowhere }).articles.length,
        1,
      );
  });

  it('is read up to a number of items, the rest counted', () => {
    const items = Array.from({ length: 10 }, (_, i) => ({ url: `/${i}`, title: `${i}` }));
    const { articles, skipped } = parseFeed(items, { url, maxItems: 3 });
    assert.deepEqual([articles.length, skipped], [3, 7]);
  });

  it('is not read any further', () => {
    const items = ['/a', '/a', '/b'].map((one) => ({ url: one, title: one }));
    assert.equal(parseFeed(items, { url, maxItems: 2 }).articles.length, 1);
  });

  it('loses only its unusable items, counted', () => {
    const good = Array.from({ length: 99 }, (_, i) => ({ url: `/${i}`, title: `${i}` }));
    const { articles, skipped } = parseFeed([...good, { url: 'javascript:alert(1)', title: 'Bad' }], { url });
    assert.deepEqual([articles.length, skipped], [99, 1]);
  });
});

describe('an unusable document', () => {
  const cases: readonly (readonly [code: string, input: unknown])[] = [
    ['empty', ''],
    ['empty', ' \n\ufeff'],
    ['not-json', '<!doctype html><title>Not found</title>'],
    ['not-json', '<?xml version="1.0"?><rss/>'],
    ['not-json', '{"items":[]}\n{"items":[]}'],
    ['not-json', '{"items":[]}\0'],
    ['not-json', '{"items":['],
    ['bad-shape', '{}'],
    ['bad-shape', '{"items":{}}'],
    ['bad-shape', 'null'],
    ['bad-shape', '42'],
    ['bad-shape', '"text"'],
    ['bad-shape', undefined],
  ];
  for (const [code, input] of cases) {
    it(`is one error that says why: ${code} for ${JSON.stringify(input)}`, () =>
      assert.throws(
        () => parseFeed(input, { url }),
        (error) =>
          error instanceof FeedError &&
          error.code === code &&
          error.url === url &&
          error.message.includes(url) &&
          error.message.includes('expected a JSON Feed'),
      ));
  }

  it('is named for what it probably is', () =>
    assert.throws(() => parseFeed(' <html>', { url }), /is it a page/));
  it('does not speak through the message', () =>
    assert.throws(
      () => parseFeed('{ secret', { url }),
      (error: Error) => !error.message.includes('secret'),
    ));
  it('may be as deep as it likes', () =>
    assert.throws(() => parseFeed('['.repeat(200_000), { url }), { code: 'not-json' }));
  it('may be deep and valid', () => {
    const deep = `[{"url":"/a","title":"A","tags":${'['.repeat(5_000)}${']'.repeat(5_000)}}]`;
    assert.equal(parseFeed(deep, { url }).articles.length, 1);
  });
});

describe('the link', () => {
  it('resolves against the list', () => assert.equal(article({ url: '../b' }).url, 'https://example.com/b'));
  it('may be called by other names', () => {
    for (const name of ['url', 'link', 'permalink', 'external_url'])
      assert.equal(read({ [name]: '/b', title: 'B' })[0]?.url, 'https://example.com/b');
  });
  it('falls back to external_url', () =>
    assert.equal(article({ url: '', external_url: 'https://b.example/' }).url, 'https://b.example/'));
  it('loses user name and password', () =>
    assert.equal(article({ url: 'https://user:pass@b.example/' }).url, 'https://b.example/'));

  const unusable = [
    '',
    ' ',
    'javascript:alert(1)',
    'java\nscript:alert(1)',
    ' JAVASCRIPT:alert(1)',
    'data:text/html,x',
    'file:///x',
    'mailto:a@b.c',
    'https://',
    null,
    7,
    {},
    ['/a'],
    `/${'x'.repeat(2048)}`,
  ];
  for (const value of unusable)
    it(`is needed: ${JSON.stringify(value).slice(0, 40)}`, () =>
      assert.deepEqual(read({ url: value, title: 'A' }), []));
});

describe('the title', () => {
  it('is plain text', () =>
    assert.equal(article({ title: ' A <b>bold</b> &amp; new\n one' }).title, 'A bold & new one'));
  it('has 300 characters at most', () =>
    assert.equal(article({ title: 'x'.repeat(999) }).title?.length, 300));
  it('of an untitled post is the start of its text', () => {
    const post = read({ url: '/a', content_text: 'word '.repeat(99) })[0];
    assert.ok(post && post.title.length <= 80 && post.title.endsWith('word…'));
  });
  it('of an untitled post is not said twice', () =>
    assert.deepEqual(read({ url: '/a', summary: 'A short note' })[0], {
      id: 'https://example.com/a',
      url: 'https://example.com/a',
      title: 'A short note',
    }));
  for (const title of [undefined, '', ' \u200b', null, {}, [], true, '<script>x</script>'])
    it(`is needed: ${JSON.stringify(title)}`, () => assert.deepEqual(read({ url: '/a', title }), []));
});

describe('the summary', () => {
  it('is plain text of 1,000 characters at most, and says that it was cut', () => {
    const { summary } = article({ summary: 'word '.repeat(400) });
    assert.ok(summary && summary.length <= 1_000 && summary.endsWith('word…'));
  });
  it('is the start of the body where there is none', () => {
    const { summary, text } = article({ content_html: `<p>One</p>${'<p>two</p>'.repeat(200)}` });
    assert.ok(
      text && summary && summary.startsWith('One two two') && summary.length <= 300 && summary.endsWith('…'),
    );
  });
  it('may be called by other names', () => {
    for (const name of ['summary', 'description', 'excerpt'])
      assert.equal(article({ [name]: 'S' }).summary, 'S');
  });
});

describe('the body', () => {
  it('is plain text', () => assert.equal(article({ content_html: '<p>A</p><p>B</p>' }).text, 'A B'));
  it('is taken from text rather than from HTML', () =>
    assert.equal(article({ content_html: '<p>A</p>', content_text: 'B' }).text, 'B'));
  it('has 20,000 characters at most', () =>
    assert.equal(article({ content_text: 'x'.repeat(30_000) }).text?.length, 20_000));
});

describe('dates', () => {
  it('are kept as written', () => {
    const { date, modified } = article({
      date_published: '2024-03-01',
      date_modified: '2024-03-02T10:00:00+01:00',
    });
    assert.deepEqual([date, modified], ['2024-03-01', '2024-03-02T10:00:00+01:00']);
  });
  it('may be called by other names', () => {
    for (const name of ['date', 'datePublished', 'published'])
      assert.equal(article({ [name]: '2024-03-01' }).date, '2024-03-01');
  });
  it('are left out where they are none', () =>
    assert.ok(!('date' in article({ date_published: '2024-02-30' }))));
});

describe('tags', () => {
  it('are trimmed, once each whatever their case, in the first spelling', () =>
    assert.deepEqual(article({ tags: [' Web ', 'web', 'WEB', 'CSS', '', null, 7] }).tags, [
      'Web',
      'CSS',
      '7',
    ]));
  it('may be text with commas', () =>
    assert.deepEqual(article({ tags: 'Web, CSS,,web' }).tags, ['Web', 'CSS']));
  it('SEC-03 are 20 at most, of 64 characters at most', () => {
    const { tags } = article({ tags: Array.from({ length: 50 }, (_, i) => `${i}`.padEnd(100, 'x')) });
    assert.deepEqual([tags?.length, tags?.[0]?.length], [20, 64]);
  });
  it('SEC-07 may be names of properties', () => {
    const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
    assert.deepEqual(article({ tags: names }).tags, names);
  });
  it('are left out where there are none', () => {
    for (const tags of [[], '', ',', {}, 7, null, [[], {}]]) assert.ok(!('tags' in article({ tags })));
  });
});

describe('other fields', () => {
  it('id may be a number, and defaults to the canonical URL', () => {
    assert.equal(article({ id: 42 }).id, '42');
    for (const id of [undefined, null, '', ' ', {}, true])
      assert.equal(article({ id, url: '/a/index.html?utm_source=x' }).id, 'https://example.com/a');
  });
  it('A11Y-07 language is canonical, is inherited, and is left out where it is none', () => {
    assert.equal(article({ language: 'en_us' }).language, 'en-US');
    assert.ok(!('language' in article({ language: 'not a language' })));
    const items = [
      { url: '/a', title: 'A' },
      { url: '/b', title: 'B', language: 'fr' },
      { url: '/c', title: 'C', language: '?' },
    ];
    assert.deepEqual(
      parseFeed({ language: 'de', items }, { url }).articles.map((one) => one.language),
      ['de', 'fr', 'de'],
    );
  });
  it('authors are read in all three ways', () => {
    assert.deepEqual(article({ authors: [{ name: 'A' }, { url: '/' }, { name: 'B' }] }).authors, ['A', 'B']);
    assert.deepEqual(article({ author: { name: 'A' } }).authors, ['A']);
    assert.deepEqual(article({ author: 'Doe, Jane' }).authors, ['Doe, Jane']);
  });
  it('SEC-02 image is a safe URL that resolves against the list', () => {
    assert.equal(article({ image: 'i.png' }).image, 'https://example.com/feeds/i.png');
    assert.equal(article({ banner_image: '/b.png' }).image, 'https://example.com/b.png');
    assert.ok(!('image' in article({ image: 'data:image/png;base64,AAAA' })));
  });
  it('section and keywords may stand in the item', () => {
    const { section, keywords } = article({ category: ['Food', 'Other'], keywords: 'bread, oven' });
    assert.deepEqual([section, keywords], ['Food', ['bread', 'oven']]);
  });
});

describe('the wishes in _related', () => {
  const wishes = (_related: unknown) => article({ _related });

  it('are read', () =>
    assert.deepEqual(
      wishes({ pin: ['/b'], exclude: true, weight: 0, keywords: ['k'], section: 'S', neighbors: ['2', 3] }),
      { id: 'https://example.com/a', url: 'https://example.com/a', title: 'A', pin: ['https://example.com/b'], exclude: true, weight: 0, keywords: ['k'], section: 'S', neighbors: ['2', '3'] },
    )); // prettier-ignore
  it('may exclude single URLs', () =>
    assert.deepEqual(wishes({ exclude: ['/b', 7] }).exclude, ['https://example.com/b']));
  it('keep URLs and ids apart that differ in case', () =>
    assert.deepEqual(wishes({ neighbors: ['a', 'A', 'a'] }).neighbors, ['a', 'A']));
  it('win over the same fields of the item', () =>
    assert.equal(article({ section: 'Item', _related: { section: 'Wish' } }).section, 'Wish'));

  const invalid = { pin: 'b', exclude: 'all', weight: 11, keywords: 7, section: {}, neighbors: [null] };
  for (const [name, value] of Object.entries(invalid))
    it(`are dropped one by one where invalid: ${name}`, () => {
      const read = wishes({ keywords: ['k'], section: 'S', [name]: value });
      assert.ok(!(name in read));
      assert.ok('section' in read || 'keywords' in read);
    });
});

describe('articles', () => {
  it('are there once, the first first', () => {
    const spellings = [
      'https://example.com/a',
      'http://EXAMPLE.com/a/',
      '/a/index.html#top',
      '/a?utm_source=x&fbclid=1',
    ];
    const { articles, skipped } = parseFeed(
      spellings.map((one, i) => ({ id: i, url: one, title: `${i}` })),
      { url },
    );
    assert.deepEqual([articles.map(({ id }) => id), skipped], [['0'], 3]);
  });
  it('REL-12 are replaced in their place by a newer version', () => {
    const items = [
      { id: 1, url: '/a', title: 'Old', date_published: '2024-01-01' },
      { id: 2, url: '/b', title: 'Other' },
      { id: 3, url: '/a', title: 'New', date_published: '2024-01-02' },
      { id: 4, url: '/a', title: 'Older', date_published: '2023-01-01' },
    ];
    assert.deepEqual(
      read(...items).map(({ title }) => title),
      ['New', 'Other'],
    );
  });
  it('are the same with parameters that are to be ignored', () => {
    const items = [
      { url: '/a?ref=1', title: 'A' },
      { url: '/a?ref=2', title: 'A' },
    ];
    assert.equal(read(...items).length, 2);
    const { articles } = parseFeed(items, { url, ignoreParams: ['ref'] });
    assert.deepEqual(
      articles.map(({ id }) => id),
      ['https://example.com/a'],
    );
  });
  it('have an id each, whatever they say', () => {
    const articles = read(
      { id: 'x', url: '/a', title: 'A' },
      { id: 'x', url: '/b', title: 'B' },
      { id: 'https://example.com/d', url: '/c', title: 'C' },
      { id: 'x', url: '/d', title: 'D' },
    );
    assert.deepEqual(
      articles.map(({ id }) => id),
      ['x', 'https://example.com/b', 'https://example.com/d', 'https://example.com/d 2'],
    );
  });
  it('can be read again as they are', () => {
    const { articles } = parseFeed(
      [{ id: 1, url: '/a', title: 'A', summary: 'S', content_text: 'T', tags: ['x'], date: '2024-01-01', date_modified: '2024-01-02', language: 'en', author: 'B', image: '/i.png', _related: { weight: 2, pin: ['/b'], neighbors: ['2'], section: 'C', keywords: ['k'], exclude: ['/c'] } }],
      { url },
    ); // prettier-ignore
    assert.deepEqual(parseFeed(JSON.stringify(articles), { url }).articles, articles);
  });
});
