/** Serves a built site at the root of a server of its own, and opens its pages as a visitor does. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { openPage, readToEnd } from '../tools/browser.js';
import { fallbackLinks, listLinks } from '../tools/look.js';
import { serve, type Override, type TestServer } from '../tools/serve.js';

/** Browsers run no scripts of an unknown type. */
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.css': 'text/css',
  '.xml': 'application/rss+xml',
};

/** The type that the ending of a file's name stands for. */
export function typeOf(name: string): string {
  return TYPES[extname(name)] ?? 'application/octet-stream';
}

/** Starts a server whose root is the folder: `/a/` is `a/index.html`. */
export async function serveFolder(folder: string): Promise<TestServer> {
  const server = await serve();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const path = file.slice(folder.length).replaceAll('\\', '/').replace(/^\/?/, '/');
    const override: Override = {
      body: readFileSync(file, 'utf8'),
      headers: { 'content-type': typeOf(entry.name) },
    };
    server.overrides.set(path, override);
    server.overrides.set(path.replace(/\/index\.html$/, '/'), override);
  }
  return server;
}

/**
 * Paths of the links of a page's list, best first. Fails where the browser had anything to complain of.
 * @param javascript Without it, the links are those that stand in the page itself.
 */
export async function linksOf(browser: Browser, url: string, javascript = true): Promise<string[]> {
  const visit = await openPage(browser, url, { javascript });
  try {
    if (javascript) await readToEnd(visit.page);
    const links = await (javascript ? listLinks : fallbackLinks)(visit.page);
    assert.deepEqual(
      { console: visit.console, errors: visit.errors, failed: visit.failed },
      { console: [], errors: [], failed: [] },
    );
    return links.map((link) => new URL(link.url).pathname);
  } finally {
    await visit.close();
  }
}
