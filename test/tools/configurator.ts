/** Opens the configurator in a real browser, sets what is to be set, and pastes what it gives into an empty page. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Browser, Frame, Page } from 'puppeteer-core';
import { launch, openPage, readToEnd, twoFrames, type View, type Visit } from './browser.js';
import { serve, type TestServer } from './serve.js';

/** The text of a file in the repository. */
export const file = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

/** The block in the preview. */
export const BLOCK = 'related-articles:not([hidden])';

/** Enough of everything: each kind of control is set. */
export const MANY =
  '#source=attachment&limit=3&order=newest&layout=cards&theme=soft&show=date+tags&heading=Read+%22on%22+%26+on' +
  '&threshold=0.1&weights=title%3A5&fallback=recent&explain=true&tag-href=%2Ftags%2F%7Btag%7D&date-style=iso' +
  '&--accent=teal&--gap=0.5&--title-lines=2&translation=%7B%22why%22%3A%22Because%22%7D';

/** Somebody's articles. */
export const ARTICLES = [
  { url: '/articles/bread', title: 'Bread for beginners', tags: ['baking', 'bread'], language: 'en' },
  { url: '/articles/rye', title: 'Rye bread without fear', tags: ['baking', 'bread'], language: 'en' },
  { url: '/articles/knives', title: 'Knives, and how to keep them', tags: ['tools'], language: 'en' },
];

/** An open configurator. */
export interface Tool extends Visit {
  readonly preview: Frame;
  /** The finished HTML. */
  readonly html: () => Promise<string>;
}

/** A browser and a server, which has the files where the finished HTML looks for them. */
export interface Workshop {
  readonly browser: Browser;
  readonly server: TestServer;
  open(hash?: string, view?: View): Promise<Tool>;
  /** Opens an empty page with nothing but this in it. */
  paste(html: string): Promise<Visit>;
  close(): Promise<unknown>;
}

/** Starts a browser and a server. */
export async function openWorkshop(): Promise<Workshop> {
  const [browser, server] = await Promise.all([launch(), serve()]);
  server.overrides.set('/related-articles.min.js', { body: file('dist/cdn/related-articles.min.js') });
  for (const theme of ['editorial', 'soft', 'technical']) {
    server.overrides.set(`/themes/${theme}.css`, { body: file(`src/themes/${theme}.css`) });
  }
  return {
    browser,
    server,
    async open(hash = '', view) {
      const visit = await openPage(browser, `${server.origin}/demo/configurator.html${hash}`, view);
      await isSettled(visit.page);
      const preview = visit.page.frames()[1];
      assert.ok(preview, 'there is a preview');
      return { ...visit, preview, html: () => textOf(visit.page, '#code') };
    },
    async paste(html) {
      server.overrides.set('/paste.html', {
        body: `<!doctype html><link rel="icon" href="/demo/icon.svg">${html}`,
      });
      const visit = await openPage(browser, `${server.origin}/paste.html`);
      await readToEnd(visit.page);
      return visit;
    },
    close: () => Promise.all([browser.close(), server.close()]),
  };
}

/** Resolves when the preview is connected and shows what is set. */
export async function isSettled(page: Page): Promise<void> {
  await page.waitForFunction(
    `(() => {
      const block = document.getElementById('preview').contentDocument?.querySelector('${BLOCK}');
      return block?.ready && document.getElementById('status').textContent && block.ready.then(() => true);
    })()`,
  );
  await page.waitForNetworkIdle({ idleTime: 100 });
  await twoFrames(page);
}

/** The text of an element. */
export const textOf = (page: Page, selector: string) =>
  page.$eval(selector, (element) => element.textContent?.toString() ?? '');

/** Opens all that can be opened. */
export const unfold = (page: Page) =>
  page.evaluate(`document.querySelectorAll('details').forEach((one) => (one.open = true))`);

/** Clicks the choice with this value. */
export async function choose(page: Page, key: string, value: string): Promise<void> {
  await page.click(`[data-option=${key}] label:has([value=${value}])`);
}

/** Puts a text into a field at once, as pasting does. */
export async function insert(page: Page, selector: string, text: string): Promise<void> {
  await page.focus(selector);
  await page.evaluate(`document.execCommand('insertText', false, ${JSON.stringify(text)})`);
  await page.keyboard.press('Tab');
}

/** What the controls say, by option. */
export async function valuesOf(page: Page): Promise<Record<string, string>> {
  return (await page.evaluate(`Object.fromEntries([...document.querySelectorAll('[data-option]')].map((field) => [
    field.dataset.option,
    [...field.querySelectorAll('input:not([type=color]), select, textarea')]
      .flatMap((one) => (/checkbox|radio/.test(one.type) ? (one.checked ? one.value : []) : one.value))
      .join(' '),
  ]))`)) as Record<string, string>;
}
