/** The lines that the README tells people to paste work in an empty page, on any static server. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { launch, openPage, readToEnd, type Visit } from '../tools/browser.js';
import { listLinks } from '../tools/look.js';
import { serve, type TestServer } from '../tools/serve.js';

const file = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

const readme = existsSync(new URL('../../README.md', import.meta.url))
  ? file('README.md')
  : '```html\n<script type="module" src="related-articles.min.js"></script>\n<related-articles src="feed.json"></related-articles>\n```';

/** The first example that has everything: the script and the element. */
const snippet = [...readme.matchAll(/```html\n(.*?)```/gs)]
  .map(([, code = '']) => code)
  .find((code) => code.includes('<script') && code.includes('<related-articles'));

const MODULE = 'related-articles.min.js';
const CLASSIC = 'related-articles.classic.min.js';

/** Loads the file that stands beside the page, whatever the example says of where it is. */
const beside = (html: string) => html.replace(/src="[^"]*related-articles\.min\.js"/, `src="${MODULE}"`);
const asClassic = (html: string) => html.replace('type="module"', 'defer').replace(MODULE, CLASSIC);

describe('the example of the README', () => {
  let browser: Browser;
  let server: TestServer;
  before(async () => {
    [browser, server] = await Promise.all([launch(), serve()]);
    server.overrides.set(`/site/${MODULE}`, { body: file(`dist/cdn/${MODULE}`) });
    server.overrides.set(`/site/${CLASSIC}`, { body: file(`dist/cdn/${CLASSIC}`) });
  });
  after(() => Promise.all([browser.close(), server.close()]));

  /** Opens an empty page with these lines, beside the built files and a JSON Feed. */
  async function visitPage(lines: string): Promise<Visit> {
    const [feed = '/feed.json'] = /[^"]+\.json(?=")/.exec(lines) ?? [];
    const { pathname } = new URL(feed, `${server.origin}/site/index.html`);
    server.overrides.set(pathname, { body: file('data/attachment.json') });
    server.overrides.set('/site/index.html', { body: lines });
    const visit = await openPage(browser, `${server.origin}/site/index.html`);
    await readToEnd(visit.page);
    return visit;
  }

  async function assertWorks(visit: Visit): Promise<void> {
    assert.ok((await listLinks(visit.page)).length > 0);
    assert.deepEqual(visit.errors, []);
    assert.deepEqual(visit.failed, []);
    assert.deepEqual(visit.console, []);
    await visit.close();
  }

  it('is there', () => assert.ok(snippet));

  it('SEC-08 works where elements have the names by which Lit looks for itself', async () => {
    const names = [
      'litHtmlVersions',
      'litElementVersions',
      'reactiveElementVersions',
      'litHtmlPolyfillSupport',
    ];
    const clobber = [...names, 'reactiveElementPolyfillSupport', 'litElementHydrateSupport'].map(
      (name) => `<a id="${name}"></a>`,
    );
    await assertWorks(await visitPage(clobber.join('') + beside(snippet ?? '')));
  });

  it('works with the lazy module, which fetches the rest when a reader comes near', async () => {
    const lines = beside(snippet ?? '').replace(MODULE, '/dist/cdn/related-articles.lazy.min.js');
    const before = server.requests.length;
    const far = await visitPage(`<div style="height: 9000px"></div>${lines}`);
    assert.ok(server.requests.slice(before).some((path) => path.endsWith('make-list.min.js')));
    await far.close();
    await assertWorks(await visitPage(lines));
  });

  it('works with the module', async () => assertWorks(await visitPage(beside(snippet ?? ''))));

  it('works with the classic script', async () =>
    assertWorks(await visitPage(asClassic(beside(snippet ?? '')))));

  it('REL-02 works with both scripts, and with each of them twice', async () => {
    const lines = beside(snippet ?? '');
    const scripts = lines.match(/<script.*?<\/script>/gs)?.join('') ?? '';
    await assertWorks(await visitPage(lines + scripts + asClassic(scripts).repeat(2)));
  });

  it('REL-03 works with the script after the element', async () => {
    const lines = beside(snippet ?? '');
    const scripts = lines.match(/<script.*?<\/script>/gs)?.join('') ?? '';
    await assertWorks(await visitPage(lines.replace(scripts, '') + scripts));
  });
});
