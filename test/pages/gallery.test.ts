/** The gallery leaves out no layout, theme, state or language, and speaks the language that is chosen. */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import type { Translation } from '../../src/element/locales/en.js';
import { launch, openPage, readToEnd, type Visit } from '../tools/browser.js';
import { serve, type TestServer } from '../tools/serve.js';

const sources = new URL('../../src/', import.meta.url);
/** Names of the files in a folder of the sources. */
const namesIn = (folder: string) =>
  readdirSync(new URL(folder, sources)).map((name) => name.replace(/\.\w+$/, ''));

const THEMES = namesIn('themes');
const LANGUAGES = namesIn('element/locales').filter((name) => name !== 'index' && name !== 'load');

/** The values of an attribute of the blocks, also of those in shadow roots. */
const valuesOf = async (page: Page, name: string) =>
  new Set(
    await page.$$eval(
      '>>> related-articles',
      (all, attribute) => all.map((one) => one.getAttribute(attribute)),
      name,
    ),
  );

describe('the gallery', () => {
  let browser: Browser;
  let server: TestServer;
  let visit: Visit;
  before(async () => {
    [browser, server] = await Promise.all([launch(), serve()]);
    visit = await openPage(browser, `${server.origin}/demo/gallery.html`);
    await readToEnd(visit.page);
  });
  after(() => Promise.all([browser.close(), server.close()]));

  it('shows every layout, theme and state', async () => {
    const { page } = visit;
    assert.deepEqual(await valuesOf(page, 'layout'), new Set([null, 'cards', 'carousel', 'compact']));
    assert.deepEqual(await valuesOf(page, 'data-state'), new Set([null, 'loading', 'empty', 'error']));
    const sheets = await page.$$eval('>>> link[rel=stylesheet]', (links) => links.map(({ href }) => href));
    const themes = sheets.flatMap((href) => /\/src\/themes\/(\w+)\.css$/.exec(href)?.[1] ?? []);
    assert.deepEqual(themes.sort(), THEMES.sort());
  });

  it('A11Y-07 speaks every language that is chosen, in its direction', async () => {
    const { page } = visit;
    const offered = await page.$$eval('#language option', (all) => all.map(({ value }) => value));
    assert.deepEqual(offered.sort(), LANGUAGES.sort());
    for (const language of LANGUAGES) {
      const words = (await import(new URL(`element/locales/${language}.ts`, sources).href)) as {
        readonly default?: Translation;
        readonly en?: Translation;
      };
      const { heading, next } = words.default ?? (words.en as Translation);
      await page.select('#language', language);
      // The words are a request away.
      await page.waitForFunction(
        (wanted) => {
          const root = document.querySelector('#spoken related-articles')?.shadowRoot;
          return root?.querySelector('#heading')?.textContent.trim() === wanted;
        },
        {},
        heading,
      );
      const shown = await page.$eval('#spoken related-articles', (block) => [
        [...(block.shadowRoot?.querySelectorAll('.buttons button') ?? [])].at(-1)?.getAttribute('aria-label'),
        getComputedStyle(block).direction,
      ]);
      const direction = ['ar', 'fa', 'he', 'ur'].includes(language) ? 'rtl' : 'ltr';
      assert.deepEqual(shown, [next, direction], language);
    }
    assert.deepEqual(visit.errors, []);
    assert.deepEqual(visit.failed, []);
  });
});
