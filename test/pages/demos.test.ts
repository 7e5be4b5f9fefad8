/** Every demo page is silent, still, private, accessible and complete, on a phone and on a desk, by day and by night. */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { launch, openPage, readToEnd, setMedia, twoFrames } from '../tools/browser.js';
import { accessibilityProblems, fallbackLinks, listLinks, overflow } from '../tools/look.js';
import { serve, type TestServer } from '../tools/serve.js';

/** The smallest window of WCAG 2.2, success criterion 1.4.10: 1280 CSS pixels at 400 %. */
const ZOOMED = { width: 320, height: 256 };

/** What the site's owner is told where the gallery shows an error. */
const ON_PURPOSE = /^<related-articles> \S+\/demo\/gallery\.css: not readable;/;

const demos = readdirSync(new URL('../../demo', import.meta.url)).filter((name) => name.endsWith('.html'));

describe('demo pages', () => {
  let browser: Browser;
  let server: TestServer;
  before(async () => {
    [browser, server] = await Promise.all([launch(), serve({ gzip: true })]);
  });
  after(() => Promise.all([browser.close(), server.close()]));

  for (const name of demos) {
    for (const width of [375, 1280]) {
      it(`PRIV-01 PERF-02 A11Y-01 ${name} is finished at ${width} px`, async () => {
        const visit = await openPage(browser, `${server.origin}/demo/${name}`, { width });
        await readToEnd(visit.page);

        const urls = (await listLinks(visit.page)).map(({ url }) => url);
        assert.ok(urls.length >= 3, 'there is a list');
        assert.deepEqual(await refused(urls), [], 'whose links answer');
        assert.deepEqual(await fallbackLinks(visit.page), [], 'which has taken the place of the fallback');
        assert.deepEqual(
          visit.console.filter(({ text }) => !ON_PURPOSE.test(text)),
          [],
        );
        assert.deepEqual(visit.errors, []);
        // The preview may be told what to show while it is loading something else.
        assert.deepEqual(visit.failed, name === 'configurator.html' ? visit.givenUp : []);
        assert.deepEqual(
          visit.requests.filter((url) => !url.startsWith(server.origin)),
          [],
          'asks nobody else',
        );
        assert.equal(await visit.shifts(), 0, 'nothing moves');
        assert.deepEqual(await visit.violations(), []);
        assert.deepEqual(
          await visit.page.evaluate(() => [document.cookie, localStorage.length, sessionStorage.length]),
          ['', 0, 0],
          'nothing is kept',
        );
        assert.deepEqual(await accessibilityProblems(visit.page), []);
        await setMedia(visit.page, { 'prefers-color-scheme': 'dark' });
        assert.deepEqual(await accessibilityProblems(visit.page, ['color-contrast']), [], 'in the dark');
        for (const size of [{ width, height: 900 }, ZOOMED]) {
          await visit.page.setViewport(size);
          await twoFrames(visit.page);
          assert.equal(await overflow(visit.page), 0, `nothing sticks out at ${size.width} px`);
        }
        await visit.close();
      });
    }

    it(`REL-04 ${name} shows the links of its owner without JavaScript`, async () => {
      const visit = await openPage(browser, `${server.origin}/demo/${name}`, {
        width: 375,
        javascript: false,
      });
      const urls = (await fallbackLinks(visit.page)).map(({ url }) => url);
      assert.ok(urls.length > 0);
      assert.deepEqual(await refused(urls), []);
      assert.deepEqual(visit.failed, []);
      assert.equal(await overflow(visit.page), 0);
      await visit.close();
    });

    it(`${name} leads to all others`, async () => {
      const html = await (await fetch(`${server.origin}/demo/${name}`)).text();
      const footer = html.slice(html.indexOf('<footer'));
      const linked = [...footer.matchAll(/href="([^"]+)"/g)].map(([, href]) => href);
      assert.deepEqual(new Set(linked), new Set(demos));
    });
  }
});

/** Those of the URLs that do not answer with a page. */
async function refused(urls: readonly string[]): Promise<string[]> {
  const statuses = await Promise.all(
    urls.map(async (url) => {
      const response = await fetch(url, { method: 'HEAD' });
      return response.status;
    }),
  );
  return urls.filter((_, place) => statuses[place] !== 200);
}
