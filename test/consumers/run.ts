/**
 * Packs the package as npm would publish it, installs it into a copy of each consumer's project outside the repository,
 * and runs their tests: `node --import tsx test/consumers/run.ts [name…]`. The package must have been built.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const root = here('../..');

/** What npm says when it reaches nobody. */
const NO_NETWORK =
  /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ENOTCACHED|ERR_SOCKET_TIMEOUT/;

class Stop extends Error {}

function npm(args: readonly string[], cwd: string): string {
  const run = spawnSync('npm', args, { cwd, encoding: 'utf8', shell: process.platform === 'win32' });
  if (run.status === 0) return run.stdout.trim();
  if (NO_NETWORK.test(run.stderr))
    throw new Stop('No network: the projects of the consumers cannot be installed.');
  throw new Stop(`npm ${args.join(' ')} in ${cwd}:\n${run.stderr}`);
}

/** Where each project lies, by the name of its test. */
function projects(): Map<string, string> {
  const names = readdirSync(here('projects'));
  return new Map([
    ...names.map((name): [string, string] => [name, here(`projects/${name}`)]),
    ['types', here('../types/project')],
  ]);
}

const testOf = (name: string) => (name === 'types' ? '../types/types.test.ts' : `${name}.test.ts`);

function main(wanted: readonly string[]): number {
  if (!existsSync(join(root, 'dist/index.js'))) throw new Stop('No dist/: run `npm run build` first.');
  const all = projects();
  const names = wanted.length ? wanted : [...all.keys()];
  const work = mkdtempSync(join(tmpdir(), 'related-articles-'));
  try {
    const packed = npm(['pack', '--silent', '--ignore-scripts', '--pack-destination', work], root);
    for (const name of names) {
      const source = all.get(name);
      if (!source) throw new Stop(`No project ${name}. There are: ${[...all.keys()].join(', ')}.`);
      const project = join(work, name);
      cpSync(source, project, { recursive: true });
      cpSync(here('shared'), project, { recursive: true });
      copyFileSync(join(work, packed), join(project, 'related-articles.tgz'));
      console.log(`npm ci: ${name}`);
      npm(['ci', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error'], project);
    }
    const files = names.map((name) => here(testOf(name)));
    const { status } = spawnSync(
      process.execPath,
      ['--import', 'tsx', '--test', '--test-concurrency=1', ...files],
      { cwd: root, stdio: 'inherit', env: { ...process.env, RELATED_CONSUMERS: work } },
    );
    return status ?? 1;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

try {
  process.exitCode = main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof Stop)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
