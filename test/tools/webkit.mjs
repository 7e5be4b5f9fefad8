/** Starts WebKit under its driver, on a display that nobody sees, and speaks WebDriver with it. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findWebkit } from './find-engines.mjs';

/** Of the display, in pixels, where it is ours. */
export const SCREEN = { width: 1600, height: 1800 };

/** Whoever opens it closes it. Motion is reduced: the driver has no command for that. */
export async function openWebkit() {
  const { driver, browser, display, missing } = findWebkit();
  if (missing) throw new Error(missing);
  const home = mkdtempSync(join(tmpdir(), 'webkit-'));
  mkdirSync(join(home, 'gtk-3.0'));
  writeFileSync(join(home, 'gtk-3.0/settings.ini'), '[Settings]\ngtk-enable-animations=0\n');
  const env = {
    ...process.env,
    XDG_CONFIG_HOME: home,
    WEBKIT_DISABLE_COMPOSITING_MODE: '1',
    WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
  };
  const started = [];
  const start = (command, args, stdio) => {
    const child = spawn(command, args, { env, stdio });
    started.push(child);
    return child;
  };
  const end = () => {
    process.off('exit', end);
    started.reverse().forEach((child) => child.kill());
    rmSync(home, { recursive: true, force: true });
  };
  process.once('exit', end);
  if (display) {
    const args = [
      '-displayfd',
      '3',
      '-screen',
      '0',
      `${SCREEN.width}x${SCREEN.height}x24`,
      '-nolisten',
      'tcp',
    ];
    const { stdio } = start(display, args, ['ignore', 'ignore', 'ignore', 'pipe']);
    const [number] = await once(stdio[3], 'data');
    env.DISPLAY = `:${String(number).trim()}`;
  }
  const port = await freePort();
  start(driver, [`--port=${port}`], 'ignore');
  const call = async (method, path, body) => {
    const signal = AbortSignal.timeout(70_000); // a page that hangs takes the driver with it
    const options = { method, signal, ...(body && { body: JSON.stringify(body) }) };
    const response = await fetch(`http://127.0.0.1:${port}${path}`, options);
    const { value } = await response.json();
    if (!response.ok) throw new Error(`WebKitWebDriver, ${path}: ${value.message || value.error}`);
    return value;
  };
  for (let tries = 0; !(await call('GET', '/status').catch(() => undefined)); tries++) {
    if (tries === 100) throw new Error('WebKitWebDriver does not answer');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const { sessionId } = await call('POST', '/session', {
    capabilities: {
      alwaysMatch: {
        'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] },
        timeouts: { script: 60_000 },
      },
    },
  });
  return {
    /** A command of WebDriver, by its path within the session. */
    send: (method, path, body) => call(method, `/session/${sessionId}${path}`, body),
    async close() {
      await call('DELETE', `/session/${sessionId}`).catch(() => undefined);
      end();
    },
  };
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  return port;
}
