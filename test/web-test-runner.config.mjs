// Browser tests: every *.browser.ts in the rooms of test/, in a real Chromium, on the sources.
// With BROWSER=firefox in Firefox, but for what only Chromium's own protocol and measures can test.
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { a11ySnapshotPlugin } from '@web/test-runner-commands/plugins';
import { chromeArgs, findChrome } from './tools/find-chrome.mjs';
import { countReporter } from './tools/count-reporter.mjs';
import { emulateMediaPlugin } from './tools/emulate-media.mjs';

const isFirefox = process.env.BROWSER === 'firefox';
const chrome = isFirefox ? {} : await findChrome();
const launchOptions = isFirefox
  ? { browser: 'firefox', executablePath: process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr', args: [] }
  : { executablePath: chrome.path, env: chrome.env, args: chromeArgs };
const path = (relative) => fileURLToPath(new URL(relative, import.meta.url));

export default {
  rootDir: path('..'),
  files: [
    path('*/*.browser.ts'), // no deeper: sites that were built for tests lie in tmp/
    ...(isFirefox
      ? ['layouts', 'layout-shift', 'a11y'].map((name) => `!${path(`element/${name}.browser.ts`)}`)
      : []),
  ],
  nodeResolve: { exportConditions: ['production', 'default'] },
  plugins: [
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      tsconfig: path('../tsconfig.json'),
      define: { __VERSION__: '"test"' },
    }),
    emulateMediaPlugin(),
    a11ySnapshotPlugin(),
  ],
  browsers: [chromeLauncher({ launchOptions, ...(isFirefox && { concurrency: 1 }) })],
  reporters: [defaultReporter(), countReporter()],
  testFramework: { config: { timeout: 10_000 } },
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 120_000,
};
