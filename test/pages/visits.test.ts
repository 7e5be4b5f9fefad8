/** A whole visit, written down: what is asked for and when, what is kept, and what moves. */
import assert from 'node:assert/strict';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { readToEnd } from '../tools/browser.js';
import { file, hostPage, MODULE, openHouse, settled, spoken, type House } from '../tools/guest.js';
import { listLinks } from '../tools/look.js';

const GOOD = file('data/attachment.json');

/** A request as a server sees it. */
interface Asked {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
}

/** A server that writes down what it is asked, and answers every path with a good index. */
async function listen(headers: Readonly<Record<string, string>>) {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    const { method = '', url: path = '', headers: sent } = request;
    asked.push({ method, path, headers: sent });
    const isKnown = sent['if-none-match'] !== undefined && sent['if-none-match'] === headers.etag;
    response.writeHead(isKnown ? 304 : 200, { 'content-type': 'application/json', ...headers });
    response.end(isKnown ? undefined : GOOD);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = () => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  };
  return { origin: `http://127.0.0.1:${port}`, asked, close };
}

/** Before and after the block there is more than a window. */
const long = (attributes: string, head = MODULE) =>
  hostPage(attributes, { head, after: '<p style="height: 200vh">More</p>' }).replace(
    '<p>A long article</p>',
    '<p style="height: 400vh">A long article</p><button>Something</button>',
  );

