import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addList, readContent } from '../../src/builder/sources/documents.js';
import { nothingYet } from '../../src/builder/reading.js';
import { parseXml } from '../../src/builder/sources/xml.js';
import { wordPressPage } from '../../src/builder/sources/wordpress.js';
import { ghostPage } from '../../src/builder/sources/ghost.js';
import type { Article } from '../../src/types.js';
import { BORROWED, BORROWED_READ } from '../feed/fixtures/borrowed.js';

const read = (text: string): Article[] => {
  const content = readContent(text, 'feed');
  assert.equal(content.kind, 'list');
  const reading = nothingYet();
  if (content.kind === 'list')
    addList(content.value, { file: 'feed', url: 'https://site.example/feed' }, reading);
  return reading.found.map(({ article }) => article);
};
const pick = ({ url, title, summary, date, tags, image, language, authors, text }: Partial<Article> = {}) => ({
  url, title, summary, date, tags, image, language, authors, text,
}); // prettier-ignore

test('RSS 2.0', () => {
  const [article] =
    read(`<?xml version="1.0"?><rss version="2.0" xmlns:media="m" xmlns:dc="d" xmlns:content="c"><channel>
    <title>Site</title><language>en-GB</language><item><title>Bees &amp; wasps</title><link>https://site.example/bees</link>
    <guid isPermaLink="false">7</guid><pubDate>Fri, 01 Mar 2024 10:00:00 GMT</pubDate><category><![CDATA[Insects]]></category>
    <category domain="x">Garden</category><description><![CDATA[<p>They <b>differ</b>.</p>]]></description>
    <content:encoded><![CDATA[<p>The body.</p>]]></content:encoded><dc:creator>Ada</dc:creator>
    <media:content url="https://site.example/bee.jpg" medium="image"/></item></channel></rss>`);
  assert.deepEqual(pick(article), {
    url: 'https://site.example/bees', title: 'Bees & wasps', summary: 'They differ.', date: '2024-03-01T10:00:00Z',
    tags: ['Insects', 'Garden'], image: 'https://site.example/bee.jpg', language: 'en-GB', authors: ['Ada'], text: 'The body.',
  }); // prettier-ignore
});

test('RSS 2.0 with a link only in guid, and an author in brackets', () => {
  const [article] =
    read(`<rss><channel><title>x</title><item><title>t</title><guid>https://site.example/a</guid>
    <author>ada@site.example (Ada L.)</author><enclosure url="https://site.example/a.mp3" type="audio/mpeg"/></item></channel></rss>`);
  assert.equal(article?.url, 'https://site.example/a');
  assert.deepEqual(article?.authors, ['Ada L.']);
  assert.equal(article?.image, undefined);
});

test('RSS that borrows from other vocabularies is read as in the browser', () => {
  const content = readContent(BORROWED, 'feed');
  const reading = nothingYet();
  const next =
    content.kind === 'list'
      ? addList(content.value, { file: 'feed', url: 'https://site.example/feed' }, reading)
      : undefined;
  const articles = reading.found.map(({ article: { title, tags, authors, image } }) => [
    title,
    tags,
    authors,
    image,
  ]);
  assert.deepEqual({ next, articles }, BORROWED_READ);
});

test('RSS 1.0', () => {
  const [article] = read(`<rdf:RDF xmlns:rdf="r"><channel rdf:about="x"><title>Site</title></channel>
    <item rdf:about="https://site.example/a"><title>t</title><link>https://site.example/a</link><dc:date>2024-03-01</dc:date>
    <dc:subject>Bees</dc:subject></item></rdf:RDF>`);
  assert.equal(article?.date, '2024-03-01');
  assert.deepEqual(article?.tags, ['Bees']);
});

