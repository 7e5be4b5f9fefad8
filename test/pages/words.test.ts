/** The script-tag file and the words in other languages that lie beside it: one small file at most, and none is missed. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { launch, openPage, readToEnd, type Visit } from '../tools/browser.js';
import { listLinks } from '../tools/look.js';
import { serve, type Override, type TestServer } from '../tools/serve.js';

const page = (lang: string, attributes = '') => `<!doctype html>
<html lang="${lang}">
<title>Sourdough bread</title>
<script type="module" src="/dist/cdn/related-articles.min.js"></script>
<related-articles src="/data/magazine.json" article-url="/cooking/sourdough-starter-care" ${attributes}></related-articles>`;

const FILE = '/dist/cdn/locales/de.js';

const FAULTS: Readonly<Record<string, Override>> = {
  'is missing': { status: 404, body: 'Not found' },
  'is a page of HTML': { body: '<!doctype html><p>Not found' },
  'is no script': { headers: { 'content-type': 'text/html' }, body: 'export default {}' },
  'has an error in it': { body: 'throw new Error("broken")' },
  'is empty': { body: '' },
  'never answers': { abort: true },
};

describe('words beside the script-tag file', () => {
  let browser: Browser;
  let server: TestServer;
  before(async () => {
    [browser, server] = await Promise.all([launch(), serve()]);
  });
  after(() => Promise.all([browser.close(), server.close()]));

  async function visitPage(html: string): Promise<Visit> {
    server.overrides.set('/page.html', { body: html });
    const visit = await openPage(browser, `${server.origin}/page.html`);
    await readToEnd(visit.page);
    return visit;
  }

  const heading = ({ page }: Visit) =>
    page.evaluate(() =>
      document
        .querySelector('related-articles')
        ?.shadowRoot?.querySelector('[part=heading]')
        ?.textContent?.trim(),
    );
  const files = ({ requests }: Visit) => requests.filter((url) => url.includes('/locales/'));

  for (const [lang, file] of Object.entries({
    'de-AT': 'de',
    'zh-TW': 'zh-Hant',
    en: undefined,
    'sr-Latn': undefined,
  })) {
    it(`lang="${lang}" asks for ${file ?? 'nothing'}`, async () => {
      const visit = await visitPage(page(lang));
      assert.deepEqual(files(visit), file ? [`${server.origin}/dist/cdn/locales/${file}.js`] : []);
      assert.equal(
        (await heading(visit)) === 'Related articles',
        !file,
        `the heading is ${await heading(visit)}`,
      );
      assert.deepEqual([visit.console, visit.errors, visit.failed], [[], [], []]);
      assert.equal(await visit.shifts(), 0);
      await visit.close();
    });
  }

  it('asks for nothing where the heading is given', async () => {
    const visit = await visitPage(page('de', 'heading="Weiterlesen"'));
    assert.deepEqual(files(visit), []);
    assert.equal(await heading(visit), 'Weiterlesen');
    await visit.close();
  });

  for (const [what, fault] of Object.entries(FAULTS)) {
    it(`where the file ${what}, the words are English and all else is as usual`, async () => {
      server.overrides.set(FILE, fault);
      const visit = await visitPage(page('de'));
      server.overrides.delete(FILE);
      assert.equal(await heading(visit), 'Related articles');
      assert.equal((await listLinks(visit.page)).length, 6);
      assert.deepEqual(visit.errors, [], 'nothing is thrown');
      assert.deepEqual(
        visit.console.filter(({ text }) => !/Failed to load/.test(text)),
        [],
      );
      assert.ok((await visit.events()).includes('related-articles-load'), 'there is a list');
      assert.equal(await visit.shifts(), 0);
      await visit.close();
    });
  }
});
