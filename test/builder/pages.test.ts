import assert from 'node:assert/strict';
import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { prerender, preview, withElement } from '../../src/builder/index.js';
import { createRecommender } from '../../src/engine/index.js';
import type { Article, RecommenderOptions, RecommendOptions } from '../../src/types.js';
import { folderWith, page, someArticles } from './support.js';

const articles = someArticles(40);
const host = (inner = '', n = 0) =>
  page({
    head: `<link rel="canonical" href="https://site.example/a/${n}">`,
    body: `<p>Text.</p>\n<related-articles src="/i.json" limit=3>${inner}</related-articles>\n<p>More.</p>`,
  });
const text = (folder: string, file = 'a.html') => readFileSync(join(folder, file), 'utf8');

test('prerender writes real links into the element and leaves the rest of the page alone', async (t) => {
  const folder = folderWith(t, { 'a.html': host('<p>Loading</p>') });
  const report = await prerender(folder, articles, { limit: 3 });
  assert.equal(report.pages, 1);
  assert.equal(report.changed.length, 1);
  const [before = '', after = ''] = host('<p>Loading</p>').split('<p>Loading</p>');
  const html = text(folder);
  assert.ok(html.startsWith(before) && html.endsWith(`<p>Loading</p>${after}`));
  assert.equal(html.match(/<li><a href="https:\/\/site\.example\/a\/\d+">[^<]+<\/a><\/li>/g)?.length, 3);
  assert.equal(html.includes('<a href="https://site.example/a/0">'), false);
});

test('the links are those that the element asks for with its own attributes', async (t) => {
  const folder = folderWith(t, {
    'a.html': host().replace(
      '<related-articles src="/i.json" limit=3>',
      `<related-articles limit="2" order="newest" exclude-urls="${articles[1]?.url}">`,
    ),
  });
  await prerender(folder, articles, { limit: 5 });
  const links = [...text(folder).matchAll(/<li><a href="([^"]*)"/g)].map(([, url]) => url);
  assert.equal(links.length, 2);
  assert.equal(links.includes(articles[1]?.url), false);
  const dates = links.map((link) => articles.find(({ url }) => url === link)?.date ?? '');
  assert.deepEqual(dates, [...dates].sort().reverse());
});

test('SEC-11 hosts, the ladder, languages and the bounds of numbers are those of the element', async (t) => {
  const all = [
    ...articles.slice(0, 3).map((article) => ({ ...article, language: 'en' })),
    { id: 'x', url: 'https://other.example/x', title: 'Gears', summary: 'Nothing alike.' },
  ];
  const linksWith = async (attributes: string) => {
    const html = host().replace(
      '<related-articles src="/i.json" limit=3>',
      `<related-articles ${attributes}>`,
    );
    const folder = folderWith(t, { 'a.html': html });
    await prerender(folder, all);
    return [...text(folder).matchAll(/<li><a href="([^"]*)"/g)].map(([, url]) => url);
  };
  assert.ok((await linksWith('')).includes('https://other.example/x'), 'to fill the list');
  assert.ok(!(await linksWith('fallback="none"')).includes('https://other.example/x'));
  assert.ok(!(await linksWith('only-hosts="Site.example"')).includes('https://other.example/x'));
  assert.equal((await linksWith('limit="1.5"')).length, 3, 'no whole number: the default');
  assert.equal((await linksWith('limit="1"')).length, 1);
  assert.equal((await linksWith('only-language="English"')).length, 3, 'no tag of a language: any');
  assert.equal((await linksWith('only-hosts=""')).length, 3, 'on any');
});

/** Links written into an element with these attributes, on a page at this address. */
async function linksWith(
  t: TestContext,
  attributes: string,
  { url = articles[0]?.url ?? '', title = 'A title', among = articles, lang = 'en' } = {},
): Promise<(string | undefined)[]> {
  const html = page({
    title,
    head: `<link rel="canonical" href="${url}">`,
    body: `<related-articles ${attributes}></related-articles>`,
  }).replace('lang="en"', `lang="${lang}"`);
  const folder = folderWith(t, { 'a.html': html });
  await prerender(folder, among);
  return [...text(folder).matchAll(/<li><a href="([^"]*)"/g)].map(([, link]) => link);
}

const ranked = (query: Partial<Article>, options: RecommenderOptions & RecommendOptions = {}) =>
  createRecommender(articles, options)
    .recommend(query, options)
    .map(({ article }) => article.url);

