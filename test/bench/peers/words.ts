/** The text of an item as a search box would be given it, and its words. */
import type { Item } from './peer.js';

/** All tags in one string, for the peers that index strings. */
export const tagText = ({ tags = [] }: Item): string => tags.join(' ');

/** Title, summary and tags: the query that suits the peers with an inverted index. */
export const fullText = (item: Item): string => [item.title, item.summary ?? '', tagText(item)].join(' ');

/** Title and tags: the query for the peers that lose their way in a long one. */
export const shortText = (item: Item): string => [item.title, tagText(item)].join(' ');

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** Words in any script: what a careful user plugs into a library's `tokenize` option. */
export function words(text: string): string[] {
  return Array.from(segmenter.segment(text)).flatMap(({ segment, isWordLike }) =>
    isWordLike ? [segment] : [],
  );
}
