import assert from 'node:assert/strict';
import type { LookupFunction } from 'node:net';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { isPrivate } from '../../src/builder/addresses.js';
import { readSources } from '../../src/builder/index.js';
import { fetchText } from '../../src/builder/remote.js';
import { page, serve, serveFiles } from './support.js';

const allowed = { allowPrivate: true };

test('CLI-06 private, loopback, link-local and reserved addresses are known in every spelling', () => {
  for (const address of [
    '127.0.0.1',
    '10.1.2.3',
    '172.16.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '224.0.0.1',
    '::1',
    '::',
    'fe80::1',
    'fd00::1',
    '::ffff:127.0.0.1',
    '::ffff:a9fe:a9fe',
    '64:ff9b::7f00:1',
    'no-address',
  ]) {
    assert.equal(isPrivate(address), true, address);
  }
  for (const address of ['93.184.216.34', '8.8.8.8', '2606:4700::1111'])
    assert.equal(isPrivate(address), false, address);
});

test('CLI-06 private hosts are refused before anything is sent', async (t) => {
  let asked = 0;
  const base = await serve(t, (_, response) => void (asked++, response.end('x')));
  const { port } = new URL(base);
  for (const url of [
    base,
    `http://localhost:${port}/`,
    `http://0x7f000001:${port}/`,
    `http://[::ffff:127.0.0.1]:${port}/`,
    'http://169.254.169.254/latest/',
  ]) {
    await assert.rejects(fetchText(url), { code: 'private-address' }, url);
  }
  assert.equal(asked, 0);
});

test('CLI-06 a name that leads to a private address is refused at the connection itself', async () => {
  const lookup = ((_name, options, callback) => {
    if ((options as { all?: boolean }).all)
      (callback as (e: null, a: object[]) => void)(null, [{ address: '127.0.0.1', family: 4 }]);
    else callback(null, '127.0.0.1', 4);
  }) as LookupFunction;
  await assert.rejects(fetchText('http://rebound.example/', { lookup }), { code: 'private-address' });
});

test('CLI-06 only http and https, also after a redirect', async (t) => {
  const base = await serve(
    t,
    (_, response) => void response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
  );
  await assert.rejects(fetchText('file:///etc/passwd', allowed), { code: 'network' });
  await assert.rejects(fetchText(base, allowed), { code: 'network' });
});

test('CLI-06 a redirect to a private address is refused', async (t) => {
  const base = await serve(
    t,
    (_, response) => void response.writeHead(302, { location: 'http://169.254.169.254/' }).end(),
  );
  const { port } = new URL(base);
  const lookup = ((_name, options, callback) => {
    if ((options as { all?: boolean }).all)
      (callback as (e: null, a: object[]) => void)(null, [{ address: '127.0.0.1', family: 4 }]);
    else callback(null, '127.0.0.1', 4);
  }) as LookupFunction;
  await assert.rejects(fetchText(`http://public.example:${port}/`, { lookup, timeout: 2_000 }), {
    code: 'private-address',
  });
});

test('CLI-06 five redirects are followed, six are not', async (t) => {
  const base = await serve(t, (request, response) => {
    const left = Number(request.url?.slice(1));
    if (left) response.writeHead(301, { location: `/${left - 1}` }).end();
    else response.end('there');
  });
  assert.equal((await fetchText(`${base}5`, allowed)).text, 'there');
  await assert.rejects(fetchText(`${base}6`, allowed), /more than 5 redirects/);
});

test('CLI-06 an endless answer, packed or not, ends at the limit', async (t) => {
  const base = await serve(t, (request, response) => {
    if (request.url === '/packed')
      return void response
        .writeHead(200, { 'content-encoding': 'gzip' })
        .end(gzipSync('x'.repeat(5_000_000)));
    const more = () => {
      while (response.write('x'.repeat(65_536)));
      response.once('drain', more);
    };
    more();
  });
  for (const path of ['', 'packed'])
    await assert.rejects(fetchText(base + path, { ...allowed, maxBytes: 1_000_000 }), { code: 'too-large' });
});

test('CLI-06 a server that does not answer is given up', async (t) => {
  const base = await serve(t, () => {});
  await assert.rejects(fetchText(base, { ...allowed, timeout: 100 }), /no answer within 100 ms/);
});

test('CLI-06 neither cookies nor credentials are sent', async (t) => {
  let headers: object = {};
  const base = await serve(t, (request, response) => {
    ({ headers } = request);
    response.writeHead(200, { 'set-cookie': 'a=b' }).end();
  });
  await fetchText(base.replace('//', '//user:secret@'), allowed);
  await fetchText(base, allowed);
  assert.deepEqual(
    Object.keys(headers).filter((name) => /cookie|authorization|referer/.test(name)),
    [],
  );
});

