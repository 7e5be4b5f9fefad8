/** Lunr with its English stemmer, told what a letter is outside English. */
import type { Builder, PipelineFunction, Token } from 'lunr';
import { ASKED, type Peer } from './peer.js';
import { fullText, tagText, words } from './words.js';

/** Lunr's own separator and trimmer know ASCII letters alone. */
const unicodeWords = (text: string): string[] => text.split(/[^\p{L}\p{N}]+/u).filter(Boolean);

/*
 * Tried, nDCG@10 in the mean of the five corpora (300 queries each): as shipped, boosts 3/2: 0.327, 5/3 and 10/5: worse,
 * 1/1: 0.336; title and tags as the query: 0.276; k1 2, b 0.3, b 1: ±0.005; without the stemmer: the same; each query
 * word once: -0.015 in German and English; without the ASCII trimmer: 0.358; words by Unicode class: 0.377;
 * words by Intl.Segmenter: 0.398 (all of it on php-zh).
 */
function lunrPeer(name: string, split: (text: string) => string[]): Peer {
  return {
    name,
    package: 'lunr',
    source: import.meta.url,
    maxArticles: 20_000,
    async load() {
      const { default: lunr } = await import('lunr');
      const steps: PipelineFunction[] = [lunr.stopWordFilter, lunr.stemmer];
      const tokenize = (text: unknown): Token[] =>
        split(typeof text === 'string' ? text.toLowerCase() : '').map((word) => new lunr.Token(word, {}));
      return (items) => {
        const index = lunr(function (this: Builder) {
          // Lunr's types have no word for replacing the tokenizer, though its guide tells how.
          (this as unknown as { tokenizer: typeof tokenize }).tokenizer = tokenize;
          this.pipeline.reset();
          this.pipeline.add(...steps);
          this.searchPipeline.reset();
          this.searchPipeline.add(lunr.stemmer);
          this.ref('id');
          this.field('title');
          this.field('summary');
          this.field('tags', {
            extractor: (item) => tagText(item as { id: string; title: string; tags?: string[] }),
          });
          for (const item of items) this.add(item);
        });
        return (item) =>
          index
            .query((query) => {
              for (const token of tokenize(fullText(item))) query.term(token.toString(), {});
            })
            .slice(0, ASKED)
            .map(({ ref }) => ref);
      };
    },
  };
}

export const lunr = lunrPeer('lunr', unicodeWords);
export const lunrTuned = lunrPeer('lunr-tuned', words);
