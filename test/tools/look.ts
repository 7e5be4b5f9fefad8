/** What there is to see on a page: the links of the lists, those of the fallback, and whether anything sticks out. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';

/** A link that a visitor could click: it has a size, and nothing hides it. */
export interface VisibleLink {
  readonly url: string;
  readonly text: string;
}

/** The links in the lists of all blocks, also of those in shadow roots. */
export function listLinks(page: Page): Promise<VisibleLink[]> {
  return visibleLinks(page, '>>> related-articles >>> a[part~=link]');
}

/** The links that the owner of the page put into the blocks, but for those that say that they have no list: `data-state`. */
export function fallbackLinks(page: Page): Promise<VisibleLink[]> {
  return visibleLinks(page, '>>> related-articles:not([data-state]) a');
}

/** Of the page and of the frames in it. */
async function visibleLinks(page: Page, selector: string): Promise<VisibleLink[]> {
  const ofFrames = page.frames().map((frame) =>
    frame.$$eval(selector, (links) =>
      links
        .filter((link) => {
          const { width, height } = link.getBoundingClientRect();
          return width > 0 && height > 0 && link.checkVisibility({ visibilityProperty: true });
        })
        .map((link) => ({ url: (link as HTMLAnchorElement).href, text: link.textContent })),
    ),
  );
  return (await Promise.all(ofFrames)).flat();
}

/** CSS pixels that the page is wider than its window. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** WCAG 2.2, levels A and AA. */
const STANDARD = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What axe-core finds wrong with the page, one line each; with `rules`, only by these. */
export async function accessibilityProblems(page: Page, rules?: readonly string[]): Promise<string[]> {
  if (!(await page.evaluate('"axe" in globalThis'))) await page.evaluate(axe);
  const run = rules ? { type: 'rule', values: rules } : { type: 'tag', values: STANDARD };
  const options = JSON.stringify({ runOnly: run, resultTypes: ['violations'] });
  return (await page.evaluate(`axe.run(document, ${options}).then(({ violations }) =>
    violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => [id, target, failureSummary].join(' ')))
  )`)) as string[];
}
