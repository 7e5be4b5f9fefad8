/** Splits a Markdown file into its data and its text. The data is only ever read, never run. */
import { parse as parseToml, TomlError } from 'smol-toml';
import { parseDocument } from 'yaml';
import { BuildError } from '../errors.js';

/** A file taken apart. */
export interface FrontMatter {
  readonly data: Readonly<Record<string, unknown>>;
  readonly body: string;
}

/** More aliases than this are a bomb. */
const MAX_ALIASES = 100;
/** Nobody writes so much about one article. */
const MAX_DATA = 100_000;

/**
 * Reads YAML between `---` lines, TOML between `+++` lines, or a JSON object at the start of the file.
 * YAML values stay text (`no`, `012` and dates mean what was written).
 *
 * @throws {BuildError} `front-matter`, with the line; also for any language named after `---`, such as `---js`.
 */
export function splitFrontMatter(source: string, file: string): FrontMatter {
  const text = source.replace(/^\ufeff/, '');
  const [opening = ''] = /^[^\r\n]*/.exec(text) ?? [];
  if (opening.startsWith('{')) return jsonFirst(text, file);
  const fence = /^(---|\+\+\+)(.*)$/.exec(opening);
  if (!fence) return { data: {}, body: text };
  const [, mark = '', rest = ''] = fence;
  const language = rest.trim();
  if (rest.startsWith('-')) return { data: {}, body: text }; // a long line of dashes is a rule
  if (language) {
    throw fault(
      file,
      1,
      `front matter in "${language.slice(0, 20)}" is not read; write YAML between plain --- lines`,
    );
  }
  const start = opening.length;
  const end = new RegExp(
    `\\r?\\n${mark === '---' ? '(?:---|\\.\\.\\.)' : '\\+\\+\\+'}[ \\t]*(?:\\r?\\n|$)`,
  ).exec(text.slice(start));
  if (!end) throw fault(file, 1, `the front matter has no closing ${mark} line`);
  const data = text.slice(start, start + end.index);
  const body = text.slice(start + end.index + end[0].length);
  if (data.length > MAX_DATA) throw fault(file, 1, `the front matter is larger than ${MAX_DATA} characters`);
  return { data: mark === '---' ? readYaml(data, file) : readToml(data, file), body };
}

function readYaml(text: string, file: string): FrontMatter['data'] {
  const document = parseDocument(text, { schema: 'failsafe', logLevel: 'silent', uniqueKeys: false });
  const [error] = document.errors;
  if (error) {
    throw fault(
      file,
      error.linePos?.[0].line ?? 1,
      (error.message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/, ''),
    );
  }
  try {
    return objectOf(document.toJS({ maxAliasCount: MAX_ALIASES }), file);
  } catch (error) {
    if (error instanceof BuildError) throw error;
    throw fault(file, 1, (error as Error).message);
  }
}

function readToml(text: string, file: string): FrontMatter['data'] {
  try {
    return objectOf(parseToml(text.replace(/^\r?\n/, '')), file);
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    throw fault(
      file,
      error.line + 1,
      (error.message.split('\n')[0] ?? '').replace(/^Invalid TOML document: /, ''),
    );
  }
}

function jsonFirst(text: string, file: string): FrontMatter {
  const end = endOfObject(text);
  if (end < 0 || end > MAX_DATA) throw fault(file, 1, 'the JSON front matter is never closed');
  try {
    return { data: objectOf(JSON.parse(text.slice(0, end)), file), body: text.slice(end) };
  } catch (error) {
    if (error instanceof BuildError) throw error;
    throw fault(file, 1, `the JSON front matter is not JSON (${(error as Error).message})`);
  }
}

/** Where the object that opens the text ends: braces in strings do not count. */
function endOfObject(text: string): number {
  let depth = 0;
  let isString = false;
  for (let i = 0; i < text.length; i++) {
    const character = text[i];
    if (isString) {
      if (character === '\\') i++;
      else if (character === '"') isString = false;
    } else if (character === '"') isString = true;
    else if (character === '{') depth++;
    else if (character === '}' && --depth === 0) return i + 1;
  }
  return -1;
}

function objectOf(value: unknown, file: string): FrontMatter['data'] {
  if (value === null || value === undefined || value === '') return {};
  if (typeof value === 'object' && !Array.isArray(value)) return value as FrontMatter['data'];
  throw fault(file, 1, 'the front matter is no list of names and values');
}

const fault = (file: string, line: number, reason: string) =>
  new BuildError('front-matter', file, reason, line);
