/** What many sites do without any engine: the newest articles among those that share the most tags. */
import { ASKED, type Item, type Peer } from './peer.js';

export const tagsNewest: Peer = {
  name: 'tags-newest',
  source: import.meta.url,
  maxArticles: 100_000,
  load: async () => (items) => {
    const tagged = new Map<string, Item[]>();
    for (const item of items) {
      for (const tag of new Set(item.tags)) {
        const list = tagged.get(tag);
        if (list) list.push(item);
        else tagged.set(tag, [item]);
      }
    }
    return (query) => {
      const shared = new Map<Item, number>();
      for (const tag of new Set(query.tags)) {
        for (const item of tagged.get(tag) ?? []) shared.set(item, (shared.get(item) ?? 0) + 1);
      }
      return [...shared]
        .sort(([a, m], [b, n]) => n - m || compare(b.date_published, a.date_published) || compare(a.id, b.id))
        .slice(0, ASKED)
        .map(([{ id }]) => id);
    };
  },
};

function compare(a = '', b = ''): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
