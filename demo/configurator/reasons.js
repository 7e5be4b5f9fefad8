/** Why each link was chosen, and why there is none: in words, for the owner of the site. */
import { make } from './make.js';

/** @typedef {import('../../src/types.js').Recommendation} Recommendation */
/** @typedef {import('../../src/types.js').Reason} Reason */

/** Words of one article; what follows weighs little. */
const MAX_WORDS = 6;

/** @type {Readonly<Record<string, string>>} */
const STEPS = {
  tag: 'has the same tag',
  section: 'is in the same section',
  recent: 'is among the most recent',
};

const percent = new Intl.NumberFormat('en', { style: 'percent' });

/** @type {(reason: Reason) => string} */
const pair = ({ value, via }) => (via ? `${value} ~ ${via}` : value);

/** @type {readonly [kind: Reason['kind'], label: string, text: (reason: Reason) => string][]} */
const KINDS = [
  ['pin', 'Chosen by you', () => 'always first'],
  ['neighbor', 'Found when the index was built', () => 'among the nearest of all articles'],
  ['tag', 'Tags in common', pair],
  ['term', 'Words in common', pair],
  ['date', 'Time between them', ({ value }) => (Number(value) === 1 ? '1 day' : `${value} days`)],
  ['fallback', 'Fills the list', ({ value }) => STEPS[value] ?? value],
];

/** @param {Recommendation} recommendation */
function one({ article, score, reasons }) {
  const bar = make('span', { class: 'bar', 'aria-hidden': 'true' });
  bar.style.inlineSize = percent.format(score);
  const kinds = KINDS.flatMap(([kind, label, text]) => {
    const all = reasons.filter((reason) => reason.kind === kind);
    if (!all.length) return [];
    const share = all.reduce((sum, { weight }) => sum + weight, 0);
    return [
      make('dt', {}, label, share ? make('b', {}, ` ${percent.format(share)}`) : undefined),
      ...all.slice(0, MAX_WORDS).map((reason) => make('dd', { dir: 'auto' }, text(reason))),
    ];
  });
  return make(
    'li',
    {},
    make('p', { dir: 'auto', lang: article.language }, article.title),
    make('p', { class: 'score' }, make('span', { class: 'track' }, bar), `${percent.format(score)} related`),
    make('dl', {}, ...kinds),
  );
}

/** @param {HTMLElement} place @param {readonly Recommendation[]} recommendations */
export function showReasons(place, recommendations) {
  place.replaceChildren(
    recommendations.length
      ? make('ol', {}, ...recommendations.map(one))
      : make('p', { class: 'hint' }, 'There are no links to explain.'),
  );
}

/** @type {Readonly<Record<string, string>>} */
const ERRORS = {
  'cors-or-network':
    'There is no answer that this page may read. Either the address is wrong, or its server does not allow other sites to read it (CORS). On your own site that makes no difference.',
  http: 'The server answers with an error, such as 404. Is the address right?',
  timeout: 'The server takes too long to answer.',
  'too-large': 'This is more than a page should load. Build an index with shards instead.',
  'not-json': 'This is neither JSON nor RSS nor Atom. Is it the address of a page, or is a comma missing?',
  empty: 'There is nothing in it.',
  'bad-shape': 'This can be read, but there is no list of articles in it.',
  'bad-url': 'This is no address that begins with https:// or http://.',
  aborted: 'Loading was given up.',
  'mixed-content': 'A secure page may load only from addresses that begin with https://.',
  'no-source': 'Nothing to read yet: give the address of your feed, or paste your articles.',
  internal: 'Something went wrong in the block itself. Please report it.',
};

/** What an error of the element means. @param {string} code @returns {string} */
export const errorText = (code) => ERRORS[code] ?? `This cannot be read (${code}).`;
