/** Strict Content Security Policies: the block works within them, and where they refuse it, it breaks nothing. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { launch, openPage, readToEnd, type View, type Visit } from '../tools/browser.js';
import { fallbackLinks, listLinks } from '../tools/look.js';
import { serve, type TestServer } from '../tools/serve.js';

const STRICT = "default-src 'none'; script-src 'self'; connect-src 'self'; img-src 'self'; style-src 'self'";
const TRUSTED = "require-trusted-types-for 'script'; trusted-types";

const MODULE = '<script type="module" src="/dist/cdn/related-articles.min.js"></script>';
const CLASSIC = '<script defer src="/dist/cdn/related-articles.classic.min.js"></script>';

const page = (head: string) => `<!doctype html>
<html lang="en">
<title>How to apologise after a quarrel</title>
<link rel="icon" href="/demo/icon.svg">
${head}
<h1>How to apologise after a quarrel</h1>
<related-articles src="/data/attachment.json"><p><a href="/contents/attachment">All articles</a></p></related-articles>`;

describe('a Content Security Policy', () => {
  let browser: Browser;
  let server: TestServer;
  before(async () => {
    [browser, server] = await Promise.all([launch(), serve()]);
  });
  after(() => Promise.all([browser.close(), server.close()]));

  async function visitWith(policy: string, path: string, view?: View): Promise<Visit> {
    const override = server.overrides.get(path);
    server.overrides.set(path, { ...override, headers: { 'content-security-policy': policy } });
    const visit = await openPage(browser, server.origin + path, view);
    server.overrides.delete(path);
    return visit;
  }

  /** Opens a page of a few lines. */
  async function visitPage(policy: string, head: string): Promise<Visit> {
    server.overrides.set('/page.html', { body: page(head) });
    return visitWith(policy, '/page.html');
  }

  async function assertWorks(visit: Visit): Promise<void> {
    assert.deepEqual(visit.errors, []);
    await readToEnd(visit.page);
    assert.ok((await listLinks(visit.page)).length > 0);
    assert.deepEqual(await visit.violations(), []);
    assert.deepEqual(visit.console, []);
    await visit.close();
  }

  for (const name of ['index', 'magazine', 'inline', 'csp']) {
    it(`SEC-05 that is strict leaves ${name}.html as it is`, async () => {
      const path = `/demo/${name}.html`;
      await assertWorks(await visitWith(`${STRICT}; ${TRUSTED} lit-html`, path, { width: 375 }));
    });
  }

  it('SEC-05 that allows no style at all changes no style of the block', async () => {
    const look = async (visit: Visit) => {
      await readToEnd(visit.page);
      return visit.page.$$eval('related-articles >>> *', (elements) =>
        elements.map((element) => {
          const { display, fontSize, marginTop, paddingTop, visibility } = getComputedStyle(element);
          return [element.localName, display, fontSize, marginTop, paddingTop, visibility].join(' ');
        }),
      );
    };
    const policy = STRICT.replace("style-src 'self'", "style-src 'none'");
    const strict = await visitPage(`${policy}; ${TRUSTED} lit-html`, MODULE);
    server.overrides.set('/page.html', { body: page(MODULE) });
    const free = await openPage(browser, `${server.origin}/page.html`);
    assert.deepEqual(await look(strict), await look(free));
    assert.deepEqual(await strict.violations(), []);
    await Promise.all([strict.close(), free.close()]);
  });

  const copies: readonly (readonly [what: string, policies: string, head: string])[] = [
    ['the classic script', 'lit-html', CLASSIC],
    [
      'both scripts, the name of the policy allowed for both',
      "lit-html 'allow-duplicates'",
      MODULE + CLASSIC,
    ],
  ];
  for (const [what, policies, head] of copies) {
    it(`SEC-06 with Trusted Types works with ${what}`, async () => {
      await assertWorks(await visitPage(`${STRICT}; ${TRUSTED} ${policies}`, head));
    });
  }

  it('SEC-06 that allows the name once lets the first of two copies work, and the second do no harm', async () => {
    const visit = await visitPage(`${STRICT}; ${TRUSTED} lit-html`, MODULE + CLASSIC);
    await readToEnd(visit.page);
    assert.ok((await listLinks(visit.page)).length > 0);
    assert.deepEqual(visit.errors, []);
    await visit.close();
  });

  const refusals: readonly (readonly [what: string, policies: string, head: string])[] = [
    ['all policies', "'none'", MODULE],
    ['all policies, of the classic script', "'none'", CLASSIC],
    ['the name of ours', 'somebody-elses', MODULE],
  ];
  for (const [what, policies, head] of refusals) {
    it(`SEC-06 that refuses ${what} leaves the fallback and breaks nothing`, async () => {
      const visit = await visitPage(`${STRICT}; ${TRUSTED} ${policies}`, head);
      await visit.page.waitForNetworkIdle({ idleTime: 200 });
      assert.equal((await fallbackLinks(visit.page)).length, 1);
      assert.deepEqual(visit.errors, []);
      assert.ok(visit.console.filter(({ type }) => type === 'warn').length < 2);
      await visit.close();
    });
  }
});