test('Atom, with xml:base, several links and XHTML content', () => {
  const [article] =
    read(`<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://site.example/blog/" xml:lang="de"><title>Site</title>
    <author><name>Ada</name></author><entry><title type="html">Bees &amp;amp; wasps</title><id>tag:1</id>
    <link rel="self" href="x"/><link href="bees.html"/><updated>2024-03-01T10:00:00Z</updated>
    <category term="insects" label="Insects"/><summary>Short.</summary>
    <content type="xhtml"><div xmlns="h"><p>The body.</p></div></content></entry></feed>`);
  assert.deepEqual(pick(article), {
    url: 'https://site.example/blog/bees.html', title: 'Bees & wasps', summary: 'Short.', date: '2024-03-01T10:00:00Z',
    tags: ['Insects'], image: undefined, language: 'de', authors: ['Ada'], text: 'The body.',
  }); // prettier-ignore
});

test('Atom: an entry without a link is at its id, where that is an address', () => {
  const urls =
    read(`<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>https://site.example/a</id><title>A</title></entry>
    <entry><id>tag:b</id><title>B</title></entry></feed>`).map(({ url }) => url);
  assert.deepEqual(urls, ['https://site.example/a']);
});

test('Atom: titles, summaries and contents in XHTML keep their words, in their order', () => {
  const xhtml = (name: string, markup: string) =>
    `<${name} type='xhtml'><div xmlns="http://www.w3.org/1999/xhtml">${markup}</div></${name}>`;
  const [first, second] =
    read(`<feed xmlns="http://www.w3.org/2005/Atom"><title type="xhtml"/><entry><link href="https://site.example/a"/>
    ${xhtml('title', 'If <em>a &lt; b</em>, then')}${xhtml('content', '<p>One <b>two</b> three</p><p>four <![CDATA[five]]></p>')}</entry>
    <entry><link href="https://site.example/b"/><title>Plain</title>${xhtml('summary', '<b>Bold</b> words')}</entry></feed>`);
  assert.deepEqual([first?.title, first?.text?.slice(0, 18)], ['If a < b, then', 'One two three four']);
  assert.deepEqual([second?.title, second?.summary], ['Plain', 'Bold words']);
});

test('WordPress posts, with embedded tags, picture and author; protected ones are left out', () => {
  const term = (taxonomy: string, name: string) => ({ taxonomy, name });
  const post = {
    id: 1, link: 'https://site.example/bees/', status: 'publish', title: { rendered: 'Bees &#038; wasps' },
    excerpt: { rendered: '<p>Short.</p>' }, content: { rendered: '<p>Body.</p>', protected: false },
    date: '2024-03-01T11:00:00', date_gmt: '2024-03-01T10:00:00', modified_gmt: '2024-03-02T10:00:00',
    _embedded: {
      'wp:term': [[term('category', 'Insects'), term('category', 'Uncategorized')], [term('post_tag', 'honey')]],
      'wp:featuredmedia': [{ source_url: 'https://site.example/bee.jpg' }], author: [{ name: 'Ada' }],
    },
  }; // prettier-ignore
  const articles = read(
    JSON.stringify([post, { ...post, link: 'https://site.example/x/', content: { protected: true } }]),
  );
  assert.equal(articles.length, 1);
  assert.deepEqual(pick(articles[0]), {
    url: 'https://site.example/bees/', title: 'Bees & wasps', summary: 'Short.', date: '2024-03-01T11:00:00+01:00',
    tags: ['Insects', 'honey'], image: 'https://site.example/bee.jpg', language: undefined, authors: ['Ada'], text: 'Body.',
  }); // prettier-ignore
  assert.equal(articles[0]?.section, 'Insects');
});

