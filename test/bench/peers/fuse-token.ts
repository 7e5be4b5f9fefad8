/** Fuse.js over all articles, with its token search: words in any order, rare words first. */
import { ASKED, type Item, type Peer } from './peer.js';
import { shortText } from './words.js';

/*
 * Tried, nDCG@10 in the mean of the five corpora (24 queries each, since one takes a second), title and tags as the
 * query, weights 3/1/2: threshold 0: 0.223, 0.1: 0.236, 0.2: 0.250; weights 1/1/1: +0.01, 5/1/3: -0.002; the title
 * alone: -0.012. Without the field-length norm 0.1: 0.278, 0.2: 0.294, 0.3: 0.302, 0.4: 0.286; the title alone: 0.261.
 */
export const fuseToken: Peer = {
  name: 'fuse-token',
  package: 'fuse.js',
  source: import.meta.url,
  maxArticles: 20_000,
  async load() {
    const { default: Fuse } = await import('fuse.js');
    return (items) => {
      const fuse = new Fuse<Item>(items, {
        keys: [
          { name: 'title', weight: 3 },
          { name: 'summary', weight: 1 },
          { name: 'tags', weight: 2 },
        ],
        useTokenSearch: true,
        threshold: 0.3,
        ignoreFieldNorm: true,
      });
      return (item) => fuse.search(shortText(item), { limit: ASKED }).map((found) => found.item.id);
    };
  },
};
