import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodePage } from '../../src/builder/extract/encoding.js';
import type { Found, PageResult } from '../../src/builder/reading.js';
import { readHtml } from '../../src/builder/sources/html.js';
import { page } from './support.js';

const URL_HERE = 'https://site.example/birds/swifts/';
const read = (html: string, url: string | undefined = URL_HERE) => readHtml(html, 'page.html', { url });
const found = (result: PageResult): Found => {
  assert.ok('article' in result, `left out: ${JSON.stringify(result)}`);
  return result;
};
const reason = (result: PageResult) => ('reason' in result ? result.reason : 'kept');
const LONG = 'Swifts sleep on the wing, and come down only to breed in old walls.';

test('JSON-LD comes before Open Graph, Open Graph before markup', () => {
  const data = {
    '@type': 'BlogPosting',
    headline: 'From JSON-LD',
    datePublished: '2024-01-01',
    keywords: 'swifts, birds',
  };
  const head = `<script type="application/ld+json">${JSON.stringify(data)}</script>
    <meta property="og:title" content="From Open Graph"><meta property="og:description" content="The summary.">
    <meta property="article:published_time" content="2023-01-01"><meta property="og:image" content="/swift.jpg">`;
  const { article } = found(read(page({ title: 'From markup', head })));
  assert.equal(article.title, 'From JSON-LD');
  assert.equal(article.summary, 'The summary.');
  assert.equal(article.date, '2024-01-01');
  assert.equal(article.image, 'https://site.example/swift.jpg');
  assert.deepEqual(article.tags, ['swifts', 'birds']);
});

test('a page of markup alone gives title, summary, date, section, language, image', () => {
  const body = `<p>Short.</p><p>${LONG}</p><time datetime="2024-05-06">May</time><img src="a.png" width="16"><img src="b.jpg">`;
  const { article } = found(read(page({ title: 'Swifts', body })));
  assert.equal(article.title, 'Swifts');
  assert.equal(article.summary, LONG);
  assert.equal(article.date, '2024-05-06');
  assert.equal(article.section, 'birds');
  assert.equal(article.language, 'en');
  assert.equal(article.image, 'https://site.example/birds/swifts/b.jpg');
});

test('metas that only builds read come after those that browsers read, each in its place', () => {
  const article = (metas: Readonly<Record<string, string>>, head = '', language = 'en') => {
    const said = Object.entries(metas).map(([name, content]) => `<meta name="${name}" content="${content}">`);
    const html = page({ title: 'Swifts', head: head + said.reverse().join(''), body: `<p>${LONG}</p>` });
    return found(read(html.replace('lang="en"', language && `lang="${language}"`))).article;
  };
  const dates = ['article:published_time', 'date', 'pubdate', 'publish_date', 'DC.date', 'dc.date.issued', 'dcterms.date', 'DCTERMS.issued', 'dcterms.created', 'parsely-pub-date']; // prettier-ignore
  const changes = ['article:modified_time', 'og:updated_time', 'last-modified', 'dcterms.modified'];
  const authors = ['author', 'article:author', 'DC.creator', 'dcterms.creator', 'parsely-author'];
  const day = (n: number) => `2024-01-${10 + n}`;
  for (const [names, field, value] of [
    [dates, 'date', day],
    [changes, 'modified', day],
    [authors, 'authors', (n: number) => [`Name ${n}`]],
  ] as const) {
    for (const first of names.keys()) {
      const metas = Object.fromEntries(names.map((name, n) => [name, String(value(n))]).slice(first));
      assert.deepEqual(article(metas)[field], value(first), names[first]);
    }
  }
  assert.deepEqual(article({ 'article:author': 'https://people.example/ann', 'DC.creator': 'Ann' }).authors, [
    'Ann',
  ]);
  const data = '<script type="application/ld+json">{"@type":"Article","author":{"name":"Bea"}}</script>';
  assert.deepEqual(article({ 'article:author': 'Ann' }, data).authors, ['Bea']);
  assert.equal(article({ 'og:locale': 'pt_BR' }, '', '').language, 'pt-BR');
  assert.equal(article({ 'og:locale': 'pt_BR' }).language, 'en');
});

test('of several articles in JSON-LD, the one at the canonical URL counts, wherever the page lies', () => {
  const data = ['/a', '/b'].map((url) => ({ '@type': 'Article', headline: `Of ${url}`, url }));
  const head = `<link rel="canonical" href="https://site.example/b"><script type="application/ld+json">${JSON.stringify(data)}</script>`;
  const html = page({ title: 'Title', head: `<base href="https://site.example/">${head}` });
  for (const url of ['https://staging.example/a', undefined])
    assert.equal(found(read(html, url)).article.title, 'Of /b', url);
});

test('tags stand in the text or in the footer of an article, not in what is beside it', () => {
  const tag = (name: string) => `<a rel="tag" href="/tags/${name}">${name}</a>`;
  const body = `<p>${tag('text')}</p><footer>${tag('footer')}</footer>
    <nav>${tag('nav')}</nav><aside>${tag('aside')}</aside><div class="related-posts"><footer>${tag('other')}</footer></div>`;
  assert.deepEqual(found(read(page({ title: 'Swifts', body }))).article.tags, ['text', 'footer']);
});

test('the name of the site is not part of the title', () => {
  const head = '<meta property="og:site_name" content="The Aviary">';
  const html = `<!doctype html><title>Swifts | The Aviary</title>${head}<main><p>${LONG}</p></main>`;
  assert.equal(found(read(html)).article.title, 'Swifts');
});

