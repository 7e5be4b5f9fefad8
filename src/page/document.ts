/** Looks things up in a page whose own elements may bear the names of the document's properties. */

/** Where a page keeps its article. */
export const MAIN = ':is(article,main,[role=main]) ';

/** Ends a selector: not in what stands around an article. */
export const OUTSIDE = ':not(nav *,aside *,footer *,related-articles *)';

/** A property of every document, even where an `<img name=…>` or `<form name=…>` in the page hides it. */
export function builtIn<Key extends keyof Document>(document: Document, name: Key): Document[Key] {
  return Reflect.get(Object.getPrototypeOf(document) as Document, name, document) as Document[Key];
}

/** All elements that match, in the order of the page. */
export function selectAll(document: Document, selector: string): Element[] {
  return [...builtIn(document, 'querySelectorAll').call(document, selector)];
}

/** An attribute of all elements that match; without `attribute` their text. `''` where one has none. */
export function readAll(document: Document, selector: string, attribute?: string): string[] {
  return selectAll(document, selector).map(
    (element) => (attribute ? element.getAttribute(attribute) : element.textContent) ?? '',
  );
}

/** The contents of all `<meta>` of a name, plain or Open Graph, in `property` or in `name`. */
export function readMeta(document: Document, name: string): string[] {
  const one = (attribute: string) => `[${attribute}="${name}" i],[${attribute}="og:${name}" i]`;
  return readAll(document, `meta:is(${one('name')},${one('property')})`, 'content');
}
