/** One item of a JSON Feed, or of a plain array written by hand, as an article: https://www.jsonfeed.org/version/1.1/. */
import { languageTag } from '../language.js';
import type { Article } from '../types.js';
import { canonicalUrl, safeUrl } from '../url.js';
import { readDate } from './date.js';
import { isObject, type Item } from './item.js';
import { MAX_NAME, plainTexts, readList } from './lists.js';
import { plainText, shorten, withoutInvisible } from './text.js';

/** The most that is kept of an article, in UTF-16 units and entries. */
export const MAX_TITLE = 300;
const MAX_SUMMARY = 1_000;
const MAX_TEXT = 20_000;
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
  const excerpt = shorten(text, EXCERPT, CUT);
  const summary = first('summary description excerpt', summarized) || excerpt;
  const title = plainText(item.title, MAX_TITLE) || shorten(summary, EXCERPT_AS_TITLE, CUT);
  if (!title) return undefined;

  return withoutGaps({
    id: readId(item.id) || canonicalUrl(url, undefined, context.ignoreParams),
    url,
    title,
    summary: [summary, excerpt].find((one) => one !== title),
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
export function readRelated(related: Item, base?: string): Related {
  const { exclude, weight } = related;
  const links = (value: unknown) => readList(value, MAX_LINKS, (url) => safeUrl(url, base));
  return withoutGaps<Related>({
    pin: links(related.pin),
    exclude: exclude === true || links(exclude),
    weight: typeof weight === 'number' && weight >= 0 && weight <= 10 ? weight : undefined,
    keywords: readNames(related.keywords),
    section: readSection(related.section),
    neighbors: readList(related.neighbors, MAX_LINKS, readId),
  });
}

/** The canonical form of a BCP 47 tag; `en_US` is read as `en-US`. */
export function readLanguage(value: unknown): string | undefined {
  if (typeof value !== 'string' || value.length > MAX_LANGUAGE) return undefined;
  return languageTag(value.trim().replaceAll('_', '-'));
}

function readId(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number'
    ? withoutInvisible(String(value).slice(0, MAX_ID))
    : undefined;
}

function readSection(value: unknown): string {
  return plainText([value].flat()[0], MAX_NAME);
}

/** Tags or keywords, from an array or from text with commas. */
function readNames(value: unknown): string[] | undefined {
  return plainTexts(typeof value === 'string' ? value.slice(0, MAX_TEXT).split(/[,，、]/) : value);
}

function readAuthors(value: unknown): string[] | undefined {
  return plainTexts([value].flat().map((author: unknown) => (isObject(author) ? author.name : author)));
}

/** Leaves out what is not known, so that an article says only what it has. */
export function withoutGaps<T extends object>(fields: {
  [Key in keyof T]: T[Key] | undefined | false | '';
}): T {
  const known: Partial<T> = {};
  for (const name of Object.keys(fields) as (keyof T)[]) {
    const value = fields[name];
    if (value || value === 0) known[name] = value as T[keyof T];
  }
  return known as T;
}
