/** Opens a page that checks itself in Firefox and in WebKit, where they are installed, and gives what it found. */
import puppeteer from 'puppeteer-core';
import { findFirefox, findWebkit } from './find-engines.mjs';
import { openWebkit } from './webkit.mjs';

/** A browser engine besides the one of all other tests. */
export interface Engine {
  readonly name: string;
  /** Why it cannot be driven here; `undefined` where it can. */
  readonly missing: string | undefined;
  /** The value of `globalThis.result`, a promise, in the page at that address. */
  run(url: string): Promise<unknown>;
}

const firefoxHere = findFirefox();

const firefox: Engine = {
  name: 'Firefox',
  missing: firefoxHere.missing,
  async run(url) {
    const browser = await puppeteer.launch({ browser: 'firefox', executablePath: firefoxHere.path });
    try {
      const page = await browser.newPage();
      await page.goto(url);
      return await page.evaluate('globalThis.result');
    } finally {
      await browser.close();
    }
  },
};

const webkit: Engine = {
  name: 'WebKit',
  missing: findWebkit().missing,
  async run(url) {
    const { send, close } = await openWebkit();
    try {
      await send('POST', '/url', { url });
      return await send('POST', '/execute/async', {
        script: 'const [done] = arguments; result.then(done, (error) => done(String(error)))',
        args: [],
      });
    } finally {
      await close();
    }
  },
};

export const engines: readonly Engine[] = [firefox, webkit];
