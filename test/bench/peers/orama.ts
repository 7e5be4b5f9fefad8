/** Orama's full-text search. */
import type { SearchParamsFullText, Tokenizer } from '@orama/orama';
import { ASKED, type Item, type Peer } from './peer.js';
import { fullText, shortText, tagText, words } from './words.js';

const SCHEMA = { id: 'string', title: 'string', summary: 'string', tags: 'string' } as const;

/*
 * Tried, nDCG@10 in the mean of the five corpora (150 queries each), all with threshold 1 (any word may be missing; 0
 * finds next to nothing): full text as the query, boosts 3/2: 0.183; title and tags: 0.194, 5/3: 0.191, no boosts: 0.202;
 * BM25 k 3 or d 0: worse; b 0.1: +0.012, b 0: +0.01, k 0.5: worse; tolerance 1: 0.150; exact: nothing found. With words by
 * Intl.Segmenter, each once: 0.210 for the short query, 0.223 for the full text, 0.255 without boosts and with b 0.1.
 */
const BM25: SearchParamsFullText<never>['relevance'] = { k: 1.2, b: 0.1, d: 0.5 };

function oramaPeer(name: string, query: (item: Item) => string, tokenizer?: Tokenizer): Peer {
  return {
    name,
    package: '@orama/orama',
    source: import.meta.url,
    maxArticles: 20_000,
    async load() {
      const { create, insert, search } = await import('@orama/orama');
      return (items) => {
        const index = create({ schema: SCHEMA, components: tokenizer ? { tokenizer } : {} });
        for (const item of items) {
          // Synchronous without hooks or plugins, as is `search`.
          void insert(index, {
            id: item.id,
            title: item.title,
            summary: item.summary ?? '',
            tags: tagText(item),
          });
        }
        return (item) => {
          const results = search(index, {
            term: query(item),
            properties: ['title', 'summary', 'tags'],
            relevance: BM25,
            threshold: 1,
            limit: ASKED,
          });
          if (results instanceof Promise) throw new TypeError('Orama answered asynchronously');
          return results.hits.map(({ document }) => document.id);
        };
      };
    },
  };
}

export const orama = oramaPeer('orama', shortText);
export const oramaTuned = oramaPeer('orama-tuned', fullText, {
  language: 'english',
  normalizationCache: new Map(),
  tokenize: (text) => [...new Set(words(text.toLowerCase()))],
});
