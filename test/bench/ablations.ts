/** The steps of the pipeline, each switched off alone, to see what it is worth. */
import type { RecommenderOptions, RecommendOptions } from '../../src/engine/index.js';
import type { Edit } from './without.js';

export interface Ablation {
  /** What is missing. */
  readonly name: string;
  /** Given to `createRecommender`. */
  readonly build?: RecommenderOptions;
  /** Given to `recommend`. */
  readonly recommend?: RecommendOptions;
  /** Made in a copy of the engine. */
  readonly edits?: readonly Edit[];
}

const edit = (name: string, file: string, from: string, to: string): Ablation => ({
  name,
  edits: [{ file, from, to }],
});

/** All pairs alike but for the public weights of the two fields: `summary` to `title` is √(1 · 3). */
const PLAIN_PAIRS = `PAIRS.map((row, from) =>
    row.map((_, to) => Math.sqrt(DEFAULT_WEIGHTS[FIELDS[from]!] * DEFAULT_WEIGHTS[FIELDS[to]!]) * `;

export const ABLATIONS: readonly Ablation[] = [
  { name: 'tags', build: { weights: { tags: 0 } } },
  { name: 'summary', build: { weights: { summary: 0 } } },
  edit(
    'weights by pair of fields',
    'fields.ts',
    'PAIRS.map((row, from) => row.map((pair, to) => pair * ',
    PLAIN_PAIRS,
  ),
  edit('length of fields', 'fields.ts', '[0.5, 0.5, 0.75, 0.5, 0.75]', '[0, 0, 0, 0, 0]'),
  edit('saturation (k1)', 'postings.ts', 'const K1 = 1.5;', 'const K1 = 1000;'),
  edit('rare words more', 'query.ts', 'const RARITY = 1.3;', 'const RARITY = 1;'),
  edit('small words less', 'query.ts', 'const SMALL_WORD_WORTH = 0.75;', 'const SMALL_WORD_WORTH = 1;'),
  edit('more than 20 terms', 'query.ts', 'const MAX_TERMS = 40;', 'const MAX_TERMS = 20;'),
  edit('near spellings', 'fuzzy.ts', 'bucket && bucket.length <= MAX_BUCKET ?', 'bucket && !bucket ?'),
  edit('endings of one word or of two', 'endings.ts', 'LONG_STEM = 6;', 'LONG_STEM = 0;'),
  edit('near spellings of tags', 'fuzzy.ts', '/^#?\\p{L}/u', '/^\\p{L}/u'),
  edit('systems of names exact', 'fuzzy.ts', 'const MAX_BUCKET = 400;', 'const MAX_BUCKET = 1e9;'),
  edit('tags as a whole', 'fields.ts', '[...tokenize(tag), wholeTag(tag)]', '[...tokenize(tag)]'),
  edit('directories for want of tags', 'fields.ts', 'names.slice(0, -1)', 'names.slice(0, 0)'),
  edit('parts of identifiers', 'tokens.ts', 'if (!JOINT.test(word)) return;', 'if (word) return;'),
  edit('pairs of characters', 'tokens.ts', '`${characters[i - 1]}${characters[i]}`', 'characters[i]!'),
  edit('accents folded', 'tokens.ts', "    .replace(ACCENTS, '')\n", ''),
  edit('likeness of titles', 'titles.ts', 'TITLE_BOOST = 0.8;', 'TITLE_BOOST = 0;'),
  { name: 'closeness in time', recommend: { halfLife: 0 } },
  edit('its slow fall', 'dates.ts', '1 / (1 + days / halfLife)', 'Math.exp((-Math.LN2 * days) / halfLife)'),
  edit('other languages less', 'factors.ts', 'const OTHER_LANGUAGE = 0.4;', 'const OTHER_LANGUAGE = 1;'),
  edit(
    'frequent terms of candidates',
    'bm25.ts',
    'const rest = terms.slice(done).map',
    'const rest = terms.slice(0, 0).map',
  ),
  edit('terms of little worth left out', 'query.ts', 'const MIN_SHARE = 0.02;', 'const MIN_SHARE = -1;'),
  { name: 'variety', recommend: { diversity: 0 } },
  { name: 'threshold', recommend: { threshold: 0 } },
  { name: 'fallback ladder', recommend: { fallback: [] } },
];
