/** What values of somebody's JSON are. */
import { parseDocument } from 'yaml';
import { BuildError } from '../errors.js';

/** Larger texts are not read twice, only to say where they are broken. */
const MAX_FAULTY = 200_000;

/** An object of somebody's JSON: anything may be in it. */
export type JsonRecord = Readonly<Record<string, unknown>>;

/** Whether a value has properties. */
export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A value as an array; empty where it is none. */
export function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

/**
 * Parses JSON, a byte order mark or not.
 * @throws {BuildError} `bad-data`, with the line.
 */
export function parseJson(text: string, file: string): unknown {
  const source = text.replace(/^\ufeff/, '');
  try {
    return JSON.parse(source);
  } catch (error) {
    const [reason = ''] = (error as Error).message.split('\n');
    throw new BuildError(
      'bad-data',
      file,
      `is not JSON: ${reason.replace(/ in JSON at position.*$/, '')}`,
      faultyLine(source, reason),
    );
  }
}

/** Engines do not always say where; JSON being YAML, its parser does. */
function faultyLine(text: string, reason: string): number | undefined {
  const place = /position (\d+)/.exec(reason)?.[1];
  if (place !== undefined) return text.slice(0, Number(place)).split('\n').length;
  if (text.length > MAX_FAULTY) return undefined;
  return parseDocument(text, { logLevel: 'silent' }).errors[0]?.linePos?.[0].line;
}
