/** Makes up whole indexes, and pages to read them on: mostly what belongs there, in every field sometimes anything. */
import fc from 'fast-check';

const ANYTHING = fc.jsonValue({ maxDepth: 2 });

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.string({ unit: 'grapheme', maxLength: 10 }),
  fc
    .array(
      fc.constantFrom(
        'apple',
        'tree',
        'winter',
        'pruning',
        'café',
        '見出し',
        'כותרת',
        'C++',
        '2024',
        "don't",
        '!^$|\'"',
      ),
      { minLength: 1, maxLength: 6 },
    )
    .map((words) => words.join(' ')),
  fc.constantFrom(
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '&lt;b&gt;',
    'a\u202eb\u2066',
    '\ud800',
    '__proto__',
    'constructor',
    '',
    ' ',
  ),
);

const link = fc.oneof(
  fc.nat({ max: 40 }).map((place) => `/articles/${place}`),
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
  fc.constantFrom(
    'javascript:alert(1)',
    ' java\nscript:alert(1)',
    'data:text/html,x',
    '//evil.example',
    '/articles/1/',
    '/articles/1?utm_source=x#y',
    'HTTPS://USER:PASS@evil.example:443/a/../b',
    'https://xn--',
    '',
    '#',
  ),
);

const date = fc.oneof(
  fc
    .date({ noInvalidDate: true, min: new Date('2000-01-01'), max: new Date('2040-01-01') })
    .map((day) => day.toISOString()),
  fc.constantFrom('2024-01-01', 'Sat, 01 Jun 2024 10:00:00 +0200', '2024-02-30', '-000001-01-01', '1e9', ''),
);

const or = (usual: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 8, arbitrary: usual }, { weight: 1, arbitrary: ANYTHING });

const some = (usual: fc.Arbitrary<unknown>) => or(fc.array(usual, { maxLength: 3 }));

const related = fc.record(
  {
    pin: some(link),
    exclude: or(fc.oneof(fc.constant(true), fc.array(link, { maxLength: 3 }))),
    weight: or(fc.double()),
    section: or(text),
    keywords: some(text),
    neighbors: some(text),
  },
  { requiredKeys: [] },
);

const item = fc.record(
  {
    id: or(fc.oneof(text, fc.nat({ max: 9 }))),
    url: or(link),
    external_url: or(link),
    title: or(text),
    summary: or(text),
    content_html: or(text),
    content_text: or(text),
    image: or(link),
    date_published: or(date),
    date_modified: or(date),
    tags: some(text),
    language: or(fc.constantFrom('en', 'de', 'he', 'zh-Hant', 'xx-invalid-zz')),
    authors: some(fc.record({ name: text })),
    _related: or(related),
  },
  { requiredKeys: ['url', 'title'] },
);

const items = fc.array(or(item), { maxLength: 8 });

/** An index: the text of a JSON document. */
export const index: fc.Arbitrary<string> = fc
  .oneof(
    { weight: 3, arbitrary: items },
    {
      weight: 3,
      arbitrary: fc.record({
        version: fc.constantFrom('https://jsonfeed.org/version/1.1', 'https://jsonfeed.org/version/99', '1'),
        items,
        title: or(text),
        language: or(text),
        next_url: or(link),
        _related: or(related),
      }),
    },
    { weight: 1, arbitrary: ANYTHING },
  )
  .map((value) => JSON.stringify(value));

/** What a page is about. */
export const page = fc.record(
  {
    url: link,
    title: text,
    summary: text,
    tags: fc.array(text, { maxLength: 4 }),
    date: date,
    section: text,
    language: fc.constantFrom('en', 'de', 'he', 'x'),
  },
  { requiredKeys: ['url', 'title'] },
);

/** What its owner asks for. */
export const options = fc.record(
  {
    limit: fc.nat({ max: 12 }),
    min: fc.nat({ max: 12 }),
    threshold: fc.double({ min: 0, max: 1, noNaN: true }),
    diversity: fc.double({ min: 0, max: 1, noNaN: true }),
    halfLife: fc.constantFrom(0, 1, 90),
    order: fc.constantFrom('relevance' as const, 'newest' as const),
    onlyLanguage: fc.constantFrom('any', 'page', 'de'),
    excludeTags: fc.array(text, { maxLength: 2 }),
    excludeUrls: fc.array(link, { maxLength: 2 }),
    pin: fc.array(link, { maxLength: 2 }),
    fallback: fc.subarray(['tag', 'section', 'recent'] as const) as fc.Arbitrary<
      ('tag' | 'section' | 'recent')[]
    >,
    now: fc.constantFrom(undefined, Date.parse('2025-01-01')),
  },
  { requiredKeys: [] },
);
