/** RSS 2.0, RSS 1.0 and Atom, told in the words of JSON Feed. Uses the browser's own parser; Node has none. */
import { safeUrl } from '../url.js';
import type { Item } from './item.js';

/** `media:content` that is no picture mostly says so, in one of two ways. */
const PICTURE =
  ':is(content,enclosure,link[rel=enclosure])[type^=image],content[url]:is([medium=image],:not([type],[medium]))';

/**
 * The list in an XML text as a JSON Feed, or `undefined` where there is none: then it is HTML, or broken.
 *
 * @param url Where the list comes from.
 * @throws {TypeError} Where the page refuses its parser, by Trusted Types.
 */
export function fromXml(text: string, url?: string): Item | undefined {
  const root = parse(text)?.documentElement;
  if (!root || !/^(rss|feed|rdf:rdf)$/i.test(root.nodeName)) return undefined;
  const channel = find(root, 'channel')[0] ?? root;
  const base = baseOf(channel, baseOf(root, url));
  return {
    title: child(channel, 'title'),
    language: child(channel, 'language', 'dc:language') ?? root.getAttribute('xml:lang'),
    next_url: safeUrl(link(channel, 'next'), base),
    items: [...root.querySelectorAll(':scope>item,:scope>entry,:scope>channel>item')].map((entry) =>
      readEntry(entry, channel, baseOf(entry, base)),
    ),
  };
}

function readEntry(entry: Element, channel: Element, base?: string): Item {
  const [id] = find(entry, 'guid', 'id');
  const picture = entry.querySelector('thumbnail[url]') ?? entry.querySelector(PICTURE);
  const authors = [entry, channel].map((one) => find(one, 'dc:creator', 'author'));
  return {
    id: id?.textContent,
    url: safeUrl(
      link(entry, 'alternate') ||
        child(entry, 'link') ||
        (id?.getAttribute('isPermaLink') !== 'false' && id?.textContent),
      base,
    ),
    title: child(entry, 'title'),
    summary: child(entry, 'description', 'summary'),
    content_html: child(entry, 'content:encoded', 'content'),
    date_published: child(entry, 'published', 'pubDate', 'dc:date', 'updated'),
    date_modified: child(entry, 'updated'),
    tags: [...find(entry, 'category'), ...find(entry, 'dc:subject')]
      .map((one) => one.getAttribute('label') ?? one.getAttribute('term') ?? one.textContent)
      .filter((name) => name !== 'Uncategorized'),
    image: safeUrl(picture?.getAttribute('url') ?? picture?.getAttribute('href'), base),
    // RSS has `address (name)`.
    authors: authors
      .find((found) => found.length)
      ?.map((one) => child(one, 'name') ?? one.textContent?.replace(/^[^(]*\(([^()]+)\)\s*$/, '$1')),
    language: entry.getAttribute('xml:lang'),
  };
}

/** The elements directly below, of the first of these names that has any. */
function find(parent: Element, ...names: string[]): Element[] {
  const named = (name: string) => [...parent.children].filter(({ nodeName }) => nodeName === name);
  return names.map(named).find((found) => found.length) ?? [];
}

/** The text of the first; its markup, where it has elements (XHTML in Atom), because they part words. */
function child(parent: Element, ...names: string[]): string | null | undefined {
  const [found] = find(parent, ...names);
  return found?.firstElementChild ? found.innerHTML : found?.textContent;
}

/** In Atom, and borrowed from it in RSS, where `link` has another meaning. */
function link(parent: Element, rel: string): string | null | undefined {
  return [...parent.children]
    .find(
      (one) =>
        one.localName === 'link' &&
        one.hasAttribute('href') &&
        (one.getAttribute('rel') ?? 'alternate') === rel,
    )
    ?.getAttribute('href');
}

/** What relative links in an element resolve against, given what those around it do. */
const baseOf = (element: Element, base?: string): string | undefined =>
  safeUrl(element.getAttribute('xml:base'), base) ?? base;

interface Policy {
  createHTML(text: string): string;
}

/** Made once: a page that names it in its Content Security Policy allows one of each name. */
let policy: Policy | undefined;

function parse(text: string): Document | undefined {
  const { DOMParser: Parser, trustedTypes } = globalThis as typeof globalThis & {
    trustedTypes?: { createPolicy(name: string, rules: Policy): Policy };
  };
  // WebKit writes out entities made of entities, without end. No feed needs any.
  if (!Parser || text.includes('<!ENTITY')) return undefined;
  try {
    // What is parsed is only read, and never becomes part of a page.
    policy ??= trustedTypes?.createPolicy('related-articles', { createHTML: (markup) => markup });
  } catch {
    // The page does not know the name. It may still take plain text.
  }
  return new Parser().parseFromString(policy?.createHTML(text) ?? text, 'text/xml');
}
