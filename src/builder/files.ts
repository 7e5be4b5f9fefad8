/** Writes files whole or not at all, and never over something that is not ours. */
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { lstat, readFile, realpath } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { BuildError } from './errors.js';

let counter = 0;

/**
 * Replaces a file in one step: whoever reads it sees the old content or the new one. Not in the background: of many
 * small files, handing each to a thread and back takes longer than writing it.
 * @returns whether it was written; `false` where it holds the content already.
 * @throws {BuildError} `write`
 */
export function writeWhole(path: string, content: string | Buffer): boolean {
  const bytes = Buffer.from(content);
  if (contentOf(path)?.equals(bytes)) return false;
  replaceFile(path, bytes);
  return true;
}

function contentOf(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

/**
 * The same, without looking at what is there.
 * @throws {BuildError} `write`
 */
export function replaceFile(path: string, bytes: string | Buffer): void {
  const draft = join(dirname(path), `.${basename(path)}.${process.pid}.${counter++}.tmp`);
  try {
    writeFileSync(draft, bytes, { flag: 'wx' });
    renameSync(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    const { code, message } = error as NodeJS.ErrnoException;
    throw new BuildError('write', path, `cannot be written (${code ?? message})`, undefined, error);
  }
}

/**
 * Makes a folder.
 * @throws {BuildError} `write`
 */
export function makeFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new BuildError('write', path, `cannot be made (${code})`, undefined, error);
  }
}

/**
 * Refuses to replace a file that no build has written.
 * @param isOurs Looks at its parsed JSON.
 * @throws {BuildError} `not-ours`
 */
export async function checkReplaceable(path: string, isOurs: (value: unknown) => boolean): Promise<void> {
  const info = await lstat(path).catch(() => undefined);
  if (!info) return;
  const refuse = (reason: string) =>
    new BuildError('not-ours', path, `${reason}; choose another --out, or remove it first`);
  if (!info.isFile()) throw refuse('is no ordinary file');
  let value: unknown;
  try {
    value = JSON.parse(await readFile(path, 'utf8'));
  } catch {
    throw refuse('exists and is no index');
  }
  if (!isOurs(value)) throw refuse('exists and is no index');
}

/**
 * A path below a folder, with all links followed.
 * @throws {BuildError} `outside`
 */
export async function inside(root: string, path: string): Promise<string> {
  const base = await realpath(root);
  const real = await realpath(resolve(base, path)).catch(() => resolve(base, path));
  const way = relative(base, real);
  if (way === '..' || way.startsWith(`..${sep}`))
    throw new BuildError('outside', path, 'lies outside of the folder');
  return real;
}
