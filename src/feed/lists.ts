/** Reads lists of somebody's JSON: what cannot be read is left out, and nothing is there twice. */
import { plainText } from './text.js';

/** The entries that can be read, each once and at most `max`; `undefined` where there is none. */
export function readList(
  value: unknown,
  max: number,
  read: (entry: unknown) => string | undefined,
  ignoreCase?: boolean,
): string[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const found = new Map<string, string>();
  // Most of a long list may be unreadable, but not without end.
  for (const entry of value.slice(0, max * 10)) {
    const text = read(entry) ?? '';
    const key = ignoreCase ? text.toLowerCase() : text;
    if (text && !found.has(key) && found.size < max) found.set(key, text);
  }
  return found.size ? [...found.values()] : undefined;
}

/** The most names (tags, authors) of one article that are kept, and their longest in UTF-16 units. */
const MAX_NAMES = 20;
export const MAX_NAME = 64;

/** The first twenty texts that say anything, as plain text, each once whatever its case; `undefined` where none does. */
export const plainTexts = (values: unknown, maxLength = MAX_NAME): string[] | undefined =>
  readList(values, MAX_NAMES, (value) => plainText(value, maxLength), true);
