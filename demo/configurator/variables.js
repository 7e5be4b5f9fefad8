/** The variables of the block, as options. A length is a number of `em`, so that it goes with the text around the block. */

/** @typedef {import('./options.js').Option} Option */

const SERIF = "'Iowan Old Style', Charter, Georgia, serif";

/** @type {(key: string, label: string, placeholder: string, step?: number) => Option} */
const length = (key, label, placeholder, step = 0.125) => ({
  key: `--${key}`,
  label,
  kind: 'length',
  hint: placeholder,
  max: 100,
  step,
});

/** @type {(key: string, label: string) => Option} */
const color = (key, label) => ({
  key: `--${key}`,
  label,
  kind: 'color',
  problem: 'A colour as CSS writes it, such as #8d3a2b or teal.',
});

/** By the name of the variable without `related-articles-`. @type {readonly Option[]} */
export const VARIABLES = [
  color('accent', 'Accent'),
  color('muted', 'Text besides titles'),
  color('rule', 'Lines'),
  {
    key: '--title-font',
    label: 'Typeface of titles',
    kind: 'choice',
    initial: '',
    choices: [
      ['', 'That of the page'],
      [SERIF, 'Serif'],
      ['system-ui, sans-serif', 'Sans-serif'],
      ['ui-monospace, Menlo, Consolas, monospace', 'Monospaced'],
    ],
  },
  {
    key: '--title-weight',
    label: 'Weight of titles',
    kind: 'choice',
    initial: '',
    choices: [
      ['', 'As it is'],
      ...['400', '500', '600', '700', '800'].map((weight) => /** @type {const} */ ([weight, weight])),
    ],
  },
  length('title-size', 'Size of titles', '1.125', 0.0625),
  length('heading-size', 'Size of the heading', '1.25', 0.0625),
  length('summary-size', 'Size of summaries', '0.9375', 0.0625),
  length('meta-size', 'Size of dates and tags', '0.8125', 0.0625),
  { key: '--title-lines', label: 'Most lines of a title', kind: 'number', hint: '3', max: 20, step: 1 },
  { key: '--summary-lines', label: 'Most lines of a summary', kind: 'number', hint: '3', max: 20, step: 1 },
  length('gap', 'Space around articles', '1.125'),
  length('column-gap', 'Space between columns', '1.75'),
  length('radius', 'Round corners', '0'),
  length('image-size', 'Width of pictures', '5.5 to 10'),
  length('aside-size', 'Width of the dates’ column', '10', 0.5),
  length('card-size', 'Width of a card', '12.5', 0.5),
  length('column-size', 'Width of a compact column', '20', 0.5),
];

/** A variable's full name. @param {string} key @returns {string} */
export const variableName = (key) => key.replace('--', '--related-articles-');

/** What CSS is told. @param {Option} option @param {string} value @returns {string} */
export const variableValue = ({ kind }, value) => (kind === 'length' ? `${value}em` : value);
