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
/** What says that there is XHTML in it. */
const XHTML = /<(title|summary|content)\b[^<>]{0,500}\btype\s*=\s*["']xhtml["'][^<>]{0,500}>/g;

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
    const root = parser.parse(withMarkupAsText(text)) as XmlNode;
    if (root && typeof root === 'object') return root;
  } catch (error) {
    throw new BuildError('bad-data', file, (error as Error).message.replace(/^\[[^\]]*\] /, ''));
  }
  throw new BuildError('bad-data', file, 'holds no XML');
}

/** The parser keeps no order between texts and elements: what Atom has as XHTML is text to it, as HTML is. */
function withMarkupAsText(text: string): string {
  let result = '';
  let from = 0;
  for (const { 0: tag, 1: name, index } of text.matchAll(XHTML)) {
    const start = index + tag.length;
    if (index < from || tag.endsWith('/>')) continue;
    const end = text.indexOf(`</${name}`, start);
    if (end < 0) break;
    result += `${text.slice(from, start)}<![CDATA[${text.slice(start, end).replaceAll(']]>', ']]&gt;')}]]>`;
    from = end;
  }
  return result + text.slice(from);
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
