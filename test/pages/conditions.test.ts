/** Whatever a page is looked at with, its links are there, and nothing sticks out of it. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { launch, openPage, readToEnd, setMedia, twoFrames, type Visit } from '../tools/browser.js';
import { accessibilityProblems, fallbackLinks, listLinks, overflow } from '../tools/look.js';
import { serve, type TestServer } from '../tools/serve.js';

describe('conditions', () => {
  let browser: Browser;
  let server: TestServer;
  before(async () => {
    [browser, server] = await Promise.all([launch(), serve()]);
  });
  after(() => Promise.all([browser.close(), server.close()]));

  const open = async (view = {}) => {
    const visit = await openPage(browser, `${server.origin}/demo/conditions.html`, view);
    await readToEnd(visit.page);
    return visit;
  };

  it('A11Y-05 with text twice as large, everything is there', async () => {
    const visit = await open();
    await visit.page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
    await twoFrames(visit.page);
    await assertAllThere(visit);
    assert.equal(await overflow(visit.page), 0);
    await visit.close();
  });

  it('A11Y-05 with the text spacing of WCAG 1.4.12, everything is there', async () => {
    const visit = await open({ width: 375 });
    await visit.page.addStyleTag({
      content:
        '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }',
    });
    await twoFrames(visit.page);
    await assertAllThere(visit);
    assert.equal(await overflow(visit.page), 0);
    await visit.close();
  });

  it('A11Y-08 with forced colours, links are visible, and so is the one with the focus', async () => {
    const visit = await open({ media: { 'forced-colors': 'active' } });
    assert.equal(await visit.page.evaluate(() => matchMedia('(forced-colors: active)').matches), true);
    await assertAllThere(visit);
    const link = await visit.page.$('related-articles >>> a[part~=link]');
    await link?.focus();
    await visit.page.keyboard.press('Tab');
    assert.equal(await visit.page.evaluate(FOCUS_RING), 'solid');
    assert.deepEqual(await accessibilityProblems(visit.page, ['link-name', 'list', 'listitem']), []);
    await visit.close();
  });

  it('A11Y-08 with reduced motion, nothing moves by itself', async () => {
    const visit = await open({ media: { 'prefers-reduced-motion': 'reduce' } });
    const moving = await visit.page.$$eval('related-articles', (blocks) =>
      blocks.reduce(
        (sum, block) => sum + (block.shadowRoot?.getAnimations().length ?? 0),
        document.getAnimations().length,
      ),
    );
    assert.equal(moving, 0);
    await visit.close();
  });

  it('REL-23 on paper, the lists are there, and no space for what is not', async () => {
    const visit = await open({ width: 718 });
    await visit.page.emulateMediaType('print');
    await assertAllThere(visit);
    assert.equal(await overflow(visit.page), 0);
    const placeholders = await visit.page.$$eval(
      'related-articles >>> .space',
      (spaces) => spaces.filter((space) => space.getBoundingClientRect().height > 0).length,
    );
    assert.equal(placeholders, 0);
    await visit.close();
  });

  it('REL-23 on paper, a page that was never scrolled shows the links of its owner, and then the list', async () => {
    const visit = await openPage(browser, `${server.origin}/demo/index.html`);
    await visit.page.emulateMediaType('print');
    assert.equal((await fallbackLinks(visit.page)).length, 1);

    await visit.page.pdf(); // which tells the page that it is being printed
    await visit.page.$eval('related-articles', (block) => block.ready);
    assert.equal((await listLinks(visit.page)).length, 12);
    await visit.close();
  });

  it('A11Y-05 by night and by day, colours follow the page', async () => {
    const visit = await open();
    const colour = () =>
      visit.page.$eval('related-articles >>> a[part~=link]', (link) => getComputedStyle(link).color);
    const byDay = await colour();
    await setMedia(visit.page, { 'prefers-color-scheme': 'dark' });
    assert.notEqual(await colour(), byDay);
    await visit.close();
  });
});

/** Every article of every list can be seen and clicked. */
async function assertAllThere({ page }: Visit): Promise<void> {
  const counts = await page.$$eval('related-articles', (blocks) =>
    blocks.map((block) => block.recommendations.length),
  );
  assert.ok(Math.min(...counts) >= 3);
  const all = counts.reduce((sum, count) => sum + count);
  assert.equal((await listLinks(page)).length, all);
}

/** Follows the focus into shadow roots. */
const FOCUS_RING = `(() => {
  let focused = document.activeElement;
  while (focused.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return getComputedStyle(focused).outlineStyle;
})()`;
