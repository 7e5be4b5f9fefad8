/**
 * Writes the lock file of each consumer's project anew, after a change of its package.json or of our own dependencies:
 * `node --import tsx test/consumers/lock.ts [name…]`. The package must have been built.
 */
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

interface Lock {
  readonly packages: Record<string, { integrity?: string }>;
}

const npm = (args: readonly string[], cwd: string) => execFileSync('npm', args, { cwd, encoding: 'utf8' });

const wanted = process.argv.slice(2);
const names = wanted.length ? wanted : [...readdirSync(here('projects')), 'types'];
const work = mkdtempSync(join(tmpdir(), 'related-articles-'));
try {
  const packed = npm(['pack', '--silent', '--ignore-scripts', '--pack-destination', work], here('../..'));
  copyFileSync(join(work, packed.trim()), join(work, 'related-articles.tgz'));
  for (const name of names) {
    const project = here(name === 'types' ? '../types/project' : `projects/${name}`);
    copyFileSync(join(project, 'package.json'), join(work, 'package.json'));
    npm(['install', '--package-lock-only', '--no-audit', '--no-fund', '--loglevel=error'], work);
    const lock = JSON.parse(readFileSync(join(work, 'package-lock.json'), 'utf8')) as Lock;
    delete lock.packages['node_modules/related-articles']?.integrity; // another one after each build
    writeFileSync(join(project, 'package-lock.json'), `${JSON.stringify(lock, null, 2)}\n`);
    rmSync(join(work, 'package-lock.json'));
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