test('what stands around the article is not in its text', () => {
  const around = [
    '<nav>NAVIGATION</nav>', '<aside>ASIDE</aside>', '<footer>FOOTER</footer>', '<related-articles>RELATED</related-articles>',
    '<div class="related-posts">POSTS</div>', '<div id="breadcrumbs">CRUMBS</div>', '<div class="cookie-banner">COOKIES</div>',
    '<div hidden>HIDDEN</div>', '<script>SCRIPT</script>', '<pre>CODE</pre>',
  ]; // prettier-ignore
  const { article } = found(read(page({ body: `<p>${LONG}</p>${around.join('')}<p>The end.</p>` })));
  assert.equal(article.text, `${LONG} The end.`);
});

test('words of neighbouring blocks stay apart, words with markup in them whole', () => {
  const { article } = found(
    read(page({ body: '<p>one</p><ul><li>two</li><li>th<b>ree</b></li></ul><time>four</time>' })),
  );
  assert.equal(article.text, 'one two three four');
});

test('a main column called with-sidebar keeps its text', () => {
  const { article } = found(read(page({ body: `<div class="content with-sidebar"><p>${LONG}</p></div>` })));
  assert.equal(article.text, LONG);
});

test('CLI-09 noindex, redirects, missing pages and lists of articles are left out', () => {
  assert.equal(reason(read(page({ head: '<meta name="robots" content="NOINDEX, follow">' }))), 'noindex');
  assert.equal(
    reason(read('<meta http-equiv="refresh" content="0; url=/new/"><title>x</title>')),
    'redirect',
  );
  assert.equal(reason(read(page(), 'https://site.example/404.html')), 'not-found');
  assert.equal(reason(read(page(), 'https://site.example/')), 'listing');
  assert.equal(reason(read(page(), 'https://site.example/tags/birds/')), 'listing');
  assert.equal(reason(read(page({ body: '<article>a</article><article>b</article>' }))), 'listing');
  assert.equal(reason(read(page({ title: '' }).replaceAll('A title', ''))), 'unusable');
});

test('CLI-09 a page of hardly anything but links is a list, wherever it lies', () => {
  const links = (text: string) =>
    page({ body: `<p>${text}</p><ul>${'<li><a href="/a/">Title</a></li>'.repeat(3)}</ul>` });
  assert.equal(reason(read(links(''), 'https://site.example/essays/')), 'listing');
  assert.equal(reason(read(links(LONG), 'https://site.example/essays/')), 'kept');
  assert.equal(reason(read(page({ body: '<img src="a.webp"><p>A swift.</p>' }))), 'kept');
});

test('CLI-09 a page that says it is an article is one, whatever else is on it', () => {
  const head = '<meta property="og:type" content="article">';
  assert.equal(reason(read(page({ head, body: '<article>a</article><article>b</article>' }))), 'kept');
});

test('CLI-09 the canonical URL counts, resolved against the place of the page', () => {
  const { article, isOwn } = found(
    read(page({ head: '<link rel="canonical" href="/birds/common-swift/">' })),
  );
  assert.equal(article.url, 'https://site.example/birds/common-swift/');
  assert.equal(isOwn, false);
});

test('a page without any URL says which option helps', () => {
  assert.throws(() => readHtml(page(), 'a/page.html', {}), /a\/page\.html: .*--url/);
});

test('CLI-09 the encoding is that of the byte order mark, else of meta, else UTF-8, else windows-1252', () => {
  const latin = (text: string) => Buffer.from(text, 'latin1');
  assert.match(decodePage(latin('<meta charset="iso-8859-1"><p>Zürich')), /Zürich/);
  assert.match(
    decodePage(latin('<meta http-equiv="Content-Type" content="text/html; charset=windows-1252">caf\xe9')),
    /café/,
  );
  assert.match(decodePage(latin('<p>caf\xe9')), /café/);
  assert.match(decodePage(Buffer.from('<p>café')), /café/);
  assert.match(decodePage(Buffer.from('\ufeff<meta charset="iso-8859-1">café')), /café/);
  assert.match(decodePage(Buffer.from('\ufeff<p>日本', 'utf16le')), /日本/);
  assert.match(
    decodePage(Buffer.concat([latin('<meta charset=shift_jis>'), Buffer.from([0x93, 0xfa, 0x96, 0x7b])])),
    /日本/,
  );
  assert.match(decodePage(Buffer.from('<meta charset="utf-16">café')), /café/);
  assert.match(decodePage(latin('<meta charset="no-such">caf\xe9')), /café/);
});

test('CLI-02 a hundred thousand nested elements are read in two seconds', () => {
  const deep = page({ body: `${'<div>'.repeat(100_000)}<p>${LONG}</p>` });
  const started = performance.now();
  assert.ok(found(read(deep)).article.text?.includes('Swifts sleep'));
  assert.ok(
    performance.now() - started < 4_000,
    'took longer than two seconds, and twice that on a busy machine',
  );
});

test('CLI-02 unclosed links and misnested formatting finish', () => {
  for (const body of [
    '<a href=x'.repeat(50_000),
    '<b><p>'.repeat(2_000),
    '<a><b>'.repeat(20_000),
    '<table><tr>'.repeat(20_000),
  ]) {
    assert.equal(reason(read(page({ body }))), 'kept');
  }
});

test('CLI-08 titles and summaries are text, links are http(s), whatever a page says', () => {
  const head = `<meta property="og:title" content="&lt;img src=x onerror=alert(1)&gt;Hello &lt;script&gt;alert(1)&lt;/script&gt;\u202Eworld">
    <meta property="og:image" content="javascript:alert(1)"><link rel="canonical" href="data:text/html,x">`;
  const { article } = found(read(page({ head })));
  assert.equal(article.title, 'Hello world');
  assert.equal(article.image, undefined);
  assert.equal(article.url, URL_HERE);
});
