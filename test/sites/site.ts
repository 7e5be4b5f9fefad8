/** Makes a site with its real generator, in a folder of its own, as the site's owner would. */
import { execFile, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const execute = promisify(execFile);
const root = fileURLToPath(new URL('../..', import.meta.url));
const here = fileURLToPath(new URL('.', import.meta.url));

/** Minutes would mean that something waits for an answer that nobody gives. */
const TIMEOUT = 180_000;

/** Names of the articles without `.md`, the draft among them. */
export const ARTICLES: readonly string[] = readdirSync(join(here, 'articles'))
  .map((name) => name.replace(/\.md$/, ''))
  .sort();

/** The one that no site shows. */
export const DRAFT = 'unfinished-gearing';

/**
 * Copies a site of this folder, if there is one, and the articles, and installs what its lock file says, unless that is there already.
 *
 * @param articles Where the generator wants them, below the site.
 * @param rename What the generator wants them to be called, given their name and date.
 * @returns the folder of the copy
 */
export async function setUp(
  name: string,
  articles: string,
  rename = (slug: string, _date: string): string => slug,
): Promise<string> {
  const folder = join(root, 'test', 'tmp', 'sites', name);
  mkdirSync(folder, { recursive: true });
  for (const old of readdirSync(folder)) {
    if (old !== 'node_modules') rmSync(join(folder, old), { recursive: true });
  }
  if (existsSync(join(here, name))) cpSync(join(here, name), folder, { recursive: true });
  mkdirSync(join(folder, articles), { recursive: true });
  for (const slug of ARTICLES) {
    const text = readFileSync(join(here, 'articles', `${slug}.md`), 'utf8');
    const [, date = ''] = /^date: (.+)$/m.exec(text) ?? [];
    writeFileSync(join(folder, articles, `${rename(slug, date)}.md`), text);
  }
  await install(folder);
  return folder;
}

/** Runs a program in a folder. Resolves with what it printed, while servers of this process go on answering. */
export async function run(folder: string, program: string, ...args: string[]): Promise<string> {
  try {
    const { stdout } = await execute(program, args, { cwd: folder, env: environment(), timeout: TIMEOUT });
    return stdout;
  } catch (error) {
    const { stdout, stderr } = error as { stdout?: string; stderr?: string };
    throw new Error(`${(error as Error).message}\n${stdout}${stderr}`, { cause: error });
  }
}

/** Runs our command in a folder, as `npx related-articles` would. */
export function relatedArticles(folder: string, ...args: string[]): Promise<string> {
  return run(folder, process.execPath, join(root, 'dist', 'cli.js'), ...args);
}

/** What the tests themselves were started with is none of the site's business. */
function environment(): NodeJS.ProcessEnv {
  const { NODE_OPTIONS: _options, NODE_TEST_CONTEXT: _context, ...env } = process.env;
  return { ...env, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' };
}

/** Why a test cannot run here; `false` where it can. */
export function missing(program: string): string | false {
  const { status } = spawnSync(program, [program === 'hugo' ? 'version' : '--version']);
  return status === 0 ? false : `${program} is not installed (Debian: apt-get install -y ${program})`;
}

async function install(folder: string): Promise<void> {
  const lock = join(folder, 'package-lock.json');
  const modules = join(folder, 'node_modules');
  if (existsSync(lock)) {
    const stamp = join(modules, '.installed');
    const digest = createHash('sha256').update(readFileSync(lock)).digest('hex');
    if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== digest) {
      await run(folder, 'npm', 'ci', '--no-audit', '--no-fund');
      writeFileSync(stamp, digest);
    }
  }
  // What `npm install related-articles` does, with the package that lies here.
  const bin = join(modules, '.bin');
  mkdirSync(bin, { recursive: true });
  if (!existsSync(join(modules, 'related-articles'))) {
    symlinkSync(root.replace(/[/\\]$/, ''), join(modules, 'related-articles'), 'junction');
  }
  const command = join(bin, 'related-articles');
  writeFileSync(command, `#!/bin/sh\nexec node "${join(root, 'dist', 'cli.js')}" "$@"\n`);
  chmodSync(command, 0o755);
}
