/** Every option of the command line, once: its flag, its name in the configuration file, its kind and its help. */

/** What a value is. */
export type Kind = 'flag' | 'text' | 'number' | 'list' | 'weights' | 'date';

/** One option. */
export interface OptionSpec {
  /** As in the configuration file; the flag is the same with dashes. */
  readonly name: string;
  readonly kind: Kind;
  readonly help: string;
  /** Placeholder in the help. */
  readonly value?: string;
  /** Of a number: largest; default: none. */
  readonly most?: number;
  /** Of a number: whether only whole ones are sound. */
  readonly isWhole?: boolean;
  /** Also has a `--no-…` flag. */
  readonly canBeOff?: boolean;
}

const site: readonly OptionSpec[] = [
  {
    name: 'url',
    kind: 'text',
    value: 'url',
    help: 'address of the site, https://…; needed where pages do not say their URL',
  },
  {
    name: 'include',
    kind: 'list',
    value: 'globs',
    help: 'only these files (default: all HTML and Markdown)',
  },
  { name: 'exclude', kind: 'list', value: 'globs', help: 'not these files or URL paths' },
  {
    name: 'permalink',
    kind: 'text',
    value: 'pattern',
    help: 'how Markdown files become URLs: :path :slug :section :year :month :day (default: /:path/)',
  },
  { name: 'language', kind: 'text', value: 'tag', help: 'language of pages that do not say theirs' },
  { name: 'allPages', kind: 'flag', help: 'keep home, archive and tag pages too' },
  {
    name: 'ignoreParams',
    kind: 'list',
    value: 'names',
    help: 'query parameters that do not make a different page',
  },
  { name: 'now', kind: 'date', value: 'date', help: 'leave out what is dated later (default: the clock)' },
  {
    name: 'maxBytes',
    kind: 'number',
    value: 'n',
    help: 'largest file or answer (default: 5000000 for a page)',
  },
  { name: 'timeout', kind: 'number', value: 'ms', help: 'for each remote answer (default: 20000)' },
  {
    name: 'concurrency',
    kind: 'number',
    isWhole: true,
    value: 'n',
    help: 'remote requests at a time (default: 8)',
  },
  {
    name: 'maxPages',
    kind: 'number',
    isWhole: true,
    value: 'n',
    help: 'most pages fetched from a sitemap or list (default: 50000)',
  },
  { name: 'allowPrivate', kind: 'flag', help: 'allow private and loopback addresses' },
];

/** What ranks; `evaluate --against` compares them. */
export const RANKING: readonly OptionSpec[] = [
  {
    name: 'weights',
    kind: 'weights',
    value: 'w',
    help: 'how much words count, by field: "title:3 tags:2 summary:1 keywords:1 text:0.3"',
  },
  { name: 'threshold', kind: 'number', most: 1, value: '0-1', help: 'least score, as a share of the best' },
  {
    name: 'diversity',
    kind: 'number',
    most: 1,
    value: '0-1',
    help: 'how much variety counts against relevance',
  },
  {
    name: 'halfLife',
    kind: 'number',
    most: 36_500,
    value: 'days',
    help: 'after which closeness in time counts half; 0 for off',
  },
  { name: 'ignoreTags', kind: 'list', value: 'tags', help: 'tags that count nothing' },
  { name: 'onlyLanguage', kind: 'text', value: 'tag', help: 'any, page, or a language tag' },
];

const limit: OptionSpec = {
  name: 'limit',
  kind: 'number',
  most: 100,
  isWhole: true,
  value: 'n',
  help: 'links in a list (default: 6)',
};

const always: readonly OptionSpec[] = [
  {
    name: 'config',
    kind: 'text',
    value: 'file',
    canBeOff: true,
    help: 'configuration (default: related-articles.config.js or .json)',
  },
  { name: 'strict', kind: 'flag', help: 'exit with 2 where anything could not be read, or a check warns' },
  { name: 'json', kind: 'flag', help: 'print one JSON document' },
  { name: 'quiet', kind: 'flag', help: 'print errors only' },
];

