/**
 * Finds a Chromium for the tests: the one `CHROME_PATH` names, an installed Chrome, Chromium or Edge,
 * or, on 64-bit Linux, the one that the npm package @sparticuz/chromium carries.
 */
import { spawnSync } from 'node:child_process';
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const cache = fileURLToPath(new URL('../../node_modules/.cache/', import.meta.url));

/** @returns {Promise<{ path: string, env: NodeJS.ProcessEnv }>} */
export async function findChrome() {
  const chosen = process.env.CHROME_PATH;
  if (chosen) {
    if (!isExecutable(chosen)) throw new Error(`CHROME_PATH is not an executable file: ${chosen}`);
    return { path: chosen, env: process.env };
  }
  const path = process.env.CHROME_BUNDLED ? undefined : installed();
  const found = path ? { path, env: process.env } : await bundled();
  if (found) return found;
  throw new Error(
    'No browser for the tests: install Chrome or Chromium (Debian: apt-get install -y --no-install-recommends chromium), or set CHROME_PATH.',
  );
}

export const chromeArgs = [
  ...(process.getuid?.() === 0 || process.env.CI ? ['--no-sandbox'] : []), // root and containers cannot use it
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];

export function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The first of these commands that is there. */
export function onPath(...names) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable);
}

function installed() {
  const names = [
    'chromium',
    'chromium-browser',
    'google-chrome-stable',
    'google-chrome',
    'chrome',
    'microsoft-edge',
  ];
  const command = onPath(...names);
  if (command) return command;
  const places = {
    darwin: ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (app) => `/Applications/${app}.app/Contents/MacOS/${app}`,
    ),
    win32: [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
      .filter(Boolean)
      .flatMap((root) => [
        join(root, 'Google/Chrome/Application/chrome.exe'),
        join(root, 'Microsoft/Edge/Application/msedge.exe'),
      ]),
  };
  return (places[process.platform] ?? []).find(existsSync);
}

async function bundled() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  let version;
  try {
    const entry = fileURLToPath(import.meta.resolve('@sparticuz/chromium'));
    ({ version } = JSON.parse(readFileSync(join(dirname(entry), '../package.json'), 'utf8')));
  } catch {
    return undefined; // installed without development dependencies
  }
  const folder = join(cache, `chromium-${version}`);
  if (!existsSync(join(folder, 'chromium'))) await unpack(folder);
  return runnable(folder);
}

/** The package unpacks into the temporary folder under fixed names: give it one of its own, and move that into place. */
async function unpack(folder) {
  const temporary = `${folder}.${process.pid}`;
  mkdirSync(temporary, { recursive: true });
  const set = { TMPDIR: temporary, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' }; // the second makes it unpack its NSS libraries too
  const changed = [...Object.keys(set), 'LD_LIBRARY_PATH', 'FONTCONFIG_PATH'];
  const before = Object.fromEntries(changed.map((name) => [name, process.env[name]]));
  Object.assign(process.env, set);
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    await chromium.executablePath();
  } finally {
    for (const name of changed) {
      if (before[name] === undefined) delete process.env[name];
      else process.env[name] = before[name];
    }
  }
  mkdirSync(join(temporary, 'fonts'), { recursive: true });
  writeFileSync(
    join(temporary, 'fonts', 'fonts.conf'),
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${folder}/fonts</dir><dir>/usr/share/fonts</dir><cachedir>${folder}/fonts-cache</cachedir></fontconfig>`,
  );
  try {
    renameSync(temporary, folder);
  } catch {
    rmSync(temporary, { recursive: true, force: true }); // another run was first
  }
}

function runnable(folder) {
  const path = join(folder, 'chromium');
  const env = { ...process.env, FONTCONFIG_PATH: join(folder, 'fonts') };
  const starts = () => spawnSync(path, ['--version', '--no-sandbox'], { env, timeout: 20_000 }).status === 0;
  if (starts()) return { path, env };
  env.LD_LIBRARY_PATH = [join(folder, 'al2023/lib'), env.LD_LIBRARY_PATH].filter(Boolean).join(delimiter);
  return starts() ? { path, env } : undefined;
}
