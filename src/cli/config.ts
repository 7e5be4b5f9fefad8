/** Finds and reads the configuration file. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { BuildError } from '../builder/index.js';
import { OPTIONS, type CommandName, type OptionSpec, type Values } from './options.js';
import { readValue } from './values.js';

const NAMES = ['related-articles.config.js', 'related-articles.config.mjs', 'related-articles.config.json'];

/** What a configuration file says. */
export interface Config {
  /** Sources, where the command line names none. */
  readonly sources: readonly string[];
  readonly values: Values;
}

/**
 * Reads the configuration file: the one named, else the first that lies in the folder, else none.
 * Options of other commands may stand in it too; what is no option of any is an error.
 * @throws {BuildError} `usage`, with the line where it is known.
 */
export async function readConfig(
  cwd: string,
  file: string | false | undefined,
  command: CommandName,
): Promise<Config> {
  if (file === false) return { sources: [], values: {} };
  for (const name of file ? [file] : NAMES) {
    const value = await load(resolve(cwd, name), name, Boolean(file));
    if (value !== undefined) return readAll(value, name, command);
  }
  return { sources: [], values: {} };
}

async function load(path: string, name: string, isNamed: boolean): Promise<unknown> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if (!isNamed) return undefined;
    throw new BuildError(
      'usage',
      name,
      `cannot be read (${(error as NodeJS.ErrnoException).code})`,
      undefined,
      error,
    );
  }
  try {
    if (name.endsWith('.json')) return JSON.parse(text);
    return ((await import(pathToFileURL(path).href)) as { default?: unknown }).default ?? {};
  } catch (error) {
    const { message } = error as Error;
    const place = /position (\d+)/.exec(message)?.[1];
    const line = place ? text.slice(0, Number(place)).split('\n').length : undefined;
    throw new BuildError('usage', name, `cannot be read: ${message.split('\n')[0]}`, line, error);
  }
}

function readAll(config: unknown, file: string, command: CommandName): Config {
  if (typeof config !== 'object' || config === null || Array.isArray(config)) {
    throw new BuildError('usage', file, 'expected an object with options');
  }
  const own: readonly OptionSpec[] = OPTIONS[command];
  const all: readonly OptionSpec[] = Object.values(OPTIONS).flat();
  const values: Record<string, unknown> = {};
  let sources: string[] = [];
  for (const [name, value] of Object.entries(config)) {
    if (name === 'sources') {
      sources = readValue(value, { name, kind: 'list', help: '' }, file) as string[];
      continue;
    }
    const spec = own.find((one) => one.name === name) ?? all.find((one) => one.name === name);
    if (!spec || name === 'config')
      throw new BuildError('usage', file, `${name} is no option; see related-articles ${command} --help`);
    const read = readValue(value, spec, file);
    if (own.includes(spec)) values[name] = read;
  }
  return { sources, values };
}
