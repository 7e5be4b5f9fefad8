/**
 * What must be true of the page of every consumer. `#by-attribute` has attributes alone, and shows 2 articles of
 * `/feed.json`; `#by-property` gets the articles and their `limit`, 3, as properties; `#more` makes it 4; `#loaded` and
 * `#selected` show what the listeners were told.
 */
import assert from 'node:assert/strict';
import type { Browser, Page } from 'puppeteer-core';
import { openPage, readToEnd, type Visit } from '../tools/browser.js';

/** Milliseconds after which something will not come any more, even on a busy machine. */
export const PATIENCE = 30_000;

const links = (page: Page, id: string) =>
  page.$eval(id, (element) => element.shadowRoot?.querySelectorAll('a[href]').length);

/** Resolves when the element shows so many links. Too late, it throws. */
const untilLinks = (page: Page, id: string, count: number) =>
  page.waitForFunction(
    (id, count) => document.querySelector(id)?.shadowRoot?.querySelectorAll('a[href]').length === count,
    { timeout: PATIENCE },
    id,
    count,
  );

const untilText = (page: Page, id: string, text: string) =>
  page.waitForFunction(
    (id, text) => document.querySelector(id)?.textContent?.trim() === text,
    { timeout: PATIENCE },
    id,
    text,
  );

/** Nobody complained. */
export function assertSilent({ console, errors, failed }: Visit): void {
  assert.deepEqual({ console, errors, failed }, { console: [], errors: [], failed: [] });
}

/** Opens the page, uses it, and checks all that. */
export async function assertWorks(browser: Browser, url: string): Promise<void> {
  const visit = await openPage(browser, url);
  const { page } = visit;
  await page.waitForFunction(() => customElements.get('related-articles'), { timeout: PATIENCE });
  await readToEnd(page);
  await untilLinks(page, '#by-property', 3);
  assert.equal(await links(page, '#by-attribute'), 2, 'by attribute');
  await untilText(page, '#loaded', '3');

  await page.click('#more');
  await untilLinks(page, '#by-property', 4);
  assert.equal(await links(page, '#by-attribute'), 2, 'the other block stays as it is');

  await page.$eval('#by-property', (element) =>
    element.shadowRoot?.querySelectorAll<HTMLElement>('a[href]')[1]?.click(),
  );
  await untilText(page, '#selected', '2');
  assert.equal(page.url(), url, 'preventDefault() in a listener');
  assertSilent(visit);
  await visit.close();
}
