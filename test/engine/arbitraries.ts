/** Random indexes and questions: words that meet often, beside every kind of string that a feed can hold. */
import fc from 'fast-check';
import type { Article, RecommendOptions } from '../../src/engine/index.js';

/** Few words, so that articles share some; families of spellings, so that variants and ties occur. */
const WORDS =
  'garden gardens gardener gardened gardenes organise organize boundary boundaries Datenschutz camelCase snake_case c++ the of und 番茄 トマト 토마토 มะเขือ café CAFE טמטם велосипед велосипеды ışık web component'.split(
    ' ',
  );
const HOSTILE = [
  '',
  ' ',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '\ud800',
  'a\udfffb',
  '\u0000',
  '\u202e',
  '#',
  '%',
  '%E0%A4%A',
  '^a$|!b \'c "d',
  '𝒜𝓑',
  '👩‍👩‍👧',
  'e\u0301\u0316'.repeat(40),
];
/** Rare, for they are slow: titles of 10,000 characters, in one word and in many. */
const LONG = ['x'.repeat(10_000), 'ab '.repeat(3_334), '漢'.repeat(10_000)];

const sentence = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 6 }).map((w) => w.join(' '));
/** Any UTF-16 units at all: control characters, marks and halves of surrogate pairs among them. */
export const anyUnits = fc
  .array(fc.nat(0xffff), { maxLength: 20 })
  .map((units) => String.fromCharCode(...units));
export const anyString = fc.oneof(
  { weight: 6, arbitrary: sentence },
  { weight: 1, arbitrary: anyUnits },
  { weight: 1, arbitrary: fc.constantFrom(...HOSTILE) },
);
const anyTitle = fc.oneof(
  { weight: 30, arbitrary: anyString },
  { weight: 1, arbitrary: fc.constantFrom(...LONG) },
);
const tag = fc.oneof(fc.constantFrom('web components', 'Web-Components', 'news', 'garden', 'c++'), anyString);
const date = fc.oneof(
  fc.constantFrom('2024-01-01', '2024-01-02', '2024-03-05T07:30:00+01:00', '1969-07-20', 'soon', ''),
  fc
    .date({ min: new Date('2020-01-01'), max: new Date('2025-12-31'), noInvalidDate: true })
    .map((day) => day.toISOString()),
);
const PARTS = 'a b / ? & = # . .. index.html utm_source=x %7E %E3%83 é'.split(' ');
const url = fc.oneof(
  fc
    .tuple(
      fc.constantFrom('https://example.com', 'http://b.example:8080'),
      fc.array(fc.constantFrom(...PARTS)),
    )
    .map(([origin, parts]) => `${origin}/${parts.join('')}`),
  fc.constantFrom(
    'https://example.com/a',
    'https://EXAMPLE.com/a/?utm_source=x',
    'https://example.com/b/index.html',
    'https://example.com/b',
    'https://example.com/%7Ea',
  ),
  anyString,
);
const language = fc.oneof(fc.constantFrom('en', 'en-GB', 'de', 'ja'), anyString);

const rest = {
  summary: anyString,
  text: anyString,
  keywords: fc.array(anyString, { maxLength: 2 }),
  tags: fc.array(tag, { maxLength: 3 }),
  section: anyString,
  date,
  modified: date,
  language,
  authors: fc.array(anyString, { maxLength: 1 }),
  image: url,
  pin: fc.array(url, { maxLength: 2 }),
  exclude: fc.oneof(fc.constant(true as const), fc.array(url, { maxLength: 2 })),
  weight: fc.constantFrom(0, 0.5, 1, 10),
};
const anyArticle: fc.Arbitrary<Article> = fc.record(
  { id: anyString, url, title: anyTitle, ...rest },
  { requiredKeys: ['id', 'url', 'title'] },
);
/** Ids are unique, as the type says; URLs and titles may meet. */
export const anyIndex = fc.uniqueArray(anyArticle, { selector: ({ id }) => id, maxLength: 8 });

/** An index in which every article has a URL and a title of its own, and none is hidden. */
export const plainIndex = fc
  .array(
    fc.record(
      { title: sentence, ...rest, pin: fc.constant(undefined), exclude: fc.constant(undefined) },
      { requiredKeys: ['title'] },
    ),
    {
      minLength: 2,
      maxLength: 12,
    },
  )
  .map((list) =>
    list.map((fields, i): Article => ({
      ...fields,
      id: `p${i}`,
      url: `https://example.com/p${i}`,
      title: `${fields.title} ${i}${i}`,
    })),
  );

export const anyQuery = fc.oneof(
  anyString,
  url,
  fc.record({ id: anyString, url, title: anyString, ...rest }, { requiredKeys: [] }),
);

export const anyOptions: fc.Arbitrary<RecommendOptions> = fc.record(
  {
    limit: fc.oneof(fc.integer({ min: -3, max: 200 }), fc.constantFrom(2.7, Infinity)),
    min: fc.integer({ min: -3, max: 20 }),
    threshold: fc.double({ min: 0, max: 1, noNaN: true }),
    diversity: fc.double({ min: 0, max: 1, noNaN: true }),
    halfLife: fc.constantFrom(0, 1, 90),
    maxAge: fc.integer({ min: 0, max: 4000 }),
    order: fc.constantFrom('relevance' as const, 'newest' as const),
    onlyTags: fc.array(tag, { maxLength: 1 }),
    excludeTags: fc.array(tag, { maxLength: 1 }),
    ignoreTags: fc.array(tag, { maxLength: 2 }),
    excludeUrls: fc.array(url, { maxLength: 2 }),
    onlyLanguage: fc.oneof(fc.constantFrom('any', 'page', 'en'), anyString),
    pin: fc.array(fc.oneof(url, anyString), { maxLength: 3 }),
    fallback: fc.subarray(['tag', 'section', 'recent'] as const),
    now: fc.constantFrom(Date.parse('2022-06-01'), Date.parse('2026-01-01')),
  },
  { requiredKeys: [] },
);

/** Any index, and a question that is about one of its articles as often as not. */
export const anyQuestion = fc
  .tuple(anyIndex, anyQuery, fc.nat(), fc.boolean(), anyOptions)
  .map(([index, other, place, known, options]) => {
    const own = index[place % Math.max(1, index.length)];
    return { index, query: known && own ? own.id : other, options };
  });
