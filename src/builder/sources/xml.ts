/** XML text → plain objects, with no entity that reaches outside and no expansion without bound. */
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { BuildError } from '../errors.js';

/** An element: its children by name, its attributes by `@name`, its text as `#text`. */
export type XmlNode = Readonly<Record<string, unknown>>;

/** Real feeds of whole archives hold more than a hundred thousand `&amp;`; these bounds are on what they expand to. */
const ENTITIES = {
  enabled: true,
  maxTotalExpansions: 2_000_000,
  maxExpandedLength: 20_000_000,
  maxEntitySize: 1_000,
  maxEntityCount: 100,
};
const MAX_DEPTH = 100;

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseTagValue: false,
  parseAttributeValue: false,
  processEntities: ENTITIES,
  htmlEntities: true,
  maxNestedTags: MAX_DEPTH,
});

/**
 * Reads an XML document.
 * @throws {BuildError} `bad-data`, with the line where it is not well-formed.
 */
export function parseXml(text: string, file: string): XmlNode {
  try {
    const root = parser.parse(text) as XmlNode;
    if (root && typeof root === 'object') return root;
  } catch (error) {
    throw new BuildError('bad-data', file, (error as Error).message.replace(/^\[[^\]]*\] /, ''));
  }
  throw new BuildError('bad-data', file, 'holds no XML');
}

/**
 * Where an XML document is not well-formed, as an error with its line; `undefined` where it is.
 * Asked only once a document has turned out to be of no use: many real feeds have small faults and can be read.
 */
export function xmlFault(text: string, file: string): BuildError | undefined {
  const result = XMLValidator.validate(text);
  if (result === true) return undefined;
  const { msg, line } = result.err;
  return new BuildError('bad-data', file, msg, line);
}

/** A value that may be absent, one or many, as an array. */
export function many(value: unknown): unknown[] {
  return value === undefined || value === null || value === '' ? [] : [value].flat();
}

/** The children of a name that are elements. */
export function nodes(value: unknown): XmlNode[] {
  return many(value).filter((one): one is XmlNode => typeof one === 'object' && one !== null);
}

/** The text of an element; of many, the first that has any. */
export function xmlText(value: unknown): string {
  for (const one of many(value)) {
    const text = typeof one === 'object' && one !== null ? (one as XmlNode)['#text'] : one;
    if (typeof text === 'string' && text.trim()) return text.trim();
  }
  return '';
}

/** All text below an element, for content that is itself markup; order within mixed content is not kept. */
export function deepText(value: unknown): string {
  const parts: string[] = [];
  const waiting = many(value);
  for (let one = waiting.shift(); one !== undefined; one = waiting.shift()) {
    if (typeof one === 'string') parts.push(one);
    else if (typeof one === 'object' && one !== null) {
      for (const [name, child] of Object.entries(one))
        if (!name.startsWith('@')) waiting.push(...many(child));
    }
  }
  return parts.join(' ');
}
