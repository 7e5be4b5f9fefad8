/** Next.js: rendered on its server, and then taken over by React in the browser. */
import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { launch, openPage, readToEnd } from '../tools/browser.js';
import { assertWorks } from './page.js';
import { build, environment, projectFolder } from './project.js';

/** A server of Next.js that runs. */
interface NextServer {
  readonly origin: string;
  close(): Promise<unknown>;
}

/** Starts it on a free port. Resolves when it answers. */
async function start(folder: string, mode: 'start' | 'dev'): Promise<NextServer> {
  const command = join(folder, 'node_modules/next/dist/bin/next');
  const args = [command, mode, '--port', '0', '--hostname', '127.0.0.1'];
  const child: ChildProcess = spawn(process.execPath, args, {
    cwd: folder,
    env: environment,
    stdio: ['ignore', 'pipe', 'ignore'],
    detached: process.platform !== 'win32', // in a group of its own, so that what it starts ends with it
  });
  const close = () => {
    const ended = child.exitCode === null ? once(child, 'exit') : Promise.resolve();
    // Asked kindly, it waits for browsers to close their connections.
    if (child.pid && process.platform !== 'win32') process.kill(-child.pid, 'SIGKILL');
    else child.kill('SIGKILL');
    child.stdout?.destroy();
    return ended;
  };
  assert.ok(child.stdout, 'it writes');
  let origin = '';
  for await (const line of createInterface(child.stdout)) {
    origin ||= /http:\/\/127\.0\.0\.1:\d+/.exec(line)?.[0] ?? '';
    if (origin && line.includes('Ready')) {
      child.stdout.resume();
      return { origin, close };
    }
  }
  throw new Error(`next ${mode} has ended`);
}

/** Starts it, does something with it, and ends it, however that went. */
async function withServer(mode: 'start' | 'dev', use: (origin: string) => Promise<void>): Promise<void> {
  const server = await start(projectFolder('next'), mode);
  try {
    await use(server.origin);
  } finally {
    await server.close();
  }
}

describe('Next.js', () => {
  let browser: Browser;
  before(async () => {
    build(projectFolder('next'), 'next', 'build');
    browser = await launch();
  });
  after(() => browser.close());

  it('renders the element on the server, and takes it over in the browser', () =>
    withServer('start', async (origin) => {
      const html = await fetch(origin).then((response) => response.text());
      assert.match(html, /<related-articles [^>]*src="\/feed\.json"[^>]*>/);
      await assertWorks(browser, `${origin}/`);
    }));

  // Only React's development build compares what the server sent with what the browser would have made.
  it('finds in the browser what the server has sent', () =>
    withServer('dev', async (origin) => {
      const visit = await openPage(browser, `${origin}/`);
      await readToEnd(visit.page);
      const problems = visit.console.filter(({ type }) => type === 'error');
      assert.deepEqual({ problems, errors: visit.errors }, { problems: [], errors: [] });
      await visit.close();
    }));
});
