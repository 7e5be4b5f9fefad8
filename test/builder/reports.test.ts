import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { checkIndex, evaluate, explainLinks, readJudgements } from '../../src/builder/index.js';
import { someArticles } from './support.js';

const codes = async (...input: Parameters<typeof checkIndex>) =>
  (await checkIndex(...input)).issues.map(({ code }) => code);
const one = (fields: object) => ({
  id: '1',
  url: 'https://site.example/1',
  title: 'A good long title',
  summary: 's',
  tags: ['x'],
  date: '2024-01-01',
  ...fields,
});

test('a sound index has no errors and no warnings', async () => {
  const { issues } = await checkIndex(someArticles(40));
  assert.deepEqual(
    issues.filter(({ severity }) => severity !== 'note').map(({ code }) => code),
    [],
  );
});

test('each thing that makes links worse is reported', async () => {
  assert.ok((await codes([])).includes('no-articles'));
  assert.ok((await codes([one({ summary: undefined })])).includes('no-summary'));
  assert.ok((await codes([one({ tags: undefined })])).includes('no-tags'));
  assert.ok(
    (await codes([one({}), one({ id: '2', url: 'https://site.example/2', date: undefined })])).includes(
      'no-date',
    ),
  );
  assert.ok(
    (await codes([one({}), one({ id: '2', url: 'https://site.example/2' })])).includes('duplicate-title'),
  );
  assert.ok((await codes([one({ image: 'http://site.example/a.jpg' })])).includes('blocked-image'));
  assert.ok((await codes(someArticles(20), { maxBytes: 100 })).includes('too-large'));
});

test("PERF-06 the weight of an index is judged as the build judges it, or by a budget of one's own", async () => {
  const heavy = (count: number) =>
    Array.from({ length: count }, (_, n) =>
      one({ id: `${n}`, url: `https://site.example/${n}`, summary: randomBytes(450).toString('base64') }),
    );
  const severity = async (count: number, maxBytes?: number) => {
    const { issues } = await checkIndex(heavy(count), { maxBytes, links: false });
    return issues.find(({ code }) => code === 'too-large')?.severity;
  };
  assert.equal(await severity(400), undefined);
  assert.equal(await severity(800), 'warning');
  assert.equal(await severity(2_500), 'error');
  assert.equal(await severity(800, 300_000), 'error');
  assert.equal(await severity(800, 900_000), undefined);
});

test('what the reader had to drop is reported from the items as published', async () => {
  const items = [
    { url: '/a', date_published: 'yesterday', title: 'x' },
    { url: '/a', title: 'y' },
    { url: '/b' },
  ];
  const found = await codes([one({})], { items });
  for (const code of ['bad-date', 'duplicate-url', 'no-title']) assert.ok(found.includes(code), code);
});

test('errors come before warnings, and these before notes', async () => {
  const { issues } = await checkIndex([one({ summary: undefined })], {
    items: [{ url: 'x', date_published: '?', title: 't' }],
  });
  const order = { error: 0, warning: 1, note: 2 };
  const ranks = issues.map(({ severity }) => order[severity]);
  assert.deepEqual(
    ranks,
    [...ranks].sort((a, b) => a - b),
  );
});

test('spellings of one tag are found: case, dashes, plurals; other words and other languages are not', async () => {
  const tagged = (tags: string[], n: number, language = 'en') =>
    one({ id: `${n}`, url: `https://site.example/${n}`, tags, language });
  const articles = [
    tagged(['Test', 'boundary', 'web components', 'winter'], 1), tagged(['Test', 'boundary', 'web components', 'wine tasting'], 2),
    tagged(['test', 'boundaries', 'Web-Components', 'wine testing', 'css3', 'css4'], 3), tagged(['Winter'], 4, 'de'),
  ]; // prettier-ignore
  const { tags } = await checkIndex(articles);
  assert.deepEqual({ ...tags }, { test: 'Test', boundaries: 'boundary', 'Web-Components': 'web components' });
});

test('explain tells why an article is listed and why another is not', () => {
  const articles = [...someArticles(40), { id: 'x', url: 'https://site.example/x', title: 'Zyzzyva' }];
  const url = 'https://site.example/a/0/';
  const verdict = (other: string, options = {}) =>
    explainLinks(articles, url, other, { limit: 3, fallback: [], ...options }).other?.verdict;
  const { links } = explainLinks(articles, url, undefined, { limit: 3 });
  assert.equal(links.length, 3);
  assert.ok(links[0]?.reasons.some(({ kind, value }) => kind === 'tag' && value === 'lighthouse'));
  assert.equal(verdict(links[0]?.article.url ?? ''), 'listed');
  assert.equal(verdict(url), 'itself');
  assert.equal(verdict('https://site.example/missing'), 'unknown');
  assert.equal(verdict('https://site.example/x'), 'nothing-shared');
  assert.equal(verdict(links[2]?.article.url ?? '', { threshold: 0.999 }), 'below-threshold');
  assert.equal(explainLinks(articles, 'https://site.example/missing').article, undefined);
});

