/** Tags that tell nothing: used once, used everywhere, or one tag in several spellings. */
import Fuse from 'fuse.js/basic';
import type { Article } from '../../types.js';
import type { Issues } from './issues.js';

/** A tag on a larger share of the articles tells nothing of one. */
const EVERYWHERE = 0.5;
const MIN_ARTICLES = 10;
/** Fuse.js's score up to which two tags are one: inflections and doubled letters, not other words. */
const ALIKE = 0.12;
/** Shorter tags differ by a letter and mean something else (`c`, `c#`, `css`). */
const MIN_LENGTH = 5;
/** Fuse.js compares at most so many characters. */
const MAX_PATTERN = 32;
/** Endings that make plurals and spellings of one word in English, German and Romance languages. */
const ENDING = /(?:ies|y|es|s|en|e|n|er)$/;

/** Notes what is wrong with the tags. Which spelling to use is the answer, for each that has several. */
export function noteTags(articles: readonly Article[], issues: Issues): Record<string, string> {
  const uses = countTags(articles);
  const mapping = spellingsByLanguage(articles);
  issues.note(
    'warning',
    'tag-variants',
    'tags are other spellings of another tag; --fix-tags prints what to replace them with',
    Object.entries(mapping).map(([from, to]) => `${from} → ${to}`),
  );
  if (articles.length >= MIN_ARTICLES) {
    const single = [...uses].filter(([tag, count]) => count === 1 && !(tag in mapping)).map(([tag]) => tag);
    issues.note(
      'note',
      'tag-used-once',
      'tags are on one article only and link it to nothing',
      single.sort(),
    );
    const wide = [...uses].filter(([, count]) => count > articles.length * EVERYWHERE).map(([tag]) => tag);
    issues.note(
      'warning',
      'tag-everywhere',
      'tags are on most articles and tell nothing; remove them, or name them in ignore-tags',
      wide.sort(),
    );
  }
  return mapping;
}

function countTags(articles: readonly Article[]): Map<string, number> {
  const uses = new Map<string, number>();
  for (const { tags = [] } of articles)
    for (const tag of new Set(tags)) uses.set(tag, (uses.get(tag) ?? 0) + 1);
  return uses;
}

/** Only within a language: `winter` and `Winter` are two words where one is English and one German. */
function spellingsByLanguage(articles: readonly Article[]): Record<string, string> {
  const languageOf = ({ language = '' }: Article) => language.split('-')[0] ?? '';
  const languages = [...new Set(articles.map(languageOf))].sort();
  const mappings = languages.map((language) =>
    spellings(countTags(articles.filter((article) => languageOf(article) === language))),
  );
  return Object.assign(Object.create(null) as Record<string, string>, ...mappings) as Record<string, string>;
}

/** For each tag that is another one spelled otherwise, the spelling used most. */
function spellings(uses: ReadonlyMap<string, number>): Record<string, string> {
  const mapping: Record<string, string> = Object.create(null) as Record<string, string>;
  const tags = [...uses.keys()].sort((a, b) => (uses.get(b) ?? 0) - (uses.get(a) ?? 0) || (a < b ? -1 : 1));
  const plain = (tag: string) =>
    tag
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[\s_-]+/g, ' ')
      .trim();
  const byPlain = new Map<string, string>();
  const kept: { tag: string; plain: string }[] = [];
  for (const tag of tags) {
    const same = byPlain.get(plain(tag));
    if (same !== undefined) mapping[tag] = same;
    else {
      byPlain.set(plain(tag), tag);
      kept.push({ tag, plain: plain(tag) });
    }
  }
  const fuse = new Fuse(kept, {
    keys: ['plain'],
    includeScore: true,
    threshold: 0.25,
    ignoreLocation: false,
  });
  for (const { tag, plain: text } of kept) {
    if (text.length < MIN_LENGTH || text.length > MAX_PATTERN) continue;
    for (const { item, score = 1 } of fuse.search(text)) {
      if (item.tag === tag || mapping[item.tag] || mapping[tag]) continue;
      // Fuse.js finds a short word in a long one too: `boundary` is in `boundary conditions`, but is not it.
      if (!isInflection(text, item.plain) && (score > ALIKE || item.plain.length !== text.length)) continue;
      if (/\d/.test(text) || /\d/.test(item.plain)) continue;
      mapping[item.tag] = tag;
    }
  }
  return mapping;
}

/** Whether two words are one but for the ending. */
function isInflection(a: string, b: string): boolean {
  const [x, y] = [a.replace(ENDING, ''), b.replace(ENDING, '')];
  return x === y && x.length >= MIN_LENGTH - 1;
}
