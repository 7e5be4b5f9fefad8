/** Near spellings among the words of real publications: forms of one word are joined, words that only look alike are not. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { Endings } from '../../src/engine/endings.js';
import { FuzzyVocabulary } from '../../src/engine/fuzzy.js';
import { buildPostings } from '../../src/engine/postings.js';
import { parseFeed } from '../../src/feed/index.js';
import { runAtOnce } from '../../src/slices.js';
import { article } from './articles.js';

const read = (name: string) => {
  const file = new URL(`../../data/${name}.json`, import.meta.url);
  return parseFeed(readFileSync(file, 'utf8'), { url: 'https://example.com/feed.json' }).articles;
};
const english = read('attachment');
const german = read('magazine').filter(({ language }) => language?.startsWith('de'));

/** Whether `other` is a near spelling of `word` in an index of `articles` and one that has both. */
function isJoined(word: string, other: string, articles = english): boolean {
  const pair = article('pair', { title: `${word} ${other}` });
  const postings = runAtOnce(buildPostings([pair, ...articles]));
  const fuzzy = runAtOnce(FuzzyVocabulary.build(postings));
  return fuzzy.variants(word).some(({ id }) => postings.terms[id] === other);
}

describe('among the words of a publication', () => {
  for (const pair of [
    'than thank',
    'read ready',
    'good goodbye',
    'nineteen ninety',
    'ever every',
    'part party',
    'plan plant',
    'plan plane',
    'after afternoon',
    'again against',
    'hear heart',
    'interest internet',
    'thread threat',
    'with without',
    'star start',
    'over overpay',
  ]) {
    const [one = '', other = ''] = pair.split(' ');
    it(`${one} and ${other} are two words`, () => {
      assert.deepEqual([isJoined(one, other), isJoined(other, one)], [false, false]);
    });
  }

  for (const pair of [
    'year years',
    'read reading',
    'walk walked',
    'live lived',
    'close closed',
    'choose choosing',
    'teach teacher',
    'slow slowly',
    'long longest',
    'child children',
    'child childhood',
    'family families',
    'grief griefs',
    'jealous jealousy',
    'boundary boundaries',
    'therapist therapy',
    'separate separation',
  ]) {
    const [one = '', other = ''] = pair.split(' ');
    it(`${one} and ${other} are one word`, () => {
      assert.deepEqual([isJoined(one, other), isJoined(other, one)], [true, true]);
    });
  }
});

describe('among the words of a German publication', () => {
  it('it is the endings of German that count', () => {
    assert.equal(isJoined('Garten'.toLowerCase(), 'gartens', german), true);
    assert.equal(isJoined('nach', 'nacht', german), false);
  });
});

describe('where a vocabulary has nothing to say', () => {
  it('a small change is that of one word', () => {
    assert.equal(isJoined('year', 'years', []), true);
    assert.equal(isJoined('страна', 'страны', []), true);
    assert.equal(isJoined('child', 'children', []), true);
  });

  it('a large one is that of another', () => {
    assert.equal(isJoined('good', 'goodbye', []), false);
    assert.equal(isJoined('house', 'household', []), false);
  });
});

describe('what a vocabulary says', () => {
  const mayJoin = (words: string, short: string, long: string) => {
    const terms = [short, long, ...words.split(' ')];
    const endings = new Endings(new Map(terms.map((term) => [term, true])));
    for (const term of terms) endings.add(term);
    return endings.mayJoin(short, long);
  };

  it('is that an ending is one where others change in the same way', () => {
    assert.equal(mayJoin('help helpful hope play playful', 'rest', 'restful'), true);
    assert.equal(mayJoin('awful lawful', 'rest', 'restful'), false);
  });

  it('is that it is none where others have it of their own', () => {
    assert.equal(mayJoin('think drink blank', 'than', 'thank'), false);
  });

  it('is not asked about words that share six letters', () => {
    assert.equal(mayJoin('abcx defgx', 'garden', 'gardenx'), true);
  });
});