test('weights on the element are those of the ranking', async (t) => {
  const weights = { title: 1, tags: 0, summary: 0.5 };
  const expected = ranked({ ...articles[0], language: 'en' }, { weights });
  assert.notDeepEqual(expected, await linksWith(t, ''));
  assert.deepEqual(await linksWith(t, 'weights="title:1 tags:0 summary:.5"'), expected);
  const both = await linksWith(
    t,
    '></related-articles><related-articles weights="title:1 tags:0 summary:.5"',
  );
  assert.deepEqual(both, [...(await linksWith(t, '')), ...expected], 'each of two on one page');
  assert.deepEqual(await linksWith(t, 'weights="title:1 body:2"'), await linksWith(t, ''), 'not allowed');
});

test('ignore-params on the element says which addresses are one page', async (t) => {
  const url = `${articles[0]?.url}?edition=2`;
  assert.deepEqual(await linksWith(t, '', { url }), [], 'a page that the index does not know');
  assert.deepEqual(await linksWith(t, 'ignore-params="edition"', { url }), await linksWith(t, ''));
  const twice = {
    ...articles[8],
    id: 'twice',
    url: `${articles[8]?.url}?edition=2`,
    title: 'The lighthouse',
  };
  const among = [...articles, twice as Article];
  const times = (links: (string | undefined)[]) =>
    links.filter((link) => link?.startsWith(`${articles[8]?.url}`)).length;
  assert.equal(times(await linksWith(t, 'limit="20"', { among })), 2);
  assert.equal(times(await linksWith(t, 'limit="20" ignore-params="edition"', { among })), 1);
});

test('article-title, -tags and -summary on the element win over what is known of the page', async (t) => {
  const of = (subject: string, links: readonly (string | undefined)[]) =>
    links.filter((link) => articles.find(({ url }) => url === link)?.title.includes(subject)).length;
  for (const [attributes, own] of [
    ['article-title="All about the violin"', { title: 'All about the violin' }],
    ['article-tags="violin, odd"', { tags: ['violin', 'odd'] }],
    [
      'article-summary="Of the violin keeper, &lt;b>and&lt;/b> more."',
      { summary: 'Of the violin keeper, and more.' },
    ],
  ] as const) {
    const links = await linksWith(t, attributes);
    assert.notDeepEqual(links, await linksWith(t, ''), attributes);
    assert.deepEqual(links, ranked({ ...articles[0], ...own, language: 'en' }), attributes);
    // A page that is in no index has links as soon as the element says what it is about.
    const url = 'https://site.example/about';
    assert.deepEqual(of('violin', await linksWith(t, `${attributes} limit="3"`, { url })), 3, attributes);
  }
});

test('article-url on the element names the article; with a title of its own, it is all about that', async (t) => {
  const url = 'https://site.example/a/';
  const links = await linksWith(t, 'article-url="4"', { url, title: articles[4]?.title ?? '' });
  assert.deepEqual(links, await linksWith(t, '', { url: articles[4]?.url ?? '' }));
  const other = await linksWith(t, 'article-url="/new" article-title="The violin"', {
    url,
    title: 'A bakery',
  });
  assert.deepEqual(other, ranked({ url: 'https://site.example/new', title: 'The violin', language: 'en' }));
  assert.deepEqual(
    await linksWith(t, 'article-url="javascript:alert(1)"'),
    await linksWith(t, ''),
    'no address of a page',
  );
});

test('the language of the page is that of the nearest lang, and max-age counts from today', async (t) => {
  const among = articles.map((article, index) => ({ ...article, language: index % 2 ? 'de' : 'en' }));
  const links = await linksWith(t, 'only-language="page"', { among, lang: 'de' });
  assert.ok(links.length && links.every((link) => Number(link?.split('/').at(-1)) % 2));
  const dated = articles.map((article) => ({ ...article, date: '1999-01-01' }));
  assert.deepEqual(await linksWith(t, 'max-age="30"', { among: dated }), []);
});

test('a page that does not say its URL is told of, and which option helps', async (t) => {
  const folder = folderWith(t, { 'a.html': '<title>A</title><related-articles></related-articles>' });
  const { changed, warnings } = await prerender(folder, articles);
  assert.deepEqual(changed, []);
  assert.match(warnings[0]?.message ?? '', /no canonical URL.*--url/);
});

