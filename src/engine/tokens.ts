/** Text → terms: the words, identifiers and character pairs under which articles are compared. */

/** Scripts written without spaces, and Korean, whose particles stick to the words: compared by pairs of characters. */
const PAIRED =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}ー々';
const HAS_PAIRED = new RegExp(`[${PAIRED}]`, 'u');
const RUN = new RegExp(`[${PAIRED}]+|[^${PAIRED}]+`, 'gu');

/** Letters, digits and marks; `c++` and `c#` are words of their own. */
const WORD = /[\p{L}\p{N}_][\p{L}\p{N}\p{M}_]*(?:\+\+|#)?/gu;
const ASCII_WORD = /[a-z0-9]+(?:\+\+|#)?/g;
const NON_ASCII = /[^\0-\x7f]/;
/** Where a camelCase or snake_case identifier can be taken apart. */
const JOINT = /_|[\p{Ll}\p{N}]\p{Lu}/u;

/** Accents of European scripts, Hebrew points, Arabic vowel signs and stretching: spelled or not, the word is the same. */
const ACCENTS = /[\u0300-\u036f\u0591-\u05c7\u064b-\u0652\u0670\u0640]/g;
const LETTERS: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ł: 'l',
  ı: 'i',
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
};
const FOLDED = /[ßæœøđłıأإآ]/g;

/** Longest text that is read, in UTF-16 units: what matters is said by then, and no text can hold up a page. */
const TEXT_LIMIT = 10_000;

/** No script piles up so many marks; to put them in order would take more than linear time. */
const PILE = /\p{M}{9,}/gu;

/** One spelling for a word: NFKC, lower case, accents off, `ß` as `ss`, dotless `ı` as `i`. */
export function fold(text: string): string {
  if (!NON_ASCII.test(text)) return text.toLowerCase();
  return text
    .replace(PILE, '')
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(ACCENTS, '')
    .normalize('NFC')
    .replace(FOLDED, (letter) => LETTERS[letter] ?? letter);
}

/**
 * The terms of a text, in order, repeated as often as they occur. One-letter words are dropped;
 * an identifier stands whole and in its parts; a run of characters without spaces stands in overlapping pairs.
 */
export function tokens(given: string): string[] {
  const text = given.slice(0, TEXT_LIMIT);
  if (!NON_ASCII.test(text) && !JOINT.test(text)) {
    return (text.toLowerCase().match(ASCII_WORD) ?? []).filter(isLong);
  }
  const found: string[] = [];
  for (const word of text.replace(PILE, '').normalize('NFKC').match(WORD) ?? []) {
    if (!HAS_PAIRED.test(word)) pushWord(word, found);
    else for (const run of word.match(RUN) ?? []) (HAS_PAIRED.test(run) ? pushPairs : pushWord)(run, found);
  }
  return found;
}

function pushWord(word: string, found: string[]): void {
  const whole = fold(word);
  if (isLong(whole)) found.push(whole);
  if (!JOINT.test(word)) return;
  const parts = word.replace(/([\p{Ll}\p{N}])(?=\p{Lu})/gu, '$1_').split('_');
  for (const part of parts) if (part.length > 1 && part !== word) found.push(fold(part));
}

function pushPairs(run: string, found: string[]): void {
  const characters = Array.from(fold(run));
  if (characters.length === 1) found.push(run);
  for (let i = 1; i < characters.length; i++) found.push(`${characters[i - 1]}${characters[i]}`);
}

const isLong = (word: string) => word.length > 1;
