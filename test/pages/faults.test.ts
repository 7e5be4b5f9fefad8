/** An index that cannot be used leaves the page as it was: the fallback, one event, one warning, and nothing else. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { Readable } from 'node:stream';
import { createGzip } from 'node:zlib';
import type { Browser } from 'puppeteer-core';
import { launch, openPage, readToEnd, type ConsoleLine, type Visit } from '../tools/browser.js';
import { fallbackLinks, listLinks } from '../tools/look.js';
import { serve, type Override, type TestServer } from '../tools/serve.js';

const sample = (name: string) => readFileSync(new URL(`../../data/${name}`, import.meta.url), 'utf8');

const page = (src: string, attributes = '') => `<!doctype html>
<title>A page about trust</title>
<script type="module" src="/dist/cdn/related-articles.min.js"></script>
<h1>Trust</h1>
<p style="height: 150vh">A long article</p>
<related-articles src="${src}" ${attributes}><p><a href="/contents/attachment">All articles</a></p></related-articles>
<p>After the block</p>`;

const MEGABYTE = Buffer.alloc(1_000_000, ' ');

/** 300 MB of white space, as 300 kB of gzip. */
function bomb(): AsyncIterable<Buffer> {
  return Readable.from(Array.from({ length: 300 }, () => MEGABYTE)).pipe(createGzip());
}

const faults: readonly (readonly [what: string, code: string, response: () => Override])[] = [
  ['is missing', 'http', () => ({ status: 404, body: 'Not found' })],
  ['is forbidden', 'http', () => ({ status: 403, body: 'Forbidden' })],
  ['is a page of HTML', 'not-json', () => ({ body: '<!doctype html><script>alert(1)</script>' })],
  ['is empty', 'empty', () => ({ body: '' })],
  ['is truncated', 'not-json', () => ({ body: sample('attachment.json').slice(0, 50_000) })],
  ['is JSON of another kind', 'bad-shape', () => ({ body: '{"posts": 3}' })],
  ['is 300 MB of gzip', 'too-large', () => ({ headers: { 'content-encoding': 'gzip' }, body: bomb() })],
];

describe('an index that', () => {
  let browser: Browser;
  let server: TestServer;
  before(async () => {
    [browser, server] = await Promise.all([launch(), serve()]);
  });
  after(() => Promise.all([browser.close(), server.close()]));

  /** Opens a page with a block whose index is at `src`, and waits until it has tried. */
  async function visitPage(src: string, attributes?: string): Promise<Visit> {
    server.overrides.set('/page.html', { body: page(src, attributes) });
    const visit = await openPage(browser, `${server.origin}/page.html`);
    await readToEnd(visit.page);
    return visit;
  }

  /** The promise that is kept in all of these cases. */
  async function assertAsItWas(visit: Visit, code: string): Promise<void> {
    assert.equal(await visit.page.content(), await visit.page.evaluate(AS_SENT), 'the page is as it was');
    assert.deepEqual(await listLinks(visit.page), []);
    assert.equal((await fallbackLinks(visit.page)).length, 1);
    assert.deepEqual(await visit.events(), [`related-articles-error:${code}`]);
    const [warning, ...rest] = visit.console.filter((line) => !isBrowsers(line));
    assert.equal(warning?.type, 'warn');
    assert.ok(warning.text.startsWith('<related-articles> '));
    assert.deepEqual(rest, []);
    assert.deepEqual(visit.errors, []);
    assert.deepEqual(visit.dialogs, []);
    assert.equal(await visit.shifts(), 0);
  }

  for (const [what, code, response] of faults) {
    it(what, async () => {
      server.overrides.set('/feed.json', response());
      const visit = await visitPage('/feed.json');
      await assertAsItWas(visit, code);
      await visit.close();
    });
  }

  it('is on a server that does not answer', async () => {
    const visit = await visitPage(`http://127.0.0.1:${await closedPort()}/feed.json`);
    await assertAsItWas(visit, 'cors-or-network');
    await visit.close();
  });

  it('is on a server that does not allow this site', async () => {
    const other = await serve();
    const visit = await visitPage(`${other.origin}/data/attachment.json`);
    await other.close();
    await assertAsItWas(visit, 'cors-or-network');
    await visit.close();
  });

  it('is not given at all', async () => {
    const visit = await visitPage('');
    await assertAsItWas(visit, 'no-source');
    await visit.close();
  });

  it('is full of hostile items shows the good ones and executes nothing', async () => {
    server.overrides.set('/feed.json', { body: sample('hostile.json') });
    const visit = await visitPage('/feed.json', 'limit="100" show="summary date tags author section"');
    const links = await listLinks(visit.page);
    const urls = links.map(({ url }) => url);
    const titles = links.map(({ text }) => text);

    assert.deepEqual(
      (await visit.events()).filter((event) => event.includes('error')),
      [],
    );
    assert.deepEqual(
      hostileItems('good').filter(({ url = '', external_url = url }) => {
        return !urls.includes(new URL(external_url, server.origin).href);
      }),
      [],
      'all good items are there',
    );
    assert.deepEqual(
      hostileItems('bad').filter(({ title }) => titles.includes(String(title))),
      [],
      'and no bad one',
    );
    assert.deepEqual(
      links.filter(({ url }) => !/^https?:/.test(url)),
      [],
    );
    assert.deepEqual(visit.errors, []);
    assert.deepEqual(visit.dialogs, []);
    assert.deepEqual(
      visit.console.filter((line) => !isBrowsers(line)),
      [],
    );
    await visit.close();
  });
});

/** What the browser makes of the page without running anything. */
const AS_SENT = `fetch(location.href).then((response) => response.text()).then((text) => {
  const { documentElement } = new DOMParser().parseFromString(text, 'text/html');
  return '<!DOCTYPE html>' + documentElement.outerHTML;
})`;

interface Item {
  readonly id: string;
  readonly url?: string;
  readonly external_url?: string;
  readonly title?: unknown;
}

/** The items of `hostile.json` whose ids say that they are of that kind. */
function hostileItems(kind: 'good' | 'bad'): Item[] {
  const { items } = JSON.parse(sample('hostile.json')) as {
    readonly items: readonly (Partial<Item> | null)[];
  };
  return items.filter((item): item is Item => String(item?.id).startsWith(kind));
}

/** What the browser itself says of requests that fail. */
function isBrowsers({ type, text }: ConsoleLine): boolean {
  return type === 'error' && /^Failed to load resource|blocked by CORS policy/.test(text);
}

/** A port that nobody listens at. */
async function closedPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
