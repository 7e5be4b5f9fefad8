/** What an element in a built page asks for with its attributes, so that the links written into it are those it will show. */
import { plainText, safeUrl } from '../../feed/index.js';
import type { Article, FallbackStep, RecommendOptions, RecommenderOptions } from '../../types.js';
import { MAX_TITLE } from './fields.js';
import { attribute, isElement, type Element } from './tree.js';

/** What an element asks of the engine. */
export interface AskedOptions extends RecommendOptions, Pick<RecommenderOptions, 'weights' | 'ignoreParams'> {
  /** Only articles on these, and on that of the page. */
  onlyHosts?: readonly string[];
}

/** What an element says of the article of its page; what it leaves out, the page says itself. */
export type SaidOfPage = Partial<Pick<Article, 'url' | 'title' | 'tags' | 'summary' | 'language'>>;

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
const TAGS = {
  'only-tags': 'onlyTags',
  'exclude-tags': 'excludeTags',
  'ignore-tags': 'ignoreTags',
  'ignore-params': 'ignoreParams',
} as const;
const URLS = { 'exclude-urls': 'excludeUrls', pin: 'pin' } as const;
const WEIGHT = /^(title|tags|summary|keywords|text):(\d*\.?\d+)$/;
/** As in the reader of feeds. */
const MAX_SUMMARY = 1_000;

/**
 * The options of the engine that stand on an element. What is absent or not allowed is left out.
 * @param base URL of the page, which relative URLs resolve against.
 */
export function elementOptions(element: Element, base: string): AskedOptions {
  const given = attributesOf(element);
  const options: AskedOptions = {};
  for (const [attribute, [name, most, isWhole]] of Object.entries(NUMBERS)) {
    const value = Number(given.get(attribute) || NaN);
    if (value >= 0 && value <= most && !(isWhole && value % 1)) options[name] = value;
  }
  for (const [attribute, name] of Object.entries(TAGS)) {
    const value = given.get(attribute);
    if (value) options[name] = tagsIn(value);
  }
  for (const [attribute, name] of Object.entries(URLS)) {
    const value = given.get(attribute);
    if (value) options[name] = split(value, /,?\s+/).flatMap((url) => [url, safeUrl(url, base) ?? url]);
  }
  if (given.get('order') === 'newest') options.order = 'newest';
  const language = given.get('only-language');
  if (language) options.onlyLanguage = language;
  const steps = split(given.get('fallback') ?? '', /[\s,]+/);
  if (steps.length && steps.every((step) => STEPS.includes(step)))
    options.fallback = steps.filter((step): step is FallbackStep => step !== 'none');
  const hosts = split(given.get('only-hosts') ?? '', /[\s,]+/).map(hostOf);
  if (hosts.length) options.onlyHosts = hosts;
  const weights = tagsIn(given.get('weights') ?? '').map((pair) => WEIGHT.exec(pair));
  if (weights.length && !weights.includes(null))
    options.weights = Object.fromEntries(weights.map((pair) => [pair?.[1], Number(pair?.[2])]));
  return options;
}

/**
 * What the `article-…` attributes of an element say, and the language that it stands in.
 * @param base URL of the page, which relative URLs resolve against.
 */
export function saidOfPage(element: Element, base: string): SaidOfPage {
  const given = attributesOf(element);
  const url = safeUrl(given.get('article-url'), base);
  const title = plainText(given.get('article-title') ?? '', MAX_TITLE);
  const summary = plainText(given.get('article-summary') ?? '', MAX_SUMMARY);
  const tags = tagsIn(given.get('article-tags') ?? '');
  const language = languageOf(element);
  return {
    ...(url ? { url } : {}),
    ...(title ? { title } : {}),
    ...(summary ? { summary } : {}),
    ...(tags.length ? { tags } : {}),
    ...(language ? { language } : {}),
  };
}

/** That of the nearest `lang`. */
function languageOf(element: Element): string | undefined {
  for (let node: Element['parentNode'] = element; node && 'parentNode' in node; node = node.parentNode) {
    const language = isElement(node) ? attribute(node, 'lang') : undefined;
    if (language !== undefined) return language;
  }
  return undefined;
}

const attributesOf = ({ attrs }: Element) => new Map(attrs.map(({ name, value }) => [name, value.trim()]));

/** As browsers spell it. */
const hostOf = (host: string) => (URL.canParse(`https://${host}`) ? new URL(`https://${host}`).host : host);

const split = (text: string, separator: RegExp) => text.split(separator).filter(Boolean);

/** Tags may have spaces in them: where there is a comma, only commas separate. */
const tagsIn = (text: string) => split(text, text.includes(',') ? /\s*,\s*/ : /\s+/);