test('explain does not say that nothing is shared where an article is left out', () => {
  const [page, other] = ['Bees', 'Wasps'].map((title, n) =>
    one({
      id: `${n}`,
      url: `https://site.example/${n}`,
      title,
      summary: 'They live in the garden',
      tags: ['insects'],
    }),
  );
  assert.ok(page && other);
  const verdict = (from: object, to: object, options = {}) =>
    explainLinks(
      [
        { ...page, ...from },
        { ...other, ...to },
      ],
      page.url,
      other.url,
      options,
    ).other?.verdict;
  assert.equal(verdict({}, {}), 'listed');
  assert.equal(verdict({ exclude: [`${other.url}/`] }, {}), 'left-out');
  assert.equal(verdict({ language: 'en' }, { language: 'de' }, { onlyLanguage: 'page' }), 'left-out');
  assert.equal(verdict({}, { date: '2020-01-01' }, { maxAge: 10, now: Date.UTC(2026, 0) }), 'left-out');
  assert.equal(verdict({}, {}, { excludeTags: ['Insects'] }), 'left-out');
  assert.equal(verdict({}, { exclude: true }), 'excluded');
  assert.equal(verdict({}, { title: 'Bees' }), 'same-title');
});

test('explain draws the line where the list does', () => {
  const [page, best, far] = ['Bees', 'Wasps', 'Hornets'].map((title, n) =>
    one({ id: `${n}`, url: `https://site.example/${n}`, title, summary: 'They live in the garden' }),
  );
  assert.ok(page && best && far);
  const options = { boost: ({ id }: { id: string }) => (id === far.id ? 0.18 : 1), fallback: [] };
  const { links, other } = explainLinks([page, best, far], page.url, far.url, options);
  assert.deepEqual(
    links.map(({ article }) => article.id),
    [best.id],
  );
  assert.ok(other?.share && other.share > 0.15 && other.share < 0.2, `${other?.share}`);
  assert.equal(other.verdict, 'below-threshold');
});

test('evaluate gives 1 for perfect lists and less for worse ones', () => {
  const articles = someArticles(16).map((article) => ({ ...article, date: undefined, summary: undefined }));
  const right = Object.fromEntries(articles.map(({ url }, n) => [url, [articles[(n + 8) % 16]?.url]]));
  const judgements = readJudgements(JSON.stringify(right), 'j.json');
  const [good, bad] = evaluate(articles, judgements, [{}, { onlyTags: ['no such tag'], fallback: [] }]);
  assert.equal(good?.mrr, 1);
  assert.equal(good?.ndcg, 1);
  assert.equal(good?.recall, 1);
  assert.equal(good?.pages, 16);
  assert.equal(bad?.ndcg, 0);
  assert.equal(bad?.coverage, 0);
});

test('evaluate knows the pages of a click log by their addresses without the parameters that a setting ignores', () => {
  const articles = someArticles(16);
  const [from, to] = [articles[0]?.url ?? '', articles[8]?.url ?? ''];
  const judgements = readJudgements(`${from}?from=mail,${to}?from=block,2\n${from},${to},5`, 'clicks.csv');
  const [plain, ignoring] = evaluate(articles, judgements, [{}, { ignoreParams: ['from'] }]);
  assert.deepEqual([plain?.pages, ignoring?.pages], [1, 1]);
  const marked = readJudgements(`${from}?from=mail,${to}?from=block`, 'clicks.csv');
  assert.equal(evaluate(articles, marked, [{ ignoreParams: ['from'] }])[0]?.pages, 1);
  assert.throws(() => evaluate(articles, marked), /none of the judged pages/);
});

test('judgements are read from objects, rows, and lines with counts', () => {
  const [a, b] = ['https://s.example/a', 'https://s.example/b'];
  for (const text of [
    JSON.stringify({ [a]: [b] }),
    JSON.stringify([{ url: a, related: [b] }]),
    JSON.stringify([{ from: a, to: b }]),
    `from,to\n${a},${b}\n`,
    `/a\t/b\n`,
  ]) {
    const judged = readJudgements(text, 'j', 'https://s.example/');
    assert.equal(judged.get(a)?.get(b), 1, text);
  }
  assert.equal(readJudgements(`${a},${b},3`, 'j').get(a)?.get(b), 2);
  assert.throws(() => readJudgements(`${a},${b}\nonly-one`, 'clicks.csv'), /clicks\.csv:2: /);
  assert.throws(() => readJudgements('[]', 'j'), /no pages/);
});
