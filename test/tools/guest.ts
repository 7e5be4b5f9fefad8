/** Somebody's pages with the block in them: written by a test, opened in a real browser, watched from the first moment. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'puppeteer-core';
import { launch, openPage, twoFrames, type ConsoleLine, type View, type Visit } from './browser.js';
import { serve, type TestServer } from './serve.js';

/** Where the script-tag files are; `RELATED_DIST` names another folder than the one that `npm run build` fills. */
const dist = process.env.RELATED_DIST ?? fileURLToPath(new URL('../../dist/cdn', import.meta.url));

export const MODULE = '<script type="module" src="/dist/cdn/related-articles.min.js"></script>';
export const CLASSIC = '<script defer src="/dist/cdn/related-articles.classic.min.js"></script>';

/** What the owner of the page put into the block. */
export const FALLBACK = '<p><a href="/contents/attachment">All articles</a></p>';

/** The text of a file in the repository. */
export const file = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

/** The text of a script-tag file. */
export const script = (name = 'related-articles.min.js') => readFileSync(join(dist, name), 'utf8');

/** How a page is opened. */
export interface Stay extends View {
  /** HTTP headers of the page. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Another origin than the server's, for who can answer for it. */
  readonly origin?: string;
  /** Is called before the page is asked for. */
  readonly prepare?: (page: Page) => Promise<unknown>;
}

/** A browser, a server, and pages on it. */
export interface House {
  readonly browser: Browser;
  readonly server: TestServer;
  /** Opens a page of these lines, each time under an address of its own. */
  visit(html: string, stay?: Stay): Promise<Visit>;
  /** Puts an answer on the server, under a new address. */
  answer(body: unknown, more?: object): string;
  close(): Promise<unknown>;
}

/** Starts a browser and a server. */
export async function openHouse(): Promise<House> {
  const [browser, server] = await Promise.all([launch(), serve()]);
  for (const name of existsSync(dist) ? readdirSync(dist, { recursive: true, encoding: 'utf8' }) : []) {
    if (name.endsWith('.js')) server.overrides.set(`/dist/cdn/${name}`, { body: script(name) });
  }
  let count = 0;
  return {
    browser,
    server,
    async visit(html, { headers, prepare, origin = server.origin, ...view } = {}) {
      const path = `/guest/${++count}/index.html`;
      server.overrides.set(path, { body: html, headers });
      const visit = await openPage(browser, 'about:blank', view);
      // The compiler names the functions that go into the page, by a helper that is not there.
      await visit.page.evaluateOnNewDocument('globalThis.__name = (value) => value');
      await prepare?.(visit.page);
      await visit.page.goto(origin + path, { waitUntil: 'load' });
      return visit;
    },
    answer(body, more = {}) {
      const path = `/guest/${++count}/index.json`;
      server.overrides.set(path, { body: typeof body === 'string' ? body : JSON.stringify(body), ...more });
      return path;
    },
    close: () => Promise.all([browser.close(), server.close()]),
  };
}

/** A page about trust with one block, which is near the window. */
export const hostPage = (attributes: string, { head = MODULE, inside = FALLBACK, after = '' } = {}) =>
  `<!doctype html>
<html lang="en">
<title>How to apologise after a quarrel</title>
<link rel="icon" href="/demo/icon.svg">
${head}
<h1>How to apologise after a quarrel</h1>
<p>A long article</p>
<related-articles ${attributes}>${inside}</related-articles>
<p>After the block</p>
${after}`;

/** Resolves when every block of the page is defined and has what it will have. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await customElements.whenDefined('related-articles');
    await Promise.all([...document.querySelectorAll('related-articles')].map((block) => block.ready));
  });
  await twoFrames(page);
}

/** What the console says that the browser itself did not say of requests, frames and policies. */
export const spoken = (lines: readonly ConsoleLine[]) =>
  lines.filter(
    ({ type, text }) =>
      !(
        (type === 'error' || type === 'warn' || type === 'issue') &&
        /^Failed to load resource|blocked by CORS policy|violates the following|^Refused to|^Fetch API cannot load|^Mixed Content|preload|requires '?Trusted/.test(
          text,
        )
      ),
  );
