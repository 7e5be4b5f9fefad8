/** Text to terms: what counts as one word, and how long it takes. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { fold, tokens } from '../../src/engine/tokens.js';
import { anyUnits } from './arbitraries.js';

const same = (about: string, ...spellings: string[]) =>
  it(about, () => {
    assert.deepEqual([...new Set(spellings.map(fold))], [fold(spellings[0] ?? '')]);
    assert.deepEqual(new Set(spellings.map((one) => tokens(one).join(' '))).size, 1);
  });

describe('one word is one term, however it is written', () => {
  same('in capitals', 'Bread', 'BREAD', 'bread');
  same('with accents, in one character or two, or without', 'café', 'cafe\u0301', 'CAFÉ', 'cafe');
  same('with ß or ss', 'Straße', 'STRASSE');
  same('with letters that no accent explains', 'Łódź', 'lodz');
  same('with ligatures', 'œuvre', 'ŒUVRE', 'oeuvre');
  same('with the dotted and dotless i of Turkish', 'ışık', 'IŞIK', 'isik');
  same('with the dotted capital of Turkish', 'İstanbul', 'istanbul', 'ISTANBUL');
  same('with the vowel signs of Arabic', 'مُحَمَّد', 'محمد');
  same('with the hamza of Arabic', 'أحمد', 'احمد');
  same('with the points of Hebrew', 'שָׁלוֹם', 'שלום');
  same('with accents in Greek', 'Ελλάδα', 'ΕΛΛΑΔΑ');
  same('in full-width letters', 'ＨＴＭＬ', 'html');
  same('in half-width kana', 'ﾄﾏﾄ', 'トマト');

  it('and folding it again changes nothing', () => {
    fc.assert(fc.property(anyUnits, (text) => fold(fold(text)) === fold(text)));
  });

  it('but a sign that makes another word stays', () => {
    assert.notEqual(fold('がき'), fold('かき'));
    assert.notEqual(fold('की'), fold('का'));
  });
});

describe('tokens', () => {
  const gives = (text: string, ...expected: string[]) =>
    it(`of ‘${text}’ are ${expected.join(', ') || 'none'}`, () => {
      assert.deepEqual(tokens(text), expected);
    });

  gives('The quick, brown fox!', 'the', 'quick', 'brown', 'fox');
  gives('web-component', 'web', 'component');
  gives('getUserById', 'getuserbyid', 'get', 'user', 'by', 'id');
  gives('array_find_key()', 'array_find_key', 'array', 'find', 'key');
  gives('From C++ to C#', 'from', 'c++', 'to', 'c#');
  gives('Von C++ für C#', 'von', 'c++', 'fur', 'c#');
  gives('20 years, v2', '20', 'years', 'v2');
  gives('I saw a B', 'saw');
  gives('猫', '猫');
  gives('番茄と猫', '番茄', '茄と', 'と猫');
  gives('ReactとVue3を使う', 'react', 'と', 'vue3', 'を使', '使う');
  gives('토마토를', '토마', '마토', '토를');
  gives('घर की बात', 'घर', 'की', 'बात');
  gives('');
  gives(' — !');

  it('stand as often as they occur', () => {
    assert.deepEqual(tokens('again and again'), ['again', 'and', 'again']);
  });

  it('are found in any string, and are folded', () => {
    fc.assert(fc.property(anyUnits, (text) => tokens(text).every((term) => fold(term) === term)));
  });
});

describe('the time for four times the text', () => {
  /** Linear work takes 4 times as long, quadratic work 16 times. */
  const MOST = 10;
  /** Least work that the clock can tell from nothing, in milliseconds. */
  const NOISE = 1;
  /** The machine has other work too: the best of so many tries counts. */
  const TRIES = 12;
  const time = (text: string) => {
    const start = performance.now();
    tokens(text);
    fold(text);
    return performance.now() - start;
  };
  const linear = (about: string, size: number, text: (size: number) => string) =>
    it(`is about four times as long for ${about}, from ${size.toLocaleString('en')} on`, () => {
      let [short, long] = [Infinity, Infinity];
      for (let i = 0; i < TRIES && !(long < MOST * short + NOISE); i++) {
        short = Math.min(short, time(text(size)));
        long = Math.min(long, time(text(4 * size)));
      }
      assert.ok(long < MOST * short + NOISE, `${short.toFixed(2)} ms, then ${long.toFixed(2)} ms`);
    });

  for (const size of [2500, 50_000]) {
    linear('one long word', size, (n) => 'a'.repeat(n));
    linear('one long word with an accent', size, (n) => `é${'a'.repeat(n)}`);
    linear('hyphens', size, (n) => '-'.repeat(n));
    linear('one combining mark again and again', size, (n) => `a${'\u0301'.repeat(n)}`);
  }
  for (const size of [2500, 25_000]) {
    linear('underscores', size, (n) => '_'.repeat(n));
    linear('capitals inside a word', size, (n) => 'aB'.repeat(n));
    linear('signs of c++ and c#', size, (n) => 'c+#'.repeat(n));
    linear('characters without spaces', size, (n) => '漢'.repeat(n));
    linear('two scripts in turn', size, (n) => '漢a'.repeat(n));
  }
  linear('combining marks above and below in turn', 1000, (n) => `a${'\u0301\u0316'.repeat(n)}`);
});