/** The options of each command. */
export const OPTIONS = {
  build: [
    { name: 'out', kind: 'text', value: 'folder', help: 'where to write (default: related)' },
    { name: 'title', kind: 'text', value: 'text', help: 'what the index is called' },
    { name: 'shards', kind: 'flag', canBeOff: true, help: 'write shards (default: above 2,000 articles)' },
    { name: 'count', kind: 'number', isWhole: true, value: 'n', help: 'neighbours of each article in the shards (default: 10)' },
    { name: 'neighbours', kind: 'flag', help: 'write the ids of neighbours into the index' },
    { name: 'withText', kind: 'flag', help: 'keep body texts in the index' },
    { name: 'summaryLength', kind: 'number', most: 1_000, isWhole: true, value: 'n', help: 'letters of summaries in the index (default: all; fewer are fewer bytes, and worse links)' },
    { name: 'force', kind: 'flag', help: 'write an index of more than 1 MB of gzip without shards' },
    { name: 'threads', kind: 'number', isWhole: true, value: 'n', help: 'that rank and write (default: one for each processor)' },
    { name: 'cache', kind: 'text', value: 'file', canBeOff: true, help: 'remembers this build for the next one (default: in node_modules/.cache, where there is one)' },
    ...site, ...RANKING, ...always,
  ],
  check: [
    { name: 'fixTags', kind: 'flag', help: 'print which tag to write instead of which, as JSON' },
    { name: 'budget', kind: 'number', isWhole: true, value: 'n', help: 'largest index in bytes of gzip (default: 1000000, warned of from 250000)' },
    ...site, ...always,
  ],
  explain: [{ name: 'source', kind: 'list', value: 'sources', help: 'index, folder or URL to read (default: related/index.json)' }, limit, ...site, ...RANKING, ...always],
  evaluate: [
    { name: 'source', kind: 'list', value: 'sources', help: 'index, folder or URL to read (default: related/index.json)' },
    { name: 'related', kind: 'text', value: 'file', help: 'links that editors chose: JSON {url: [urls]} or lines url,url' },
    { name: 'clicks', kind: 'text', value: 'file', help: 'a log of clicks: lines url,url,count' },
    { name: 'against', kind: 'text', value: 'settings', help: 'ranking settings to compare with, as JSON' },
    ...site, ...RANKING, ...always,
  ],
  prerender: [{ name: 'source', kind: 'list', value: 'sources', help: 'index, folder or URL to read (default: the folder itself)' }, limit, ...site, ...RANKING, ...always],
  preview: [
    { name: 'source', kind: 'list', value: 'sources', help: 'index, folder or URL to read (default: the folder itself)' },
    { name: 'port', kind: 'number', most: 65_535, isWhole: true, value: 'n', help: 'default: 4173' },
    { name: 'attributes', kind: 'text', value: 'html', help: 'attributes of the element, such as \'layout="cards"\'' },
    { name: 'script', kind: 'text', value: 'file', help: 'script-tag file (default: that of this package)' },
    ...site, ...always,
  ],
} as const satisfies Record<string, readonly OptionSpec[]>; // prettier-ignore

/** The names of the commands. */
export type CommandName = keyof typeof OPTIONS;

/** Values as they were given, read. */
export interface Values {
  out?: string;
  title?: string;
  shards?: boolean;
  count?: number;
  neighbours?: boolean;
  withText?: boolean;
  summaryLength?: number;
  force?: boolean;
  threads?: number;
  cache?: string | false;
  url?: string;
  include?: string[];
  exclude?: string[];
  permalink?: string;
  language?: string;
  allPages?: boolean;
  ignoreParams?: string[];
  now?: number;
  maxBytes?: number;
  timeout?: number;
  concurrency?: number;
  maxPages?: number;
  allowPrivate?: boolean;
  weights?: Record<string, number>;
  threshold?: number;
  diversity?: number;
  halfLife?: number;
  ignoreTags?: string[];
  onlyLanguage?: string;
  limit?: number;
  fixTags?: boolean;
  budget?: number;
  source?: string[];
  related?: string;
  clicks?: string;
  against?: string;
  port?: number;
  attributes?: string;
  script?: string;
  config?: string | false;
  strict?: boolean;
  json?: boolean;
  quiet?: boolean;
}
