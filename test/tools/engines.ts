/** Opens a page that checks itself in Firefox and in WebKit, where they are installed, and gives what it found. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import puppeteer from 'puppeteer-core';

/** A browser engine besides the one of all other tests. */
export interface Engine {
  readonly name: string;
  /** Why it cannot be driven here; `undefined` where it can. */
  readonly missing: string | undefined;
  /** The value of `globalThis.result`, a promise, in the page at that address. */
  run(url: string): Promise<unknown>;
}

const found = (...names: string[]) =>
  names.find((name) => existsSync(name) || spawnSync('which', [name]).status === 0);

const FIREFOX = found(process.env.FIREFOX_PATH ?? 'firefox-esr', 'firefox');
const firefoxPath =
  FIREFOX &&
  (existsSync(FIREFOX) ? FIREFOX : spawnSync('which', [FIREFOX], { encoding: 'utf8' }).stdout.trim());

const firefox: Engine = {
  name: 'Firefox',
  missing: firefoxPath ? undefined : 'no Firefox (Debian: apt-get install -y firefox-esr), nor FIREFOX_PATH',
  async run(url) {
    const browser = await puppeteer.launch({ browser: 'firefox', executablePath: firefoxPath });
    try {
      const page = await browser.newPage();
      await page.goto(url);
      return await page.evaluate('globalThis.result');
    } finally {
      await browser.close();
    }
  },
};

const FOLDERS = ['/usr/lib/x86_64-linux-gnu', '/usr/lib/aarch64-linux-gnu', '/usr/libexec'];
const miniBrowser = FOLDERS.flatMap((folder) =>
  ['4.1', '6.0', '4.0'].map((at) => `${folder}/webkit2gtk-${at}/MiniBrowser`),
).find((path) => existsSync(path));
const DISPLAY = process.env.DISPLAY ?? ':97';
const PORT = 9517;

const webkit: Engine = {
  name: 'WebKit',
  missing:
    miniBrowser && found('WebKitWebDriver') && (process.env.DISPLAY ?? found('Xvfb'))
      ? undefined
      : 'no WebKitGTK (Debian: apt-get install -y webkit2gtk-driver xvfb)',
  async run(url) {
    const started: ChildProcess[] = [];
    const start = (command: string, ...args: string[]) => {
      const env = {
        ...process.env,
        DISPLAY,
        WEBKIT_DISABLE_COMPOSITING_MODE: '1',
        WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
      };
      started.push(spawn(command, args, { env, stdio: 'ignore' }));
    };
    const call = async (method: string, path: string, body?: object): Promise<unknown> => {
      const response = await fetch(`http://127.0.0.1:${PORT}${path}`, {
        method,
        body: body && JSON.stringify(body),
      });
      return ((await response.json()) as { value: unknown }).value;
    };
    try {
      if (!process.env.DISPLAY) start('Xvfb', DISPLAY, '-screen', '0', '1280x900x24');
      start('WebKitWebDriver', `--port=${PORT}`);
      for (let tries = 0; tries < 50; tries++) {
        const isUp = await call('GET', '/status').catch(() => undefined);
        if (isUp) break;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      const options = { binary: miniBrowser, args: ['--automation'] };
      const { sessionId } = (await call('POST', '/session', {
        capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': options, timeouts: { script: 60_000 } } },
      })) as { sessionId: string };
      await call('POST', `/session/${sessionId}/url`, { url });
      const result = await call('POST', `/session/${sessionId}/execute/async`, {
        script: 'const [done] = arguments; result.then(done, (error) => done(String(error)))',
        args: [],
      });
      await call('DELETE', `/session/${sessionId}`);
      return result;
    } finally {
      started.reverse().forEach((process) => process.kill());
    }
  },
};

export const engines: readonly Engine[] = [firefox, webkit];
