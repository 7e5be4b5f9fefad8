/** Every attribute in one table: its default, what is allowed, how its text becomes a value and a value its text. */
import { languageTag } from './language.js';
import type { FallbackStep, FieldWeights } from './types.js';

/** One attribute. */
export interface Attribute<Value> {
  /** The value of an attribute that is absent or unusable. */
  readonly initial: Value;
  /** What may be written, for the warning. Absent where anything may. */
  readonly allowed?: string;
  /** The value; `undefined` where the text is unusable. */
  readonly read: (text: string) => Value | undefined;
  /** The text; `null` for no attribute at all. Default: what `String` makes of the value. */
  readonly write?: (value: Value) => string | null;
}

/** Tags may have spaces in them: where there is a comma, only commas separate. */
const split = (text: string, separator: string | RegExp = text.includes(',') ? ',' : /\s+/) =>
  text
    .split(separator)
    .map((part) => part.trim())
    .filter(Boolean);

const write = (parts: readonly string[]) => {
  const words = [parts].flat();
  return /\s/.test(words.join('')) ? words.join(', ') + (words[1] ? '' : ',') : words.join(' ');
};

const text: Attribute<string> = { initial: '', read: String };

/** There or not, as HTML has it; but who writes `explain="false"` means that. */
const flag: Attribute<boolean> = {
  initial: false,
  read: (text) => text !== 'false',
  write: (value) => (value ? '' : null),
};

const RATIO = /^[1-9][\d.]*(\s*\/\s*[1-9][\d.]*)?$/;

const ratio: Attribute<string> = {
  initial: '3/2',
  allowed: 'width/height, as in 16/9',
  read: (text) => (RATIO.test(text) ? text : undefined),
};

/** From 0 to `max`, in whole steps where `step` is 1. */
const number = <Initial extends number | undefined>(
  initial: Initial,
  max: number,
  step?: 1,
): Attribute<number | Initial> => ({
  initial,
  allowed: `${step ? 'whole ' : ''}numbers from 0 to ${max}`,
  read(text) {
    const value = Number(text.trim() || NaN);
    return value >= 0 && value <= max && !(step && value % step) ? value : undefined;
  },
});

const choice = <Word extends string | number>(...words: [Word, ...Word[]]): Attribute<Word> => ({
  initial: words[0],
  allowed: words.join(', '),
  read: (text) => words.find((word) => String(word) === text),
});

const choices = <Word extends string>(
  initial: readonly Word[],
  ...more: Word[]
): Attribute<readonly Word[]> => {
  const words = [...initial, ...more, 'none'];
  return {
    initial,
    allowed: words.join(', '),
    read(text) {
      const parts = split(text);
      return parts.every((part) => words.includes(part))
        ? (parts.filter((part) => part !== 'none') as Word[])
        : undefined;
    },
    write: (parts) => write(parts) || 'none',
  };
};

const tags: Attribute<readonly string[]> = { initial: [], read: (text) => split(text), write };

/** A comma may be part of a URL. */
const urls: Attribute<readonly string[]> = { ...tags, read: (text) => split(text, /,?\s+/) };

/** As browsers spell them: in lower case, and without letters of other scripts. */
const hosts: Attribute<readonly string[]> = {
  ...tags,
  allowed: 'hosts, as in blog.example.org',
  read(text) {
    try {
      return split(text).map((host) => new URL(`https://${host}`).host);
    } catch {
      return undefined;
    }
  },
};

const language: Attribute<string> = {
  initial: 'any',
  allowed: 'any, page, or a BCP 47 tag, as in pt-BR',
  read: (text) =>
    /^(any|page)$/.test(text) ? text : /^[a-z]{2,3}\b/i.test(text) ? languageTag(text) : undefined,
};

const WEIGHT = /^(title|tags|summary|keywords|text):(\d*\.?\d+)$/;

const weights: Attribute<FieldWeights> = {
  initial: {},
  allowed: 'title, tags, summary, keywords, text, as in "title:3 tags:2"',
  read(text) {
    const pairs = split(text).map((pair) => WEIGHT.exec(pair));
    return pairs.includes(null)
      ? undefined
      : Object.fromEntries(pairs.map((pair) => [pair?.[1], Number(pair?.[2])]));
  },
  write: (value) => write(Object.entries(value).map((pair) => pair.join(':'))),
};

/**
 * What decides which articles are in the list, by the name of the property; the attribute has it in kebab-case.
 * Where nothing is said, the engine knows what measured best.
 */
export const listAttributes = {
  src: urls,
  articleUrl: text,
  articleTitle: text,
  articleTags: tags,
  articleSummary: text,
  limit: number(6, 100, 1),
  min: number(undefined, 100, 1),
  threshold: number(undefined, 1),
  diversity: number(undefined, 1),
  weights,
  halfLife: number(undefined, 36_500),
  maxAge: number(undefined, 36_500),
  order: choice('relevance', 'newest'),
  onlyTags: tags,
  excludeTags: tags,
  ignoreTags: tags,
  excludeUrls: urls,
  onlyHosts: hosts,
  onlyLanguage: language,
  pin: urls,
  fallback: choices<FallbackStep>(['tag', 'section', 'recent']),
  ignoreParams: tags,
  unreadFirst: flag,
};

/** What decides how the list looks, and when. */
const viewAttributes = {
  heading: text,
  headingLevel: choice<0 | 2 | 3 | 4 | 5 | 6>(2, 3, 4, 5, 6, 0),
  layout: choice('list', 'cards', 'compact', 'carousel'),
  show: choices(['summary', 'date'], 'image', 'tags', 'author', 'section'),
  dateStyle: choice('long', 'medium', 'short', 'relative', 'iso'),
  imageRatio: ratio,
  linkTarget: text,
  tagHref: text,
  utm: text,
  explain: flag,
  loading: choice('lazy', 'eager'),
};

export const attributes = { ...listAttributes, ...viewAttributes };

type Values<Table extends Record<string, { initial: unknown }>> = {
  -readonly [Name in keyof Table]: Table[Name]['initial'];
};

/** The values of the attributes that decide which articles are in the list. */
export type ListValues = Values<typeof listAttributes>;

/** The values of all attributes. */
export type AttributeValues = ListValues & Values<typeof viewAttributes>;

/** The attribute of a property: `halfLife` → `half-life`. */
export const attributeName = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
