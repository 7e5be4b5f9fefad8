/** A WordPress site, whose answers `wordpress/capture.sh` took from a real one. For the element nothing has to be built. */
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'puppeteer-core';
import { launch } from '../tools/browser.js';
import { ARTICLES, DRAFT, relatedArticles } from './site.js';
import { linksOf, typeOf } from './visitor.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const here = new URL('wordpress/', import.meta.url);

/** Files by the path and query that they answer. */
const CAPTURED = new Map(
  readFileSync(new URL('requests.txt', here), 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split(' ').reverse() as [string, string]),
);

const SCRIPT = '/related-articles.min.js';
/** Asks for the same page, whose element has the feed as its source. */
const FROM_FEED = '?from-feed';

interface Post {
  readonly url: string;
  readonly tags: readonly string[];
  readonly date_published: string;
  readonly _related: { readonly section?: string };
}

describe('wordpress', () => {
  let browser: Browser;
  let server: Server;
  let origin: string;
  before(async () => {
    server = createServer(({ url = '' }, response) => {
      const { name, body } = answer(url);
      response.writeHead(name ? 200 : 404, { 'content-type': typeOf(name) });
      response.end(body);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    browser = await launch();
  });
  after(async () => {
    await browser?.close();
    server.closeAllConnections();
    server.close();
  });

  /** What the captured site would say if it lay here, and the name of the file that it says it with. */
  function answer(url: string): { name: string; body: string } {
    if (url === '/favicon.ico') return { name: 'none.ico', body: '' };
    if (url === SCRIPT) return { name: SCRIPT, body: readFileSync(join(root, 'dist/cdn', SCRIPT), 'utf8') };
    const name = CAPTURED.get(url.replace(FROM_FEED, '')) ?? '';
    if (!name) return { name, body: '' };
    const body = readFileSync(new URL(`captured/${name}`, here), 'utf8')
      .replaceAll('https://example.org', origin)
      .replaceAll('https:\\/\\/example.org', origin.replaceAll('/', '\\/'));
    return {
      name,
      body: url.endsWith(FROM_FEED) ? body.replace('<related-articles', '$& src="/feed/"') : body,
    };
  }

  for (const [slug, nearest] of [
    ['clean-chain', 'roadside-puncture'],
    ['moons-of-jupiter', 'binoculars-first'],
  ]) {
    it(`shows ${nearest} first to who reads ${slug}, with nothing but the element in the theme`, async () => {
      const links = await linksOf(browser, `${origin}/${slug}/`);
      assert.equal(links[0], `/${nearest}/`);
      assert.ok(!links.includes(`/${slug}/`), 'a page links to itself');
    });
  }

  it('shows the nearest post first where src is the feed', async () => {
    const [first] = await linksOf(browser, `${origin}/clean-chain/${FROM_FEED}`);
    assert.equal(first, '/roadside-puncture/');
  });

  it('gives an index of every post, with tags, category and a date in the time zone of the site', async () => {
    const out = join(root, 'test/tmp/sites/wordpress');
    mkdirSync(out, { recursive: true });
    await relatedArticles(out, 'build', `${origin}/wp-json/`, '--out', '.', '--allow-private');
    const { items } = JSON.parse(readFileSync(join(out, 'index.json'), 'utf8')) as {
      items: readonly Post[];
    };
    assert.deepEqual(
      items.map(({ url }) => url).sort(),
      ARTICLES.filter((slug) => slug !== DRAFT).map((slug) => `${origin}/${slug}/`),
    );
    const chain = items.find(({ url }) => url.includes('clean-chain'));
    // The category is also a tag, spelt otherwise: the first spelling stays.
    assert.deepEqual(chain?.tags, ['Bicycles', 'drivetrain', 'repair']);
    assert.equal(chain?.date_published, '2025-02-22T08:00:00+00:00');
    assert.equal(chain?._related.section, 'Bicycles');
  });
});