test('prerendering twice changes nothing, prerendering with other articles replaces the links', async (t) => {
  const folder = folderWith(t, { 'a.html': host() });
  await prerender(folder, articles);
  const first = text(folder);
  assert.deepEqual((await prerender(folder, articles)).changed, []);
  assert.equal(text(folder), first);
  await prerender(folder, articles.slice(0, 9));
  assert.equal(text(folder).match(/<ul>/g)?.length, 1);
  assert.notEqual(text(folder), first);
});

test('titles are written as text', async (t) => {
  const evil = articles.map((article) => ({
    ...article,
    title: `${article.title} <img src=x onerror="alert(1)"> & $& $1`,
  }));
  const folder = folderWith(t, { 'a.html': host() });
  await prerender(folder, evil);
  await prerender(folder, evil);
  assert.ok(text(folder).includes('&lt;img src=x onerror=&quot;alert(1)&quot;&gt; &amp; $&amp; $1'));
  assert.equal(text(folder).includes('<img'), false);
});

test('pages without the element, unknown pages, unclosed elements and other encodings keep their bytes', async (t) => {
  const files = {
    'none.html': page(),
    'unknown.html': host('', 999),
    'unclosed.html': host().replace('</related-articles>', ''),
    'latin.html': Buffer.from(`${host()}caf\xe9`, 'latin1'),
    'comment.html': '<!-- <related-articles></related-articles> -->',
  };
  const folder = folderWith(t, files);
  const { changed, warnings } = await prerender(folder, articles);
  assert.deepEqual(changed, []);
  assert.deepEqual(
    warnings.map(({ file }) => file.split('/').at(-1)),
    ['latin.html'],
  );
  for (const [name, content] of Object.entries(files))
    assert.deepEqual(readFileSync(join(folder, name)), Buffer.from(content));
});

test('CLI-05 prerender does not write through links that lead out of the folder', async (t) => {
  const outside = folderWith(t, { 'a.html': host() });
  const folder = folderWith(t);
  symlinkSync(join(outside, 'a.html'), join(folder, 'b.html'));
  const { warnings } = await prerender(folder, articles);
  assert.equal(text(outside), host());
  assert.ok(warnings.every(({ code }) => code === 'outside'));
});

test('preview puts the element at the end of the article, else of main, else of the body; once', () => {
  const at = (html: string) =>
    withElement(html)
      .replace(/<related-articles[^>]*><\/related-articles>/, '@')
      .replace(/<script.*<\/script>/, '');
  assert.equal(
    at('<body><main><article>a</article></main></body>'),
    '<body><main><article>a@</article></main></body>',
  );
  assert.equal(at('<body><main>a</main></body>'), '<body><main>a@</main></body>');
  assert.equal(at('<body>a</body>'), '<body>a@</body>');
  assert.equal(
    withElement('<body><related-articles></related-articles></body>').match(/<related-articles/g)?.length,
    1,
  );
});

const started = async (t: TestContext, folder: string) => {
  const { url, server } = await preview(folder, {
    port: 0,
    index: '{"items":[]}',
    script: join(folder, 'script.js'),
  });
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  return (path: string) => fetch(new URL(path, url));
};

test('preview serves pages with the element, other files as they are, the index and the script', async (t) => {
  const folder = folderWith(t, {
    'index.html': page(),
    'b.html': page({ title: 'B' }),
    'c.css': 'x{}',
    'script.js': 'y',
  });
  const get = await started(t, folder);
  assert.match(await (await get('/')).text(), /<related-articles src="\/related-articles\/index\.json">/);
  assert.match(await (await get('/b')).text(), /<title>B/);
  assert.equal(await (await get('/c.css')).text(), 'x{}');
  assert.equal(await (await get('/related-articles/index.json')).text(), '{"items":[]}');
  assert.equal(await (await get('/related-articles/script.js')).text(), 'y');
  assert.equal((await get('/missing')).status, 404);
});

test('CLI-05 preview serves nothing from outside of its folder', async (t) => {
  const root = folderWith(t, { 'site/index.html': page(), 'secret.txt': 'secret' });
  symlinkSync(join(root, 'secret.txt'), join(root, 'site/link.txt'));
  writeFileSync(join(root, 'site/script.js'), '');
  const get = await started(t, join(root, 'site'));
  for (const path of ['/..%2fsecret.txt', '/%2e%2e/secret.txt', '/link.txt', '/%00', '/%ff']) {
    assert.equal((await get(path)).status, 404, path);
  }
});
