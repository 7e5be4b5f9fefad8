/** What an element in a built page asks for with its attributes, so that the links written into it are those it will show. */
import type { Article, FallbackStep, RecommendOptions } from '../../types.js';
import type { Element } from './tree.js';

/** With the most that each can be; those that count articles are whole. */
const NUMBERS = {
  limit: ['limit', 100, true],
  min: ['min', 100, true],
  threshold: ['threshold', 1, false],
  diversity: ['diversity', 1, false],
  'half-life': ['halfLife', 36_500, false],
  'max-age': ['maxAge', 36_500, false],
} as const;
const STEPS: readonly string[] = ['tag', 'section', 'recent', 'none'];
const TAGS = { 'only-tags': 'onlyTags', 'exclude-tags': 'excludeTags', 'ignore-tags': 'ignoreTags' } as const;
const URLS = { 'exclude-urls': 'excludeUrls', pin: 'pin' } as const;

/**
 * The options of the engine that stand on an element. What is absent or not allowed is left out.
 * @param base URL of the page, which relative URLs resolve against.
 */
export function elementOptions(element: Element, base: string): RecommendOptions {
  const given = new Map(element.attrs.map(({ name, value }) => [name, value.trim()]));
  const options: { -readonly [Name in keyof RecommendOptions]: RecommendOptions[Name] } = {};
  for (const [attribute, [name, most, isWhole]] of Object.entries(NUMBERS)) {
    const value = Number(given.get(attribute) || NaN);
    if (value >= 0 && value <= most && !(isWhole && value % 1)) options[name] = value;
  }
  for (const [attribute, name] of Object.entries(TAGS)) {
    const value = given.get(attribute);
    if (value) options[name] = split(value, value.includes(',') ? /\s*,\s*/ : /\s+/);
  }
  for (const [attribute, name] of Object.entries(URLS)) {
    const value = given.get(attribute);
    if (value) options[name] = split(value, /,?\s+/).flatMap((url) => [url, ...absolute(url, base)]);
  }
  if (given.get('order') === 'newest') options.order = 'newest';
  const language = given.get('only-language');
  if (language) options.onlyLanguage = language;
  const steps = split(given.get('fallback') ?? '', /[\s,]+/);
  if (steps.length && steps.every((step) => STEPS.includes(step)))
    options.fallback = steps.filter((step): step is FallbackStep => step !== 'none');
  const hosts = split(given.get('only-hosts') ?? '', /[\s,]+/).map(hostOf);
  if (hosts.length) {
    const allowed = new Set([...hosts, new URL(base).host]);
    const isThere = ({ url }: Article) => allowed.has(new URL(url).host);
    options.boost = (article) => (isThere(article) ? 1 : 0);
  }
  return options;
}

/** As browsers spell it. */
const hostOf = (host: string) => (URL.canParse(`https://${host}`) ? new URL(`https://${host}`).host : host);

const split = (text: string, separator: RegExp) => text.split(separator).filter(Boolean);

const absolute = (url: string, base: string) => (URL.canParse(url, base) ? [new URL(url, base).href] : []);
