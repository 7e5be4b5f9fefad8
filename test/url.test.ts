/** Only web addresses become links, and one article has one key, however it is spelled. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { canonicalUrl, MAX_URL, safeUrl, TRACKING_PARAMS } from '../src/url.js';

const base = 'https://example.com/blog/post/';

describe('a safe URL', () => {
  const cases: readonly (readonly [raw: string, expected: string])[] = [
    ['https://a.example', 'https://a.example/'],
    ['HTTP://A.Example:80/x', 'http://a.example/x'],
    ['../b?c#d', 'https://example.com/blog/b?c#d'],
    ['//a.example/x', 'https://a.example/x'],
    ['\\\\a.example\\x', 'https://a.example/x'],
    ['  https://a.example/x\n', 'https://a.example/x'],
    ['https://user:pass@a.example/', 'https://a.example/'],
    ['https://good.example@evil.example/', 'https://evil.example/'],
    ['https://bücher.example/ä b', 'https://xn--bcher-kva.example/%C3%A4%20b'],
  ];
  for (const [raw, expected] of cases)
    it(JSON.stringify(raw), () => assert.equal(safeUrl(raw, base), expected));
});

describe('no safe URL', () => {
  const values = [
    'javascript:alert(1)', 'JaVaScRiPt:alert(1)', ' \u0001javascript:alert(1)', 'java\tscript:alert(1)', 'java\r\nscript:alert(1)',
    'javascript://example.com/%0aalert(1)', 'vbscript:x', 'data:text/html,x', 'blob:https://example.com/1', 'file:///etc/passwd',
    'mailto:a@b.example', 'tel:1', 'ftp://a.example', 'about:blank', 'view-source:https://a.example', 'https://', 'https://a b/',
    'https://[::1', '', ' \n', `https://a.example/${'x'.repeat(MAX_URL)}`, `https://a.example/${'é'.repeat(MAX_URL / 3)}`,
    undefined, null, 7, {}, ['https://a.example/'], new URL('https://a.example/'),
  ]; // prettier-ignore
  for (const value of values)
    it(String(value).slice(0, 60), () => assert.equal(safeUrl(value, base), undefined));

  it('comes from a relative one without a base', () => assert.equal(safeUrl('/a'), undefined));
});

describe('one key', () => {
  const same: readonly (readonly [why: string, ...urls: string[]])[] = [
    ['scheme', 'http://example.com/a', 'https://example.com/a'],
    ['case of the host', 'https://EXAMPLE.com/a', 'https://example.com/a'],
    ['default port', 'https://example.com:443/a', 'http://example.com:80/a', 'https://example.com/a'],
    ['root dot of the host', 'https://example.com./a', 'https://example.com/a'],
    ['spelling of the host', 'https://bücher.example/', 'https://xn--bcher-kva.example/'],
    ['trailing slashes', 'https://example.com/a/', 'https://example.com/a//', 'https://example.com/a'],
    ['no path', 'https://example.com', 'https://example.com/', 'https://example.com/index.html'],
    ['index files', 'https://example.com/a/index.html', 'https://example.com/a/INDEX.php', 'https://example.com/a/default.aspx', 'https://example.com/a/index.html/', 'https://example.com/a'],
    ['fragment', 'https://example.com/a#b', 'https://example.com/a#', 'https://example.com/a'],
    ['user name', 'https://me:pass@example.com/a', 'https://example.com/a'],
    ['dot segments', 'https://example.com/b/../a', 'https://example.com/./a', 'https://example.com/%2e/a'],
    ['case of percent-encodings', 'https://example.com/%c3%a9%2f', 'https://example.com/%C3%A9%2F', 'https://example.com/é%2f'],
    ['needless percent-encodings', 'https://example.com/%61%2D%40b', 'https://example.com/a-@b'],
    ['tracking', 'https://example.com/a?utm_source=x&utm_anything=y&fbclid=z', 'https://example.com/a?', 'https://example.com/a'],
    ['order of parameters', 'https://example.com/a?b=1&c=2', 'https://example.com/a?c=2&b=1', 'https://example.com/a?c=2&gclid=x&b=1'],
    ['spelling of parameters', 'https://example.com/a?b=c%20d&e', 'https://example.com/a?b=c+d&e='],
    ['a relative spelling', '../../a', '/a', 'https://example.com/a'],
  ]; // prettier-ignore
  for (const [why, ...urls] of same)
    it(`whatever the ${why}`, () =>
      assert.equal(new Set(urls.map((one) => canonicalUrl(one, base))).size, 1));

  const different: readonly (readonly [why: string, ...urls: string[]])[] = [
    ['host', 'https://example.com/a', 'https://www.example.com/a'],
    ['port', 'https://example.com/a', 'https://example.com:8080/a'],
    ['path', 'https://example.com/a', 'https://example.com/b', 'https://example.com/A', 'https://example.com/a/b', 'https://example.com/a%2Fb'],
    ['file', 'https://example.com/a/index', 'https://example.com/a', 'https://example.com/a/my-index.html'],
    ['parameter', 'https://example.com/?p=1', 'https://example.com/?p=2', 'https://example.com/?q=1', 'https://example.com/'],
    ['percent sign', 'https://example.com/a%20b', 'https://example.com/a%2520b'],
  ]; // prettier-ignore
  for (const [why, ...urls] of different)
    it(`not for another ${why}`, () =>
      assert.equal(new Set(urls.map((one) => canonicalUrl(one))).size, urls.length));

  it('whatever the parameters that the site itself ignores', () => {
    const key = (value: string) => canonicalUrl(value, undefined, ['ref', 'x_*']);
    assert.equal(
      key('https://example.com/a?ref=1&x_y=2&referrer=3'),
      key('https://example.com/a?referrer=3'),
    );
  });
  it('for all tracking parameters that we know', () => {
    for (const name of TRACKING_PARAMS)
      assert.equal(
        canonicalUrl(`https://example.com/?${name.replace('*', 'x')}=1`),
        canonicalUrl('https://example.com/'),
        name,
      );
  });
  it('also for what is no web address: its own', () => {
    for (const value of ['tag:example.com,2024:1', 'urn:uuid:1', 'a', '', 'https://[', 'file:///a'])
      assert.equal(canonicalUrl(` ${value} `), value);
  });
});

describe('for any text', () => {
  const parts = fc.constantFrom(
    'https:', 'http:', 'javascript:', '/', '//', '\\', 'a.example', 'A.EXAMPLE', ':80', ':443', ':8080', '.', '..', '@', 'user', '%2f', '%2F',
    '%', '%ff', '%E9', 'é', 'index.html', 'default.php', '?', '&', '=', 'utm_x', '#', ' ', '+', '\t', '\n', '\0', ';', "'", '|', '[', ']', '\ud800',
  ); // prettier-ignore
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.webUrl({ withQueryParameters: true, withFragments: true }),
    fc.array(parts, { maxLength: 12 }).map((all) => all.join('')),
    fc.array(parts, { maxLength: 12 }).map((all) => `http://a.example/${all.join('')}`),
  );

  it('a safe URL is on the web, is bounded and is its own safe URL', () => {
    fc.assert(
      fc.property(text, fc.constantFrom(undefined, base), (value, from) => {
        const safe = safeUrl(value, from);
        if (safe === undefined) return;
        assert.match(safe, /^https?:\/\/[^/]/);
        assert.ok(safe.length <= MAX_URL);
        assert.equal(safeUrl(safe), safe);
        assert.equal(new URL(safe).username + new URL(safe).password, '');
      }),
      { numRuns: 2_000 },
    );
  });
  it('a key is its own key', () => {
    assert.equal(canonicalUrl(canonicalUrl('https:../+')), canonicalUrl('https:../+'));
    fc.assert(
      fc.property(text, fc.constantFrom(undefined, base), (value, from) => {
        const key = canonicalUrl(value, from);
        assert.equal(canonicalUrl(key), key);
      }),
      { numRuns: 2_000 },
    );
  });
  it('a URL and its safe form have one key', () => {
    fc.assert(
      fc.property(text, (value) => {
        const safe = safeUrl(value, base);
        if (safe) assert.equal(canonicalUrl(safe), canonicalUrl(value, base));
      }),
      { numRuns: 1_000 },
    );
  });
  it('a plain URL has the key that it has with a fragment, which is worked out', () => {
    const part = fc.constantFrom(
      'a',
      'B',
      '-',
      '~',
      '_',
      '.',
      '..',
      '/',
      '0x7f',
      '1',
      'index.html',
      'xn--',
      'xn--a',
      '%41',
      'é',
      ':80',
      '@',
    );
    const ending = fc.array(part, { maxLength: 8 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.constantFrom('http', 'https'), ending, ending, (scheme, host, path) => {
        const url = `${scheme}://${host}.com${path}`;
        if (safeUrl(url)) assert.equal(canonicalUrl(url), canonicalUrl(`${url}#worked-out`), url);
      }),
      { numRuns: 3_000 },
    );
  });
});