describe('a visit', { concurrency: 3 }, () => {
  let house: House;
  before(async () => {
    house = await openHouse();
  });
  after(() => house.close());

  it('PRIV-01 REL-18 asks for the page, the script, the index and the pictures shown, and keeps nothing', async () => {
    const src = house.answer(GOOD);
    const visit = await house.visit(long(`src="${src}" show="summary image date"`), {
      prepare: (page) => page.evaluateOnNewDocument(KEPT),
    });
    await readToEnd(visit.page);
    await visit.page.$eval('related-articles', (block) => {
      block.addEventListener('related-articles-select', (event) => event.preventDefault());
      block.shadowRoot?.querySelector('a')?.click();
    });
    const images = await visit.page.$$eval('related-articles >>> [part=list] img', (all) =>
      all.map((image) => (image as HTMLImageElement).src),
    );
    const own = [
      visit.page.url(),
      `${house.server.origin}/demo/icon.svg`,
      `${house.server.origin}/favicon.ico`,
    ];
    const declared = new Set([
      ...own,
      ...images,
      `${house.server.origin}${src}`,
      `${house.server.origin}/dist/cdn/related-articles.min.js`,
    ]);
    assert.deepEqual(
      visit.requests.filter((url) => !declared.has(url) && url !== 'about:blank'),
      [],
    );
    assert.deepEqual(await visit.page.evaluate('kept'), []);
    const left = await visit.page.evaluate(async () => {
      const databases = await indexedDB.databases();
      return [...(await caches.keys()), ...Object.keys(localStorage), ...databases.map(({ name }) => name)];
    });
    assert.deepEqual(left, []);
    assert.deepEqual(await visit.page.cookies(), []);
    await visit.close();
  });

  it('PRIV-03 says nothing of the page to anybody', async () => {
    const server = await listen({ 'access-control-allow-origin': '*' });
    const visit = await house.visit(
      hostPage(`src="${server.origin}/index.json"`).replace(
        '<h1>',
        '<meta name="description" content="Zebrafish"><h1>Zebrafish ',
      ),
    );
    await settled(visit.page);
    await server.close();
    assert.ok((await listLinks(visit.page)).length > 3, 'there is a list');
    assert.doesNotMatch(JSON.stringify(server.asked), /zebrafish|quarrel/i);
    await visit.close();
  });

  it('SEC-13 asks another origin by one plain GET without cookies, and without asking for leave', async () => {
    const server = await listen({
      'access-control-allow-origin': '*',
      'set-cookie': 'seen=1; SameSite=None',
    });
    const visit = await house.visit(hostPage(`src="${server.origin}/index.json"`));
    await visit.page.setCookie({ name: 'own', value: '1', url: server.origin });
    await settled(visit.page);
    await visit.page.$eval('related-articles', (block) => block.reload());
    await server.close();
    const index = server.asked.filter(({ path }) => path === '/index.json');
    assert.deepEqual(
      index.map(({ method, headers }) => [
        method,
        headers.cookie,
        headers['x-requested-with'],
        headers['content-type'],
      ]),
      index.map(() => ['GET', undefined, undefined, undefined]),
    );
    assert.equal(server.asked.length, index.length, 'no OPTIONS');
    await visit.close();
  });

  it('SEC-13 PERF-10 uses what the page has preloaded', async () => {
    const server = await listen({ 'access-control-allow-origin': '*', 'cache-control': 'no-cache' });
    const src = `${server.origin}/index.json`;
    const visit = await house.visit(
      hostPage(`src="${src}"`, {
        head: `<link rel="preload" as="fetch" crossorigin href="${src}">${MODULE}`,
      }),
    );
    await settled(visit.page);
    assert.ok((await listLinks(visit.page)).length > 3, 'there is a list');
    await visit.close();
    await server.close();
    assert.equal(server.asked.length, 1);
  });

  it('REL-17 asks no more while the answer is fresh, and then whether it has changed', async () => {
    for (const [control, expected] of [
      ['max-age=300', ['first']],
      ['no-cache', ['first', 'conditional']],
    ] as const) {
      const server = await listen({
        'access-control-allow-origin': '*',
        'cache-control': control,
        etag: '"1"',
      });
      const visit = await house.visit(hostPage(`src="${server.origin}/index.json"`));
      await settled(visit.page);
      const before = await listLinks(visit.page);
      await visit.page.goto(visit.page.url()); // not a reload, which asks anew whatever the headers
      await settled(visit.page);
      assert.deepEqual(await listLinks(visit.page), before);
      const kinds = server.asked.map(({ headers }) => (headers['if-none-match'] ? 'conditional' : 'first'));
      assert.deepEqual(kinds, expected, control);
      assert.deepEqual(
        new Set(server.asked.map(({ path }) => path)),
        new Set(['/index.json']),
        'no cache-busters',
      );
      await visit.close();
      await server.close();
    }
  });

  it('SEC-11 SEC-12 leads where the index says, in the same window, and tells other sites no more than the browser does', async () => {
    const items = [
      '/here',
      'https://elsewhere.example/a',
      'https://xn--bcher-kva.example/',
      'https://example.org:8443/x',
    ].map((url, place) => ({ url, title: `After a quarrel ${place}` }));
    const visit = await house.visit(hostPage(`src="${house.answer(items)}"`));
    await settled(visit.page);
    const links = await visit.page.$$eval('related-articles >>> [part=list] a', (all) =>
      all.map((link) => [
        link.getAttribute('target'),
        link.getAttribute('rel'),
        link.getAttribute('referrerpolicy'),
      ]),
    );
    assert.deepEqual(
      links,
      items.map(() => [null, null, null]),
    );
    await visit.page.$eval('related-articles', (block) => {
      block.linkTarget = '_blank';
      return block.updateComplete;
    });
    const rels = await visit.page.$$eval('related-articles >>> [part=list] a', (all) =>
      all.map((link) => link.getAttribute('rel')),
    );
    assert.deepEqual(new Set(rels), new Set(['noopener']));
    assert.deepEqual(spoken(visit.console), []);
    await visit.close();
  });
});

/** Writes down every use of what a browser keeps for a site. */
const KEPT = `
  globalThis.kept = [];
  for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'cookieStore']) {
    const { get } = Object.getOwnPropertyDescriptor(globalThis, name) ?? {};
    if (get) Object.defineProperty(globalThis, name, { get() { kept.push(name); return get.call(this) } });
  }
  const cookie = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie');
  Object.defineProperty(Document.prototype, 'cookie', {
    get() { kept.push('cookie'); return cookie.get.call(this) },
    set(value) { kept.push('cookie ' + value); cookie.set.call(this, value) },
  });
  navigator.sendBeacon = () => kept.push('beacon');
`;
