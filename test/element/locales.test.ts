/** Every language has every word of the block, in its own script, fit to stand before a colon or on a button. */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { en, type Translation } from '../../src/element/locales/en.js';

const folder = new URL('../../src/element/locales/', import.meta.url);

/** Longest string that still fits a narrow column in one or two lines. */
const MAX_LENGTH = 60;

/** ISO 15924 codes for ways to write that mix Unicode scripts, or that Unicode does not tell apart. */
const UNICODE_SCRIPTS: Record<string, readonly string[]> = {
  Hans: ['Hani'],
  Hant: ['Hani'],
  Jpan: ['Hani', 'Hira', 'Kana'],
  Kore: ['Hang', 'Hani'],
};

/** A text with letters of those scripts, held together by nothing but blanks, hyphens, apostrophes and joiners. */
function writtenIn(tag: string): RegExp {
  const { script = '' } = new Intl.Locale(tag).maximize();
  const letters = (UNICODE_SCRIPTS[script] ?? [script]).map((code) => `\\p{Script_Extensions=${code}}`);
  return new RegExp(`^(?=.*\\p{L})[${letters.join('')} ’\\u200c-]+$`, 'u');
}

/** Characters in which Simplified and Traditional Chinese differ, of those that the block uses. */
const SIMPLIFIED_ONLY = /[关阅读组荐词语标签时间编辑选补]/;
const TRADITIONAL_ONLY = /[關閱讀組薦詞語彙標籤時間編輯選補]/;

const tags = readdirSync(folder)
  .map((file) => file.replace(/\.ts$/, ''))
  .filter((tag) => !['en', 'index', 'load'].includes(tag));

const translations = new Map<string, Translation>();
for (const tag of tags) {
  const module = (await import(new URL(`${tag}.ts`, folder).href)) as { default: Translation };
  translations.set(tag, module.default);
}

describe('locales', () => {
  it('#27 there are languages besides English', () => {
    assert.ok(tags.length > 0, 'the folder is empty');
  });

  it('#27 no two languages are copies of each other', () => {
    const words = [en, ...translations.values()].map((translation) => JSON.stringify(translation));
    assert.equal(new Set(words).size, words.length);
  });

  for (const [tag, translation] of translations) {
    describe(tag, () => {
      const words: readonly (readonly [string, string])[] = Object.entries(translation);

      it('is named by its canonical tag', () => {
        assert.deepEqual(Intl.getCanonicalLocales(tag), [tag]);
      });

      it('#27 has the keys of English, and no other', () => {
        assert.deepEqual(Object.keys(translation).sort(), Object.keys(en).sort());
      });

      it('has words for each, with no blank around them and none too long', () => {
        for (const [key, text] of words) {
          assert.ok(text, `${key} is empty`);
          assert.equal(text, text.trim(), key);
          assert.ok([...text].length <= MAX_LENGTH, `${key} is longer than ${MAX_LENGTH}`);
        }
      });

      it('ends no words with punctuation: the block adds its own', () => {
        for (const [key, text] of words) assert.doesNotMatch(text, /\p{P}$/u, key);
      });

      it('is written in the script of its language', () => {
        for (const [key, text] of words) assert.match(text, writtenIn(tag), key);
      });

      it('is in normal form C', () => {
        for (const [key, text] of words) assert.equal(text, text.normalize('NFC'), key);
      });

      it('leaves the direction of the text to the page', () => {
        for (const [key, text] of words) assert.doesNotMatch(text, /\p{Bidi_Control}/u, key);
      });

      it('says nine different things', () => {
        const texts = words.map(([, text]) => text);
        assert.deepEqual(texts, [...new Set(texts)]);
      });
    });
  }

  it('Simplified and Traditional Chinese are not mixed', () => {
    const text = (tag: string) => Object.values(translations.get(tag) ?? {}).join(' ');
    assert.doesNotMatch(text('zh-Hans'), TRADITIONAL_ONLY);
    assert.doesNotMatch(text('zh-Hant'), SIMPLIFIED_ONLY);
  });
});
