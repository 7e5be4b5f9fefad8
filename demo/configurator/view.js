/** How the preview is looked at, and what the finished HTML needs to know of the site: no part of the element. */

/** @typedef {import('./options.js').Option} Option */

/** Those in which the block has words of its own. */
const LANGUAGES =
  'ar bg bn ca cs da de el en es et eu fa fi fr gl he hi hr hu id it ja ko lt lv ms nb nl pl pt-BR pt-PT ro ru sk sl sr sv sw ta th tr uk ur vi zh-Hans zh-Hant';

const names = new Intl.DisplayNames('en', { type: 'language' });

/** CSS pixels; the width that there is, where none is said. @type {Readonly<Record<string, number>>} */
export const WIDTHS = { phone: 375, tablet: 768, desktop: 1280 };

/** @type {readonly Option[]} */
export const VIEW_OPTIONS = [
  {
    key: 'width',
    label: 'Width',
    kind: 'segments',
    initial: 'fit',
    choices: [
      ['fit', 'Fit'],
      ['phone', 'Phone'],
      ['tablet', 'Tablet'],
      ['desktop', 'Desktop'],
    ],
  },
  {
    key: 'scheme',
    label: 'Colours',
    kind: 'segments',
    initial: 'auto',
    choices: [
      ['auto', 'Auto'],
      ['light', 'Light'],
      ['dark', 'Dark'],
    ],
  },
  {
    key: 'lang',
    label: 'Language',
    kind: 'choice',
    initial: '',
    choices: [
      ['', 'Automatic'],
      ...LANGUAGES.split(' ')
        .map((tag) => /** @type {const} */ ([tag, names.of(tag) ?? tag]))
        .sort(([, a], [, b]) => a.localeCompare(b, 'en')),
    ],
  },
  {
    key: 'dir',
    label: 'Direction',
    kind: 'choice',
    initial: 'auto',
    choices: [
      ['auto', 'Automatic'],
      ['ltr', 'Left to right'],
      ['rtl', 'Right to left'],
    ],
  },
  {
    key: 'font',
    label: 'Typeface',
    kind: 'choice',
    initial: 'serif',
    choices: [
      ['serif', 'Serif'],
      ['sans', 'Sans-serif'],
    ],
  },
];

/** @type {readonly Option[]} */
export const HTML_OPTIONS = [
  {
    key: 'folder',
    label: 'Folder of the files on your server',
    kind: 'text',
    initial: '/',
  },
  {
    key: 'any-page',
    label: 'For every page: it says itself what it is about',
    kind: 'flag',
  },
];
