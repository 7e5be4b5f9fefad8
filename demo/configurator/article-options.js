/** Which articles are shown: as related as how, in which order, with which tags. */

/** As many as the element takes: a hundred years. */
const DAYS = 36_500;

/** @type {import('./options.js').Group} */
export const ARTICLES = {
  legend: 'Articles',
  name: 'articles',
  options: [
    { key: 'limit', label: 'Most articles', kind: 'number', initial: '6', max: 100, step: 1 },
    {
      key: 'order',
      label: 'Order',
      kind: 'segments',
      initial: 'relevance',
      choices: [
        ['relevance', 'Most related'],
        ['newest', 'Newest'],
      ],
    },
    {
      key: 'only-language',
      label: 'Languages',
      kind: 'text',
      initial: 'any',
      pattern: String.raw`[A-Za-z]{2,8}(-[A-Za-z\d]{1,8})*`,
      problem: 'A language tag such as en or pt-BR, or page, or any.',
      suggestions: [
        ['any', 'All'],
        ['page', 'That of the page'],
        ['en', 'English'],
        ['de', 'German'],
        ['es', 'Spanish'],
        ['ja', 'Japanese'],
      ],
      hint: 'any, page, or one such as de.',
    },
    { key: 'only-tags', label: 'Only with these tags', kind: 'text' },
    { key: 'exclude-tags', label: 'None with these tags', kind: 'text' },
  ],
  more: [
    {
      summary: 'How relatedness is found',
      options: [
        {
          key: 'threshold',
          label: 'Least relatedness',
          kind: 'range',
          initial: '0.2',
          max: 1,
          step: 0.01,
          hint: 'As a share of the most related article.',
        },
        {
          key: 'diversity',
          label: 'Variety',
          kind: 'range',
          initial: '0.05',
          max: 1,
          step: 0.01,
          hint: 'How much it counts against relatedness.',
        },
        {
          key: 'half-life',
          label: 'Half-life, in days',
          kind: 'number',
          initial: '90',
          max: DAYS,
          hint: 'Time between two articles after which closeness counts half. 0: it does not count.',
        },
        {
          key: 'weights',
          label: 'How much a word counts',
          kind: 'weights',
          hint: 'By where it stands.',
          choices: [
            ['title', '3'],
            ['tags', '2'],
            ['summary', '1'],
            ['keywords', '1'],
            ['text', '0.3'],
          ],
        },
        { key: 'ignore-tags', label: 'Tags that do not count', kind: 'text' },
      ],
    },
    {
      summary: 'What is added, and left out',
      options: [
        {
          key: 'min',
          label: 'Fewest articles',
          kind: 'number',
          max: 100,
          step: 1,
          hint: 'Below it, the list is filled up. Left empty: as many as are shown at most.',
        },
        {
          key: 'fallback',
          label: 'The list is filled up with',
          kind: 'steps',
          initial: 'tag section recent',
          choices: [
            ['tag', 'Same tag'],
            ['section', 'Same section'],
            ['recent', 'Most recent'],
          ],
        },
        { key: 'pin', label: 'Always first', kind: 'text', hint: 'Addresses or ids, separated by spaces.' },
        { key: 'exclude-urls', label: 'Never', kind: 'text', hint: 'Addresses, separated by spaces.' },
        {
          key: 'only-hosts',
          label: 'Only on these hosts',
          kind: 'text',
          hint: 'Such as blog.example.org; the page’s own is always one of them.',
        },
        { key: 'max-age', label: 'No older than, in days', kind: 'number', max: DAYS },
        {
          key: 'ignore-params',
          label: 'Query parameters that make no other page',
          kind: 'text',
          hint: 'Such as ref or source_*. The usual tracking ones are known.',
        },
      ],
    },
  ],
};
