/** The test of one consumer: its own tool builds its page, and the page works. */
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { launch } from '../tools/browser.js';
import type { TestServer } from '../tools/serve.js';
import { assertWorks } from './page.js';
import { projectFolder, serveFolder } from './project.js';

/**
 * @param build Builds the page and gives the folder that it stands in.
 */
export function consumer(title: string, name: string, build: (folder: string) => string): void {
  describe(title, () => {
    let browser: Browser | undefined;
    let server: TestServer | undefined;
    before(async () => {
      server = await serveFolder(build(projectFolder(name)));
      browser = await launch();
    });
    after(() => Promise.all([browser?.close(), server?.close()]));

    it('shows lists, takes attributes and properties, tells its listeners, and is silent', async () => {
      if (browser && server) await assertWorks(browser, `${server.origin}/`);
    });
  });
}
