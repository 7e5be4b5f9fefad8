/** The steps of the pipeline, each switched off alone, to see what it is worth. */
import type { RecommenderOptions, RecommendOptions } from '../../src/engine/index.js';

export interface Ablation {
  /** What is missing. */
  readonly name: string;
  /** Given to `createRecommender`. */
  readonly build?: RecommenderOptions;
  /** Given to `recommend`. */
  readonly recommend?: RecommendOptions;
}

export const ABLATIONS: readonly Ablation[] = [
  { name: 'date proximity', recommend: { halfLife: 0 } },
  { name: 'diversity', recommend: { diversity: 0 } },
  { name: 'threshold', recommend: { threshold: 0 } },
  { name: 'fallback ladder', recommend: { fallback: [] } },
  { name: 'tags', build: { weights: { tags: 0 } } },
  { name: 'summary', build: { weights: { summary: 0 } } },
  { name: 'field weights', build: { weights: { title: 1, tags: 1, summary: 1 } } },
];
