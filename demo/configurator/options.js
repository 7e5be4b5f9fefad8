/** Everything that can be set, in one table: the form, the address, the preview and the finished HTML are made from it. */
import { ARTICLES } from './article-options.js';
import { VARIABLES } from './variables.js';

/**
 * @typedef {object} Option
 * @property {string} key The attribute, the CSS variable, or a word of our own for what is neither.
 * @property {string} label
 * @property {string} [hint]
 * @property {'text' | 'url' | 'area' | 'number' | 'range' | 'flag' | 'choice' | 'segments' | 'set' | 'steps' | 'weights' | 'words' | 'color' | 'length'} kind
 * @property {string} [initial] What is the case where nothing is set, as the attribute would say it.
 * @property {readonly (readonly [value: string, label: string])[]} [choices]
 * @property {readonly (readonly [value: string, label: string])[]} [suggestions]
 * @property {number} [max] Of a number; the least is 0.
 * @property {number} [step]
 * @property {string} [pattern] What the whole text must match.
 * @property {string} [problem] What is said where it does not.
 */

/**
 * @typedef {object} Group
 * @property {string} legend
 * @property {string} name
 * @property {readonly Option[]} options
 * @property {readonly { summary: string, options: readonly Option[] }[]} more What few need.
 */

/** @type {(...words: string[]) => (readonly [string, string])[]} */
const same = (...words) =>
  words.map((word) => [word, word.charAt(0).toUpperCase() + word.slice(1).replaceAll('-', ' ')]);

const RATIO = String.raw`[1-9][\d.]*(\s*/\s*[1-9][\d.]*)?`;

/** @type {readonly Group[]} */
export const GROUPS = [
  {
    legend: 'Source',
    name: 'source',
    options: [
      {
        key: 'src',
        label: 'Address of the feed',
        kind: 'url',
        hint: 'JSON Feed, RSS, Atom, WordPress or Ghost. Your browser asks it, nobody else.',
      },
      {
        key: 'json',
        label: 'The articles, as JSON',
        kind: 'area',
        hint: 'A JSON Feed, or an array of items with url, title, summary, tags. It stays in this page.',
      },
    ],
    more: [
      {
        summary: 'Describe the article yourself',
        options: [
          {
            key: 'article-url',
            label: 'Its address',
            kind: 'text',
            hint: 'Left out, the block reads the page it stands on.',
          },
          { key: 'article-title', label: 'Title', kind: 'text' },
          { key: 'article-tags', label: 'Tags', kind: 'text', hint: 'Separated by commas.' },
          { key: 'article-summary', label: 'Summary', kind: 'text' },
        ],
      },
    ],
  },
  {
    legend: 'Look',
    name: 'look',
    options: [
      {
        key: 'layout',
        label: 'Layout',
        kind: 'segments',
        initial: 'list',
        choices: same('list', 'cards', 'compact', 'carousel'),
      },
      {
        key: 'theme',
        label: 'Theme',
        kind: 'segments',
        initial: 'none',
        choices: same('none', 'editorial', 'soft', 'technical'),
      },
      {
        key: 'show',
        label: 'Besides the title',
        kind: 'set',
        initial: 'summary date',
        choices: same('summary', 'date', 'image', 'tags', 'author', 'section'),
      },
      { key: 'heading', label: 'Heading', kind: 'text', hint: 'Left empty: in the language of the page.' },
      {
        key: 'heading-level',
        label: 'Level of the heading',
        kind: 'choice',
        initial: '2',
        choices: [
          ...['2', '3', '4', '5', '6'].map((level) => /** @type {const} */ ([level, `h${level}`])),
          ['0', 'Not shown'],
        ],
      },
      {
        key: 'date-style',
        label: 'Dates',
        kind: 'choice',
        initial: 'long',
        choices: [
          ['long', 'Long: 2 March 2026'],
          ['medium', 'Medium: 2 Mar 2026'],
          ['short', 'Short: 02/03/2026'],
          ['relative', 'Relative: 3 days ago'],
          ['iso', 'ISO: 2026-03-02'],
        ],
      },
      {
        key: 'image-ratio',
        label: 'Shape of pictures',
        kind: 'text',
        initial: '3/2',
        pattern: RATIO,
        problem: 'Width and height, as in 16/9.',
        suggestions: [
          ['3/2', ''],
          ['16/9', ''],
          ['4/3', ''],
          ['1/1', ''],
        ],
      },
    ],
    more: [{ summary: 'Colours, type and space', options: VARIABLES }],
  },
  ARTICLES,
  {
    legend: 'Behaviour',
    name: 'behaviour',
    options: [
      {
        key: 'explain',
        label: 'Say with each link why it is there',
        kind: 'flag',
        hint: 'For you, not for readers.',
      },
      {
        key: 'unread-first',
        label: 'Unread articles first',
        kind: 'flag',
        hint: 'Remembers on the reader’s own device what was opened.',
      },
      {
        key: 'loading',
        label: 'Loads',
        kind: 'segments',
        initial: 'lazy',
        choices: [
          ['lazy', 'When it comes near'],
          ['eager', 'At once'],
        ],
      },
    ],
    more: [
      {
        summary: 'Links',
        options: [
          {
            key: 'tag-href',
            label: 'Where a tag leads',
            kind: 'text',
            hint: 'Such as /tags/{tag}. Tags are shown with “Besides the title”.',
          },
          {
            key: 'utm',
            label: 'Parameters of the links',
            kind: 'text',
            hint: 'Such as utm_source=related.',
          },
          {
            key: 'link-target',
            label: 'Target of the links',
            kind: 'text',
            suggestions: [['_blank', 'A new tab']],
          },
        ],
      },
      {
        summary: 'Words',
        options: [
          {
            key: 'translation',
            label: 'Other words than ours',
            kind: 'words',
            hint: 'Other languages than English are there already: the block follows the page.',
            choices: [
              ['heading', 'Related articles'],
              ['previous', 'Previous articles'],
              ['next', 'Next articles'],
              ['why', 'Why this link'],
              ['term', 'Words in common'],
              ['tag', 'Tags in common'],
              ['date', 'Time between them'],
              ['pin', 'Chosen by the publisher'],
              ['fallback', 'Added to fill the list'],
            ],
          },
        ],
      },
    ],
  },
];

/** All of them. @type {readonly Option[]} */
export const OPTIONS = GROUPS.flatMap(({ options, more }) => [
  ...options,
  ...more.flatMap((part) => part.options),
]);

/** What is neither an attribute nor a variable. */
const OTHERS = ['json', 'theme'];

/** Those that are attributes of the element. */
export const ATTRIBUTES = OPTIONS.filter(({ key }) => !key.startsWith('--') && !OTHERS.includes(key));