test('a sitemap index leads to sitemaps, and these to pages; a missing page costs one warning', async (t) => {
  const text = '<p>Words enough to be the summary of a page, and a few more.</p>';
  const base = await serveFiles(t, (url) => ({
    '/sitemap.xml': `<sitemapindex><sitemap><loc>${url}posts.xml</loc></sitemap></sitemapindex>`,
    '/posts.xml': `<urlset xmlns:news="n"><url><loc>${url}a/</loc><news:news><news:title>x</news:title></news:news></url><url><loc>${url}gone/</loc></url></urlset>`,
    '/a/': page({ title: 'One', body: text }),
  }));
  const { articles, warnings } = await readSources([`${base}sitemap.xml`], allowed);
  assert.deepEqual(
    articles.map(({ title, url }) => [title, url]),
    [['One', `${base}a/`]],
  );
  assert.deepEqual(
    warnings.map(({ file, message }) => [file, message]),
    [[`${base}gone/`, 'answered with status 404']],
  );
});

test('what a sitemap says of a page counts where the page is silent', async (t) => {
  const entry = (url: string) => `<url><loc>${url}</loc><lastmod>2024-05-02</lastmod>
    <image:image><image:loc>${url}sea.jpg</image:loc></image:image><news:news><news:title>From the sitemap</news:title><news:publication><news:language>de</news:language>
    </news:publication><news:publication_date>2024-05-01</news:publication_date></news:news></url>`;
  const meta = (name: string, content: string) => `<meta property="${name}" content="${content}">`;
  const own = `<title>Two</title>${meta('og:image', '/own.jpg')}${meta('og:locale', 'fr')}${meta('article:published_time', '2023-01-01')}${meta('article:modified_time', '2023-01-02')}`;
  const base = await serveFiles(t, (url) => ({
    '/sitemap.xml': `<urlset xmlns:news="n" xmlns:image="i">${entry(`${url}a/`)}${entry(`${url}b/`)}${entry(`${url}c/`)}</urlset>`,
    '/a/': '<title>One</title><p>Words enough to be the summary of a page.</p>',
    '/c/': `<p>Words enough to be the summary of a page that has no title.</p>`,
    '/b/': `${own}<p>Other words, enough to be the summary of a page.</p>`,
  }));
  const { articles } = await readSources([`${base}sitemap.xml`], allowed);
  assert.deepEqual(
    articles.map(({ title, date, modified, image, language }) => [title, date, modified, image, language]),
    [
      ['One', '2024-05-01', '2024-05-02', `${base}a/sea.jpg`, 'de'],
      ['From the sitemap', '2024-05-01', '2024-05-02', `${base}c/sea.jpg`, 'de'],
      ['Two', '2023-01-01', '2023-01-02', `${base}own.jpg`, 'fr'],
    ],
  );
});

test('pages of a JSON Feed are followed, once each', async (t) => {
  const item = (n: number) => ({ id: n, url: `/p/${n}`, title: `Number ${n}` });
  const base = await serveFiles(t, () => ({
    '/1.json': JSON.stringify({ items: [item(1)], next_url: '/2.json' }),
    '/2.json': JSON.stringify({ items: [item(2)], next_url: '/1.json' }),
  }));
  const { articles } = await readSources([`${base}1.json`], allowed);
  assert.deepEqual(articles.map(({ title }) => title).sort(), ['Number 1', 'Number 2']);
});

test('all pages of a WordPress site are read', async (t) => {
  const base = await serve(t, (request, response) => {
    const url = new URL(request.url ?? '', 'http://x');
    const number = Number(url.searchParams.get('page'));
    const post = { link: `https://wp.example/${number}/`, title: { rendered: `Post ${number}` } };
    response.writeHead(200, { 'x-wp-totalpages': '3' }).end(JSON.stringify([post]));
  });
  const { articles } = await readSources([`${base}wp-json/`], allowed);
  assert.deepEqual(articles.map(({ title }) => title).sort(), ['Post 1', 'Post 2', 'Post 3']);
});

test('all pages of a Ghost site are read', async (t) => {
  const base = await serve(t, (request, response) => {
    const number = Number(new URL(request.url ?? '', 'http://x').searchParams.get('page') ?? 1);
    const posts = [{ id: number, url: `https://ghost.example/${number}/`, title: `Post ${number}` }];
    response.end(JSON.stringify({ posts, meta: { pagination: { next: number < 3 ? number + 1 : null } } }));
  });
  const { articles } = await readSources([`${base}ghost/api/content/posts/?key=k`], allowed);
  assert.equal(articles.length, 3);
});

test("a site's address is enough where it announces a feed", async (t) => {
  const base = await serveFiles(t, () => ({
    '/': '<link rel="alternate" type="application/feed+json" href="/feed.json">',
    '/feed.json': JSON.stringify({ items: [{ id: 1, url: '/a', title: 'One' }] }),
  }));
  assert.equal((await readSources([base], allowed)).articles[0]?.title, 'One');
});
