/** Walks a parsed page without recursion, so that no depth of nesting can exhaust the stack. */
import type { DefaultTreeAdapterTypes } from 'parse5';

/** A node of a parsed page. */
export type Node = DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.Document;
/** An element of a parsed page. */
export type Element = DefaultTreeAdapterTypes.Element;

/** Whether a node is an element. */
export function isElement(node: Node): node is Element {
  return 'tagName' in node;
}

/** The value of an attribute; `undefined` where it is absent. */
export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((attr) => attr.name === name)?.value;
}

/** What a visit says of the node's children: skip them, or go in with this state. */
export type Visit<State> = (node: Node, state: State) => State | undefined;

/** Visits a node and all below it in the order of the page. Each visit's answer is what its children are visited with. */
export function walk<State>(root: Node, state: State, visit: Visit<State>): void {
  const stack: [node: Node, state: State][] = [[root, state]];
  for (let next = stack.pop(); next; next = stack.pop()) {
    const inner = visit(next[0], next[1]);
    if (inner === undefined || !('childNodes' in next[0])) continue;
    const { childNodes } = next[0];
    for (let i = childNodes.length - 1; i >= 0; i--) stack.push([childNodes[i] as Node, inner]);
  }
}

/** Never text that a reader sees. */
const SILENT = new Set(
  'script style template noscript svg math iframe object audio video canvas select textarea button'.split(
    ' ',
  ),
);
/** Elements that do not part words. */
const INLINE = new Set(
  'a abbr b bdi bdo cite code data del dfn em font i ins kbd mark q ruby s samp small span strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);

/**
 * The text of a node as one line, at most about `limit` characters.
 * @param isLeftOut Elements that do not count, with all they hold.
 */
export function textOf(
  root: Node,
  limit: number,
  isLeftOut: (element: Element) => boolean = () => false,
): string {
  let text = '';
  const stack: (Node | ' ')[] = [root];
  // Twice the limit: most of it may be white space.
  for (let next = stack.pop(); next && text.length <= limit * 2; next = stack.pop()) {
    if (next === ' ') text += gap(text);
    else if (next.nodeName === '#text' && 'value' in next) text += next.value;
    if (next === ' ' || !('childNodes' in next)) continue;
    const isBlock = isElement(next) && !INLINE.has(next.tagName);
    if (isBlock) text += gap(text);
    if (next !== root && isElement(next) && (SILENT.has(next.tagName) || isLeftOut(next))) continue;
    if (isBlock) stack.push(' ');
    for (let i = next.childNodes.length - 1; i >= 0; i--) stack.push(next.childNodes[i] as Node);
  }
  return text.replace(/\s+/g, ' ').trim().slice(0, limit);
}

/** No space after a space: a hundred thousand empty elements are no text. */
const gap = (text: string) => (text === '' || text.endsWith(' ') ? '' : ' ');
