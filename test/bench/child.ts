/** Runs a measurement in a process of its own, so that none warms up, or fills the heap of, the next. */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Room for 100,000 articles in the heap of the greediest peer, in MB. */
const HEAP = 4096;
/** Longest measurement in milliseconds. */
const PATIENCE = 180_000;

/**
 * What the script at `url` prints as JSON, given `input` as JSON in its first argument.
 * @throws what `execFile` throws, when the script fails or runs out of time or memory
 */
export async function inChild<T>(url: URL, input: unknown): Promise<T> {
  const flags = ['--expose-gc', `--max-old-space-size=${HEAP}`, '--import', 'tsx'];
  const args = [...flags, fileURLToPath(url), JSON.stringify(input)];
  const { stdout } = await run(process.execPath, args, { timeout: PATIENCE, maxBuffer: 2 ** 24 });
  return JSON.parse(stdout) as T;
}

/** In the child: the input of {@link inChild}. */
export function childInput<T>(): T {
  return JSON.parse(process.argv[2] ?? 'null') as T;
}

/** In the child: bytes in use after the garbage is gone, typed arrays included. */
export function bytesInUse(): number {
  if (!globalThis.gc) throw new Error('run with --expose-gc');
  globalThis.gc();
  globalThis.gc(); // what the first run finalised
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
