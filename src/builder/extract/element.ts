/** What an element in a built page asks for with its attributes, so that the links written into it are those it will show. */
import type { RecommendOptions } from '../../types.js';
import type { Element } from './tree.js';

const NUMBERS = {
  limit: 'limit',
  min: 'min',
  threshold: 'threshold',
  diversity: 'diversity',
  'half-life': 'halfLife',
  'max-age': 'maxAge',
} as const;
const TAGS = { 'only-tags': 'onlyTags', 'exclude-tags': 'excludeTags', 'ignore-tags': 'ignoreTags' } as const;
const URLS = { 'exclude-urls': 'excludeUrls', pin: 'pin' } as const;

/**
 * The options of the engine that stand on an element. What is absent or no number is left out.
 * @param base URL of the page, which relative URLs resolve against.
 */
export function elementOptions(element: Element, base: string): RecommendOptions {
  const given = new Map(element.attrs.map(({ name, value }) => [name, value.trim()]));
  const options: Record<string, unknown> = {};
  for (const [attribute, name] of Object.entries(NUMBERS)) {
    const value = given.get(attribute);
    if (value && Number(value) >= 0) options[name] = Number(value);
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
  return options;
}

const split = (text: string, separator: RegExp) => text.split(separator).filter(Boolean);

const absolute = (url: string, base: string) => (URL.canParse(url, base) ? [new URL(url, base).href] : []);
