// Browser tests: every *.browser.ts in the rooms of test/, in a real browser, on the sources.
// BROWSER=firefox or BROWSER=webkit asks for another engine than Chromium.
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { a11ySnapshotPlugin } from '@web/test-runner-commands/plugins';
import puppeteer from 'puppeteer-core';
import { browserCommands } from './tools/browser-commands.mjs';
import { chromeArgs, findChrome } from './tools/find-chrome.mjs';
import { countReporter } from './tools/count-reporter.mjs';
import { findFirefox } from './tools/find-engines.mjs';
import { webkitLauncher } from './tools/webkit-launcher.mjs';

const launchers = {
  async chromium() {
    const { path, env } = await findChrome();
    return chromeLauncher({ launchOptions: { executablePath: path, env, args: chromeArgs } });
  },
  async firefox() {
    const { path, missing } = findFirefox();
    if (missing) throw new Error(missing);
    // The argument lets the tests emulate media, see tools/browser-commands.mjs.
    const args = ['--remote-allow-system-access'];
    const launchOptions = { browser: 'firefox', executablePath: path, args };
    return chromeLauncher({ puppeteer, launchOptions, concurrency: 1 });
  },
  webkit: webkitLauncher,
};
const path = (relative) => fileURLToPath(new URL(relative, import.meta.url));

export default {
  rootDir: path('..'),
  files: [path('*/*.browser.ts')], // no deeper: sites that were built for tests lie in tmp/
  nodeResolve: { exportConditions: ['production', 'default'] },
  plugins: [
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      tsconfig: path('../tsconfig.json'),
      define: { __VERSION__: '"test"' },
    }),
    browserCommands(),
    a11ySnapshotPlugin(),
  ],
  browsers: [await launchers[process.env.BROWSER || 'chromium']()],
  reporters: [defaultReporter(), countReporter()],
  testFramework: { config: { timeout: 10_000 } },
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 120_000,
};