test('Ghost posts, without internal tags and posts for members', () => {
  const post = {
    id: 'a', url: 'https://site.example/bees/', title: 'Bees', custom_excerpt: null, excerpt: 'Short.', html: '<p>Body.</p>',
    published_at: '2024-03-01T10:00:00.000+00:00', feature_image: 'https://site.example/bee.jpg', visibility: 'public',
    tags: [{ name: 'Insects', visibility: 'public' }, { name: '#secret', visibility: 'internal' }],
    primary_tag: { name: 'Insects' }, authors: [{ name: 'Ada' }],
  }; // prettier-ignore
  const articles = read(
    JSON.stringify({
      posts: [post, { ...post, url: 'https://site.example/x/', visibility: 'members' }],
      meta: {},
    }),
  );
  assert.equal(articles.length, 1);
  assert.deepEqual(articles[0]?.tags, ['Insects']);
  assert.equal(articles[0]?.section, 'Insects');
  assert.equal(articles[0]?.summary, 'Short.');
});

test('addresses of WordPress and Ghost are completed', () => {
  const embed = 'per_page=100&page=2&_embed=wp%3Aterm%2Cwp%3Afeaturedmedia%2Cauthor';
  assert.equal(
    wordPressPage('https://x.example/wp-json/', 2),
    `https://x.example/wp-json/wp/v2/posts?${embed}`,
  );
  assert.equal(
    wordPressPage('https://x.example/blog/wp-json/wp/v2/posts', 2),
    `https://x.example/blog/wp-json/wp/v2/posts?${embed}`,
  );
  assert.equal(
    wordPressPage('https://x.example/?rest_route=/', 2),
    `https://x.example/?rest_route=%2Fwp%2Fv2%2Fposts&${embed}`,
  );
  assert.equal(
    ghostPage('https://x.example/ghost/api/content/posts/?key=1'),
    'https://x.example/ghost/api/content/posts/?key=1&include=tags%2Cauthors&limit=100',
  );
});

test('broken JSON names its line', () => {
  assert.throws(
    () => readContent('{\n"items": [\n,]}', 'feed.json'),
    /^BuildError: feed\.json:3: is not JSON/,
  );
});

test('CLI-03 entities that multiply are not expanded, or refused', () => {
  const laughs =
    '<!DOCTYPE l [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>';
  const text = JSON.stringify(parseXml(`${laughs}<rss><channel><title>&c;</title></channel></rss>`, 'x'));
  assert.ok(text.length < 1_000);
  const quadratic = `<!DOCTYPE l [<!ENTITY a "${'x'.repeat(900)}">]><rss><channel><title>${'&a;'.repeat(100_000)}</title></channel></rss>`;
  assert.throws(() => parseXml(quadratic, 'x'), /^BuildError: x: .*limit/);
});

test('CLI-03 external entities are refused', () => {
  for (const url of ['file:///etc/passwd', 'http://169.254.169.254/']) {
    assert.throws(
      () =>
        parseXml(
          `<!DOCTYPE l [<!ENTITY a SYSTEM "${url}">]><rss><channel><title>&a;</title></channel></rss>`,
          'x',
        ),
      /BuildError/,
    );
  }
});

test('CLI-03 a real archive with 120,000 ampersands is read', () => {
  const items = Array.from(
    { length: 1_200 },
    (_, i) =>
      `<item><title>A &amp; B</title><link>https://s.example/${i}</link><description>${'&amp; '.repeat(100)}</description></item>`,
  );
  assert.equal(read(`<rss><channel>${items.join('')}</channel></rss>`).length, 1_200);
});

test('CLI-03 XHTML without end is given up at once', () => {
  for (const part of [
    '<title type="xhtml">',
    '<title type="xhtml" ',
    '<content type="xhtml"><title type="xhtml">x</title>',
  ])
    assert.throws(() => read(`<feed xmlns="http://www.w3.org/2005/Atom">${part.repeat(200_000)}`));
});

test('CLI-03 nesting and names of prototypes are refused', () => {
  assert.throws(() => parseXml('<a>'.repeat(100_000), 'x'), /BuildError/);
  assert.throws(() => parseXml('<rss><__proto__><x>1</x></__proto__></rss>', 'x'), /BuildError/);
});
