/** A Web Worker that loads and ranks, built by Vite. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { it } from 'node:test';
import { launch, openPage } from '../tools/browser.js';
import { PATIENCE, assertSilent } from './page.js';
import { build, projectFolder, serveFolder } from './project.js';

it('a Web Worker', async () => {
  const folder = projectFolder('worker');
  build(folder, 'tsc');
  build(folder, 'vite', 'build');
  const [browser, server] = await Promise.all([launch(), serveFolder(join(folder, 'dist'))]);
  try {
    const visit = await openPage(browser, `${server.origin}/`);
    const titles = await visit.page.waitForFunction(
      () => document.querySelector('#titles')?.textContent?.split('\n').filter(Boolean).length === 3,
      { timeout: PATIENCE },
    );
    assert.ok(await titles.jsonValue(), 'three titles');
    assertSilent(visit);
  } finally {
    await Promise.all([browser.close(), server.close()]);
  }
});
