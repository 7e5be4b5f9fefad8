/** One item of a JSON Feed, or of a plain array written by hand, as an article: https://www.jsonfeed.org/version/1.1/. */
import type { Article } from '../types.js';
import { canonicalUrl, safeUrl } from '../url.js';
import { readDate } from './date.js';
import { isObject } from './item.js';
import { plainText, shorten, withoutInvisible } from './text.js';

/** The most that is kept of an article, in UTF-16 units and entries. */
export const MAX_TITLE = 300;
const MAX_SUMMARY = 1_000;
const MAX_TEXT = 20_000;
const MAX_NAME = 64;
const MAX_NAMES = 20;
const MAX_ID = 2_048;
const MAX_LINKS = 100;
/** Of the body, where it stands in for a summary or for the title of an untitled post. */
const EXCERPT = 300;
const EXCERPT_AS_TITLE = 80;
/** BCP 47 asks for room for 35 characters; nobody needs more. */
const MAX_LANGUAGE = 35;

const CUT = '…';

/** What an item takes over from the list it stands in. */
export interface Context {
  /** Absolute URL of the list, which relative links resolve against. */
  readonly base?: string;
  readonly language?: string;
  /** Query parameters, besides the known tracking ones, that do not make a different page. */
  readonly ignoreParams?: readonly string[];
}

/** What a publisher says of how an article, or the articles of a whole list, are to be recommended. */
export type Related = Pick<Article, 'pin' | 'exclude' | 'weight' | 'keywords' | 'section' | 'neighbors'>;

/** The article in an item, or `undefined` where there is no link or nothing to call it by. Never throws. */
export function readItem(item: unknown, context: Context): Article | undefined {
  if (!isObject(item)) return undefined;
  const link = (value: unknown) => safeUrl(value, context.base);
  const summarized = (value: unknown) => plainText(value, MAX_SUMMARY, CUT);
  const first = <T>(names: string, read: (value: unknown) => T | undefined) =>
    names.split(' ').reduce<T | undefined>((found, name) => found || read(item[name]), undefined);

  const url = first('url link permalink external_url', link);
  if (!url) return undefined;
  const text = first('content_text content_html text', (value) => plainText(value, MAX_TEXT)) ?? '';
  const summaries = [first('summary description excerpt', summarized) ?? '', shorten(text, EXCERPT, CUT)];
  const title =
    plainText(item.title, MAX_TITLE) || shorten(summaries.find(Boolean) ?? '', EXCERPT_AS_TITLE, CUT);
  if (!title) return undefined;

  return withoutGaps({
    id: readId(item.id) || canonicalUrl(url, undefined, context.ignoreParams),
    url,
    title,
    summary: summaries.find((summary) => summary && summary !== title),
    text,
    tags: first('tags categories', readNames),
    section: first('section category', readSection),
    keywords: readNames(item.keywords),
    date: first('date_published date datePublished published', readDate),
    modified: first('date_modified modified dateModified updated', readDate),
    language: first('language lang', readLanguage) ?? context.language,
    authors: first('authors author', readAuthors),
    image: first('image banner_image', link),
    ...readRelated(isObject(item._related) ? item._related : item, context.base),
  });
}

/** The wishes in `_related`, each on its own: one that is not valid is as if it were not there. */
export function readRelated(related: unknown, base?: string): Related {
  if (!isObject(related)) return {};
  const { exclude, weight } = related;
  return withoutGaps<Related>({
    pin: readList(related.pin, MAX_LINKS, (url) => safeUrl(url, base)),
    exclude: exclude === true || readList(exclude, MAX_LINKS, (url) => safeUrl(url, base)),
    weight: typeof weight === 'number' && weight >= 0 && weight <= 10 ? weight : undefined,
    keywords: readNames(related.keywords),
    section: readSection(related.section),
    neighbors: readList(related.neighbors, MAX_LINKS, readId),
  });
}

/** The canonical form of a BCP 47 tag; `en_US` is read as `en-US`. */
export function readLanguage(value: unknown): string | undefined {
  if (typeof value !== 'string' || value.length > MAX_LANGUAGE) return undefined;
  try {
    return Intl.getCanonicalLocales(value.trim().replaceAll('_', '-'))[0];
  } catch {
    return undefined; // not a language tag
  }
}

function readId(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number'
    ? withoutInvisible(String(value).slice(0, MAX_ID))
    : undefined;
}

function readSection(value: unknown): string {
  return plainText(Array.isArray(value) ? value[0] : value, MAX_NAME);
}

/** Tags or keywords, from an array or from text with commas. */
function readNames(value: unknown): string[] | undefined {
  const names = typeof value === 'string' ? value.slice(0, MAX_TEXT).split(/[,，、]/) : value;
  return readList(names, MAX_NAMES, (name) => plainText(name, MAX_NAME), true);
}

function readAuthors(value: unknown): string[] | undefined {
  const authors = Array.isArray(value) ? value : [value];
  return readList(authors, MAX_NAMES, (author) =>
    plainText(isObject(author) ? author.name : author, MAX_NAME),
  );
}

/** The entries that can be read, each once; `undefined` where there is none. */
function readList(
  value: unknown,
  max: number,
  read: (entry: unknown) => string | undefined,
  ignoreCase?: boolean,
): string[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const found = new Map<string, string>();
  // Most of a long list may be unreadable, but not without end.
  for (const entry of value.slice(0, max * 10)) {
    const text = read(entry);
    const key = ignoreCase ? text?.toLowerCase() : text;
    if (text && key && !found.has(key) && found.size < max) found.set(key, text);
  }
  return found.size ? [...found.values()] : undefined;
}

/** Leaves out what is not known, so that an article says only what it has. */
export function withoutGaps<T extends object>(fields: {
  [Key in keyof T]: T[Key] | undefined | false | '';
}): T {
  const known: Partial<typeof fields> = {};
  for (const key in fields) if (fields[key] || fields[key] === 0) known[key] = fields[key];
  return known as T;
}
