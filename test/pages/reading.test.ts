/** A reader comes near, and the index is fetched, once; follows a link, and there the next list is. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { launch, openPage, readToEnd, type Visit } from '../tools/browser.js';
import { listLinks } from '../tools/look.js';
import { serve, type TestServer } from '../tools/serve.js';

describe('a block', () => {
  let browser: Browser;
  let server: TestServer;
  before(async () => {
    [browser, server] = await Promise.all([launch(), serve()]);
  });
  after(() => Promise.all([browser.close(), server.close()]));

  it('PERF-05 waits until the block is near the window, then asks for the index once', async () => {
    const index = `${server.origin}/data/attachment.json`;
    const visit = await openPage(browser, `${server.origin}/demo/index.html`);
    await visit.page.waitForNetworkIdle({ idleTime: 300 });
    assert.ok(!visit.requests.includes(index), 'nothing is fetched at the top of the page');

    await readToEnd(visit.page);
    await visit.page.evaluate(() => scrollTo(0, 0));
    await readToEnd(visit.page);
    assert.deepEqual(
      visit.requests.filter((url) => url === index),
      [index],
    );
    await visit.close();
  });

  it('REL-05 asks once for five blocks with one index', async () => {
    const visit = await openPage(browser, `${server.origin}/demo/conditions.html`);
    await readToEnd(visit.page);
    assert.equal(visit.requests.filter((url) => url.endsWith('/data/magazine.json')).length, 1);
    await visit.close();
  });

  it('PERF-05 asks for nothing where the articles are in the page', async () => {
    const visit = await openPage(browser, `${server.origin}/demo/inline.html`);
    await readToEnd(visit.page);
    assert.ok((await listLinks(visit.page)).length > 3);
    assert.deepEqual(
      visit.requests.map((url) => new URL(url).pathname).filter((path) => path.startsWith('/data')),
      [],
    );
    await visit.close();
  });

  it('PERF-02 moves nothing when the index comes late', async () => {
    server.overrides.set('/data/attachment.json', { delay: 700 });
    const visit = await openPage(browser, `${server.origin}/demo/index.html`, { width: 375 });
    await readToEnd(visit.page);
    server.overrides.clear();
    assert.ok((await listLinks(visit.page)).length > 3);
    assert.equal(await visit.shifts(), 0);
    await visit.close();
  });

  it('leads from article to article', async () => {
    const visit = await openPage(browser, `${server.origin}/demo/index.html`);
    for (let steps = 0; steps < 3; steps++) {
      await readToEnd(visit.page);
      const [first] = await listLinks(visit.page);
      assert.ok(first);
      await follow(visit);
      assert.equal(visit.page.url(), first.url);
      assert.equal(await visit.page.$eval('h1', (heading) => heading.textContent), first.text);
    }
    assert.deepEqual(visit.errors, []);
    await visit.close();
  });

  it('REL-12 never leads to the page that it is on', async () => {
    const visit = await openPage(browser, `${server.origin}/articles/footsteps-on-the-stairs`);
    await readToEnd(visit.page);
    const urls = (await listLinks(visit.page)).map(({ url }) => url);
    assert.ok(urls.length > 3);
    assert.ok(!urls.includes(visit.page.url()));
    await visit.close();
  });
});

/** Clicks on the first link of the list. */
async function follow({ page }: Visit): Promise<void> {
  const link = await page.$('related-articles >>> a[part~=link]');
  await Promise.all([page.waitForNavigation(), link?.click()]);
}
