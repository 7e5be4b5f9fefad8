/** What several commands do in the same way. */
import { readSources, type ReadOptions, type Setting, type SourcesRead } from '../../builder/index.js';
import type { Values } from '../options.js';
import { printable, type Io, type Output } from '../output.js';

/** What a command is given. */
export interface Job {
  /** What stands on the command line besides options. */
  readonly args: readonly string[];
  /** Sources of the configuration file. */
  readonly sources: readonly string[];
  readonly values: Values;
  readonly io: Io;
  readonly output: Output;
}

/** Exit codes: done; not done; done, but something was wrong and `--strict` was given, or a check failed. */
export const DONE = 0;
export const FAILED = 1;
export const FLAWED = 2;

/** Where `build` writes unless told otherwise, and the others read. */
export const OUT = 'related';

/** The options of reading among the values. */
export function readOptions({ values, io, output }: Job): ReadOptions {
  const { url, include, exclude, permalink, language, allPages, ignoreParams, now } = values;
  const { maxBytes, timeout, concurrency, maxPages, allowPrivate } = values;
  return {
    url, include, exclude, permalink, language, allPages, ignoreParams, now,
    maxBytes, timeout, concurrency, maxPages, allowPrivate,
    cwd: io.cwd,
    onProgress: output.progress,
  }; // prettier-ignore
}

/** The options of ranking among the values, only those that were given. */
export function rankOptions({
  weights,
  threshold,
  diversity,
  halfLife,
  ignoreTags,
  onlyLanguage,
  ignoreParams,
  limit,
}: Values): Setting {
  const options = { weights, threshold, diversity, halfLife, ignoreTags, onlyLanguage, ignoreParams, limit };
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
}

/** Reads sources and tells what could not be read. */
export async function readFor(job: Job, sources: readonly string[]): Promise<SourcesRead> {
  const read = await readSources(sources, readOptions(job));
  job.output.done();
  job.output.problems(read.warnings);
  return read;
}

/** The exit code after reading. */
export function exitCode({ values }: Job, warnings: readonly unknown[]): number {
  return values.strict && warnings.length ? FLAWED : DONE;
}

/** A title or URL for a line of output. */
export const shown = (text: string, length = 70): string =>
  printable(text.length > length ? `${text.slice(0, length - 1)}…` : text);
