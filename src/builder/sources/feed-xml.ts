/** RSS 2.0, RSS 1.0 (RDF) and Atom → the items that a JSON Feed would have. */
import { safeUrl } from '../../url.js';
import { many, nodes, xmlText, type XmlNode } from './xml.js';

/** A feed in the shape of a JSON Feed, before its fields are read. */
export interface FeedShape {
  readonly title: string;
  readonly language?: string;
  readonly items: readonly object[];
  /** The next page of the list, as Atom's `rel=next` says. */
  readonly next_url?: string;
}

/** The feed in a parsed XML document; `undefined` where it is another kind of document. */
export function readXmlFeed(root: XmlNode): FeedShape | undefined {
  const [rss] = nodes(root.rss);
  const [rdf] = nodes(root['rdf:RDF']);
  const [atom] = nodes(root.feed);
  if (atom) return readAtom(atom);
  const [channel] = nodes((rss ?? rdf)?.channel);
  if (!channel) return undefined;
  const items = [...nodes(channel.item), ...nodes(rdf?.item)];
  return {
    title: xmlText(channel.title),
    language: xmlText(channel.language) || xmlText(channel['dc:language']) || undefined,
    items: items.map((item) => rssItem(item, channel)),
    next_url: linkOf(channel, 'next'),
  };
}

function rssItem(item: XmlNode, channel: XmlNode): object {
  const [guid] = many(item.guid);
  const isLink = typeof guid === 'string' || (guid as XmlNode | undefined)?.['@isPermaLink'] !== 'false';
  const creators = [item['dc:creator'], item.author, channel['dc:creator'], channel.author]
    .map(many)
    .find(({ length }) => length);
  return {
    id: xmlText(item.guid) || undefined,
    url:
      linkOf(item, 'alternate') ||
      xmlText(item.link) ||
      (isLink && safeUrl(xmlText(item.guid))) ||
      (item['@rdf:about'] as string),
    title: xmlText(item.title),
    summary: xmlText(item.description) || xmlText(item['itunes:summary']),
    content_html: xmlText(item['content:encoded']),
    date_published: xmlText(item.pubDate) || xmlText(item['dc:date']) || xmlText(item.published),
    date_modified: xmlText(item['dcterms:modified']) || xmlText(item['atom:updated']),
    tags: [...many(item.category), ...many(item['dc:subject'])].map(xmlText).filter(isTag),
    // RSS 2.0 puts the name in brackets behind the address: `a@example.org (Ada)`.
    authors: creators?.map(xmlText).map((name) => ({ name: /\(([^()]+)\)$/.exec(name)?.[1] ?? name })),
    language: xmlText(item['dc:language']),
    image: imageOf(item),
  };
}

function readAtom(feed: XmlNode): FeedShape {
  const base = (feed['@xml:base'] as string | undefined) ?? linkOf(feed, 'alternate');
  return {
    title: xmlText(feed.title),
    language: feed['@xml:lang'] as string | undefined,
    items: nodes(feed.entry).map((entry) => atomEntry(entry, base, feed)),
    next_url: linkOf(feed, 'next'),
  };
}

function atomEntry(entry: XmlNode, base: string | undefined, feed: XmlNode): object {
  const own = safeUrl(entry['@xml:base'], base) ?? base;
  const href = linkOf(entry, 'alternate');
  const authors = nodes(entry.author).length ? nodes(entry.author) : nodes(feed.author);
  return {
    id: xmlText(entry.id) || undefined,
    url: href ? (safeUrl(href, own) ?? href) : safeUrl(xmlText(entry.id)),
    title: xmlText(entry.title),
    summary: xmlText(entry.summary) || xmlText(nodes(entry['media:group'])[0]?.['media:description']),
    content_html: xmlText(entry.content),
    date_published: xmlText(entry.published) || xmlText(entry.issued) || xmlText(entry.updated),
    date_modified: xmlText(entry.updated),
    tags: nodes(entry.category)
      .map((category) => category['@label'] ?? category['@term'])
      .filter(isTag),
    authors: authors.map(({ name }) => ({ name: xmlText(name) })),
    language: entry['@xml:lang'],
    image: imageOf(entry) ?? linkOf(entry, 'enclosure', /^image\//),
  };
}

/** WordPress files under this what is filed nowhere. */
const isTag = (name: unknown): boolean => name !== 'Uncategorized';

/** The `href` of the link with a `rel`; a link without one is an alternate. RSS borrows it from Atom, as `atom:link`. */
function linkOf(node: XmlNode, rel: string, type?: RegExp): string | undefined {
  const names = Object.keys(node).filter((name) => /^(?:.*:)?link$/.test(name));
  const link = names
    .flatMap((name) => nodes(node[name]))
    .find(
      (one) =>
        one['@href'] &&
        ((one['@rel'] as string) ?? 'alternate') === rel &&
        (!type || type.test(String(one['@type']))),
    );
  return link?.['@href'] as string | undefined;
}

function imageOf(item: XmlNode): string | undefined {
  const groups = [item, ...nodes(item['media:group'])];
  const contents = groups.flatMap((group) => nodes(group['media:content']));
  const thumbnails = [...groups, ...contents].flatMap((group) => nodes(group['media:thumbnail']));
  const isImage = (node: XmlNode) => xmlText(node['@type']).startsWith('image');
  const media = contents.filter(
    (node) => isImage(node) || (node['@medium'] ?? (node['@type'] ? '' : 'image')) === 'image',
  );
  const enclosures = nodes(item.enclosure).filter(isImage);
  return [...thumbnails, ...media, ...enclosures].map((node) => node['@url'] as string).find(Boolean);
}
