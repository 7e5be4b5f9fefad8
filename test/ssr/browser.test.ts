/** What a server has drawn is there before any script, and stays one list, in its place, when the scripts come. */
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type { Browser } from 'puppeteer-core';
import { launch, openPage, readToEnd, twoFrames, type View } from '../tools/browser.js';
import { listLinks } from '../tools/look.js';
import { serve, type TestServer } from '../tools/serve.js';
import { ARTICLES, rendered } from './render.js';

const EXPECTED = ['https://example.org/b', 'https://example.org/c'];

/** A page of somebody who renders on the server: with Lit's support for hydration, or without. */
const entry = (hydration: boolean) => `
  ${hydration ? "import '@lit-labs/ssr-client/lit-element-hydrate-support.js';" : ''}
  import '../../../dist/index.js';
  document.querySelector('related-articles').articles = ${JSON.stringify(ARTICLES)};`;

describe('a list from a server', () => {
  let browser: Browser;
  let server: TestServer;
  before(async () => {
    const bundle = async (hydration: boolean) => {
      const folder = fileURLToPath(new URL('../tmp/ssr/', import.meta.url));
      const file = `${folder}${hydration ? 'hydrated' : 'plain'}.js`;
      mkdirSync(folder, { recursive: true });
      writeFileSync(file, entry(hydration));
      const built = await build({
        configFile: false,
        logLevel: 'silent',
        define: { 'process.env.NODE_ENV': '"production"' },
        build: {
          write: false,
          lib: { entry: file, formats: ['es'], fileName: 'page' },
          rolldownOptions: { output: { codeSplitting: false } },
        },
      });
      const [output] = [built].flat();
      const [page] = output && 'output' in output ? output.output : [];
      return page && 'code' in page ? page.code : '';
    };
    let html = '';
    [browser, server, html] = await Promise.all([launch(), serve(), rendered()]);
    for (const name of ['plain', 'hydrated', 'cdn', 'none']) {
      const body = `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,"><title>Sourdough bread for beginners</title>
        <main><h1>Sourdough bread for beginners</h1>${html}<p>What follows.</p></main>
        ${name === 'none' ? '' : `<script type="module" src="/${name}.js"></script>`}`;
      server.overrides.set(`/${name}.html`, { body, headers: { 'content-type': 'text/html' } });
    }
    server.overrides.set('/plain.js', { body: await bundle(false) });
    server.overrides.set('/hydrated.js', { body: await bundle(true) });
    const cdn = readFileSync(new URL('../../dist/cdn/related-articles.min.js', import.meta.url), 'utf8');
    server.overrides.set('/cdn.js', {
      body: `${cdn}\n;document.querySelector('related-articles').articles = ${JSON.stringify(ARTICLES)};`,
    });
  });
  after(() => Promise.all([browser.close(), server.close()]));

  async function visit(name: string, view?: View) {
    const opened = await openPage(browser, `${server.origin}/${name}.html`, view);
    return { ...opened, links: async () => (await listLinks(opened.page)).map(({ url }) => url) };
  }

  it('is there without any script', async () => {
    for (const view of [{ javascript: false }, {}]) {
      const { links, close } = await visit('none', view);
      assert.deepEqual(await links(), EXPECTED);
      await close();
    }
  });

  for (const [name, what] of [
    ['plain', 'by a bundle'],
    ['hydrated', "beside Lit's support for hydration"],
    ['cdn', 'by the script-tag file'],
  ] as const) {
    it(`is taken over ${what}: one list, nothing moves, nothing is said`, async () => {
      const { page, links, close, console, errors, shifts } = await visit(name);
      await page.waitForFunction("document.querySelector('related-articles')?.recommendations?.length === 2");
      await readToEnd(page);
      await twoFrames(page);
      assert.deepEqual(await links(), EXPECTED);
      assert.equal((await page.$$('related-articles >>> ul.list')).length, 1, 'one list');
      assert.equal(await shifts(), 0);
      assert.deepEqual([...console, ...errors], []);
      await close();
    });
  }
});
