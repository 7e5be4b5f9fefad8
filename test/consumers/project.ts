/** A consumer's project as the runner installed it: runs its tools and serves what they built. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { serve, type TestServer } from '../tools/serve.js';

/** What a tool answered. */
export interface Answer {
  readonly status: number | null;
  /** Everything it wrote. */
  readonly output: string;
}

/** Tools that would otherwise ask, or tell somebody. */
const QUIET = {
  NEXT_TELEMETRY_DISABLED: '1',
  NG_CLI_ANALYTICS: 'false',
  NO_COLOR: '1',
  FORCE_COLOR: undefined,
};

export const environment = { ...process.env, ...QUIET };

/** The folder of an installed project. */
export function projectFolder(name: string): string {
  const folder = join(process.env.RELATED_CONSUMERS ?? '', name);
  assert.ok(process.env.RELATED_CONSUMERS && existsSync(folder), 'Run by: npm run test:consumers');
  return folder;
}

/** Runs one of the project's own tools. */
export function tool(folder: string, name: string, ...args: string[]): Answer {
  const { status, stdout, stderr } = spawnSync(join(folder, 'node_modules/.bin', name), args, {
    cwd: folder,
    encoding: 'utf8',
    env: environment,
    shell: process.platform === 'win32',
  });
  return { status, output: stdout + stderr };
}

/** Runs a tool that must succeed. */
export function build(folder: string, name: string, ...args: string[]): void {
  const { status, output } = tool(folder, name, ...args);
  assert.equal(status, 0, output);
}

/** Of files that stand at another path than their name says, or that the server does not know. */
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.mjs': 'text/javascript',
};

/** Serves the files of a folder at `/`, and the articles at `/feed.json`. */
export async function serveFolder(folder: string): Promise<TestServer> {
  const server = await serve();
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const file = join(folder, name);
    if (!statSync(file).isFile()) continue;
    const path = `/${relative(folder, file).split(sep).join('/')}`;
    const type = TYPES[extname(file)];
    const content = {
      body: readFileSync(file, 'utf8'),
      headers: type ? { 'content-type': type } : undefined,
    };
    server.overrides.set(path, content);
    if (path === '/index.html') server.overrides.set('/', content);
  }
  server.overrides.set('/feed.json', { body: FEED });
  return server;
}

/** The articles that every project shows. */
export const FEED = readFileSync(new URL('shared/articles.json', import.meta.url), 'utf8');
