/** What an element in a built page asks for with its attributes, so that the links written into it are those it will show. */
import { attributeName, listAttributes, type ListValues } from '../../attributes.js';
import { plainText, safeUrl } from '../../feed/index.js';
import type { Article } from '../../types.js';
import { MAX_TITLE } from './fields.js';
import { attribute, isElement, type Element } from './tree.js';

/** What an element says of the article of its page; what it leaves out, the page says itself. */
export type SaidOfPage = Partial<Pick<Article, 'url' | 'title' | 'tags' | 'summary' | 'language'>>;

/** As in the reader of feeds. */
const MAX_SUMMARY = 1_000;

/**
 * What the attributes of an element ask of the list, read as in the browser. What is absent or not allowed is left out.
 * @param base URL of the page, which relative URLs resolve against.
 */
export function elementOptions(element: Element, base: string): Partial<ListValues> {
  const { excludeUrls, pin, ...asked } = valuesOf(element);
  const absolute = (url: string) => safeUrl(url, base) ?? url;
  return {
    ...asked,
    ...(excludeUrls ? { excludeUrls: excludeUrls.map(absolute) } : {}),
    ...(pin ? { pin: pin.flatMap((name) => [name, absolute(name)]) } : {}), // an id may look like a relative URL
  };
}

function valuesOf({ attrs }: Element): Partial<ListValues> {
  const given = new Map(attrs.map(({ name, value }) => [name, value]));
  return Object.fromEntries(
    Object.entries(listAttributes).flatMap(([name, { read }]) => {
      const text = given.get(attributeName(name));
      const value = text === undefined ? undefined : read(text);
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

/**
 * What the `article-…` attributes of an element say, and the language that it stands in.
 * @param base URL of the page, which relative URLs resolve against.
 */
export function saidOfPage(element: Element, base: string): SaidOfPage {
  const { articleUrl, articleTitle = '', articleSummary = '', articleTags = [] } = valuesOf(element);
  const url = safeUrl(articleUrl, base);
  const title = plainText(articleTitle, MAX_TITLE);
  const summary = plainText(articleSummary, MAX_SUMMARY);
  const language = languageOf(element);
  return {
    ...(url ? { url } : {}),
    ...(title ? { title } : {}),
    ...(summary ? { summary } : {}),
    ...(articleTags.length ? { tags: articleTags } : {}),
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
