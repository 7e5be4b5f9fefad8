/** Any text field becomes what a reader would see, in linear time. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { plainText, shorten } from '../../src/feed/index.js';

const read = (value: unknown) => plainText(value, 300);

/** What no text of ours may contain: controls, direction marks and overrides, half surrogate pairs. */
const INVISIBLE = /[\p{Cc}\p{Cs}\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/u;

describe('markup', () => {
  const cases: readonly (readonly [why: string, raw: string, expected: string])[] = [
    ['tags within a line go', 'One <b>bold</b> <a href="/x">wo</a>rd', 'One bold word'],
    ['tags between blocks part words', '<p>One</p><p>Two</p>Three<br>Four', 'One Two Three Four'],
    ['attributes may hold a >', '<img alt="Settings > General" src=x>Text', 'Text'],
    [
      'scripts and styles go with their content',
      'A<script>alert(1)</script>B<STYLE >i{}</STYLE\n>C',
      'A B C',
    ],
    ['comments go', 'A <!-- <b>no</b> --> B', 'A B'],
    ['whitespace is one blank', ' A \n\t B\u00a0\u2003C ', 'A B C'],
    ['a bare < or & is text', 'a < b && c > d', 'a < b && c > d'],
    ['a type with two parameters is text', 'Map<string, number>', 'Map<string, number>'],
    ['an unclosed comment is text', 'How <!-- works', 'How <!-- works'],
  ];
  for (const [why, raw, expected] of cases) it(why, () => assert.equal(read(raw), expected));
});

describe('a tag that the text is about', () => {
  const kept = [
    'The <details> element',
    'Using <Suspense /> in React',
    'Promise<string>',
    'The <script> element',
  ];
  for (const text of kept) it(`stays: ${text}`, () => assert.equal(read(text), text));

  it('stays when the feed escaped it', () => assert.equal(read('The &lt;p&gt; element'), 'The <p> element'));
  it('is not one with attributes', () => assert.equal(read('The <details open> element'), 'The element'));
  it('is not one that is closed', () => assert.equal(read('<Details>The</details> element'), 'The element'));
  for (const tag of ['br', 'hr', 'img', 'wbr', 'p', 'BR'])
    it(`is not <${tag}>`, () => assert.equal(read(`The <${tag}> element`), 'The element'));
});

describe('script tags', () => {
  const attempts = [
    '<script>alert(1)</script>',
    '<scr<b>ipt>alert(1)</scr<b>ipt>',
    '<scr\u0000ipt>alert(1)</scr\u200bipt>',
    '&lt;script&gt;alert(1)&lt;/script&gt;',
    '<script<script src=x>>alert(1)</script</script>>',
    '<!--<script>-->alert(1)</script>',
  ];
  for (const raw of attempts)
    it(`are never complete: ${JSON.stringify(raw)}`, () =>
      assert.doesNotMatch(read(raw), /<script[^>]*>[^]*<\/script|<script[\s/][^>]*>/i));
});

describe('entities', () => {
  const cases: readonly (readonly [raw: string, expected: string])[] = [
    ['AT&amp;T &lt;3 &quot;x&quot; &apos;y&apos;', 'AT&T <3 "x" \'y\''],
    ['&#8217;&#x2019;&#X2019;', '’’’'],
    ['caf&#233; &#xDC;ber', 'café Über'],
    ['Wait&hellip; 5&nbsp;&euro; &mdash; &laquo;x&raquo;', 'Wait… 5 € — «x»'],
    ['&#x1F600;', '😀'],
    ['&unknown; &amp &;', '&unknown; &amp &;'],
    ['a&#0;b&#x202e;c&#xd800;d&#99999999;e', 'abcde'],
  ];
  for (const [raw, expected] of cases) it(raw, () => assert.equal(read(raw), expected));

  it('SEC-01 are decoded once', () => assert.equal(read('&amp;lt;b&amp;gt;'), '&lt;b&gt;'));
});

describe('characters', () => {
  it('SEC-09 nobody sees are removed', () =>
    assert.equal(read('a\u0000b\u0007c\u007fd\u0085e\u200bf\u202eg\u2066h\ufeffi\ud800j'), 'abcdefghij'));
  it('SEC-09 that join others stay', () => assert.equal(read('👩‍👩‍👧 می‌خواهم'), '👩‍👩‍👧 می‌خواهم'));
});

describe('what is no text', () => {
  for (const value of [undefined, null, true, {}, ['x'], Symbol('x'), () => 'x'])
    it(`is empty: ${String(value)}`, () => assert.equal(read(value), ''));
  it('but a number is its digits', () => assert.equal(read(1984), '1984'));
});

describe('length', () => {
  it('is kept within bounds without an ending', () => assert.equal(plainText('abcdef', 4), 'abcd'));
  it('includes the ending, which follows a whole word', () =>
    assert.equal(plainText('The quick brown fox', 12, '…'), 'The quick…'));
  it('does not look for words where there are none', () =>
    assert.equal(shorten('見'.repeat(50), 40, '…').length, 40));
  it('has no ending where nothing was cut', () => assert.equal(plainText('abcd', 4, '…'), 'abcd'));

  it('SEC-10 never cuts a family in two', () => assert.equal(plainText('👨‍👩‍👧'.repeat(9), 12), '👨‍👩‍👧'));
  it('SEC-10 never cuts an accent off', () => assert.equal(plainText('e\u0301'.repeat(9), 3), 'e\u0301'));
  it('holds for one endless character', () =>
    assert.equal(plainText(`e${'\u0301'.repeat(999)}`, 300).length, 300));

  it('counts what is left of a long document, not its markup', () =>
    assert.equal(plainText(`${'<i class="x">a</i>'.repeat(100)}`, 50), 'a'.repeat(50)));
  it('leaves nothing of a tag or a script that was cut', () => {
    assert.equal(plainText(`<div><p>Text <img alt="${'x'.repeat(9_000)}">`, 50), 'Text');
    assert.equal(plainText(`Text<script>${'x'.repeat(9_000)}</script>`, 50), 'Text');
  });
});

describe('time', () => {
  const parts = [
    '<', '&', '<a ', '<!--', '<script>', '<script ', '</script', '<style><script>', '<a ="', `<a ='"`, '<a =   ',
    '<x>', '</x>', '&lt;script ', '&#', ' ', '\u0301', '\ud800', 'a<b c="d" ', '<script<style ', '<!-', 'x', '"\'=<a ',
  ]; // prettier-ignore
  const budget = 50;
  for (const part of parts) {
    it(`is short for a megabyte of ${JSON.stringify(part)}`, () => {
      const raw = part.repeat(1e6 / part.length);
      const times = [1, 2, 3].map(() => {
        const start = performance.now();
        plainText(raw, 1_000, '…');
        return performance.now() - start;
      });
      assert.ok(Math.min(...times) < budget, `${times.join(', ')} ms`);
    });
  }

  it('SEC-16 grows no faster than the text', () => {
    for (const part of parts) {
      const time = (length: number) => {
        const raw = part.repeat(length / part.length);
        const start = performance.now();
        plainText(raw, length);
        return performance.now() - start;
      };
      // 400,000 characters uncut: whatever is quadratic takes a minute here.
      assert.ok(Math.min(time(400_000), time(400_000)) < 1_000, JSON.stringify(part));
    }
  });
});

describe('for any string', () => {
  const markup = fc.constantFrom(
    '<', '>', '</', '/>', '<b>', '</b>', '<p>', '<br>', '<x>', '</x>', '<script>', '</script>', '<script ', '<!--', '-->',
    '&', '&lt;', '&gt;', '&amp;', '&#60;', '&#0;', '&#x202e;', '="', "='", '"', ' ', '\n', '\u202e', '\0', '\ud83d', '\ude00',
    '\u0301', 'é', '見', '👨‍👩‍👧', 'word',
  ); // prettier-ignore
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(markup, { maxLength: 60 }).map((all) => all.join('')),
  );
  const length = fc.integer({ min: 1, max: 80 });

  it('the text is bounded, on one line, and free of invisible characters', () => {
    fc.assert(
      fc.property(text, length, fc.constantFrom('', '…'), (raw, max, ending) => {
        const plain = plainText(raw, max, ending);
        assert.ok(plain.length <= max);
        assert.equal(plain, plain.trim());
        assert.doesNotMatch(plain, INVISIBLE);
        assert.doesNotMatch(plain, /\s\s/);
      }),
      { numRuns: 1_000 },
    );
  });

  it('SEC-01 no script tag with attributes or an end is left', () => {
    fc.assert(
      fc.property(text, (raw) => assert.doesNotMatch(read(raw), /<script[\s/][^>]*>|<\/script[^>]*>/i)),
      { numRuns: 1_000 },
    );
  });

  it('text that is published again, escaped, is read as itself', () => {
    fc.assert(
      fc.property(text, length, (raw, max) => {
        const plain = plainText(raw, max, '…');
        const escaped = plain.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
        assert.equal(plainText(escaped, max, '…'), plain);
      }),
      { numRuns: 1_000 },
    );
  });
});
