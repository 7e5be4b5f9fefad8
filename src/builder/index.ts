/** The door of this room, for Node only: a site → its index, neighbours, shards and links. */
export type { Article } from '../types.js';
export { build, type BuildOptions, type BuildReport } from './build.js';
export { checkIndex, type CheckOptions, type CheckReport } from './check/index.js';
export type { Issue } from './check/issues.js';
export { checkShards, type PageView } from './check/shards.js';
export { BuildError, describe, type BuildErrorCode, type Problem } from './errors.js';
export { evaluate, readJudgements, type Judgements, type Scores, type Setting } from './evaluate.js';
export { explainLinks, type Explanation, type OtherExplanation } from './explain.js';
export { withKeywords } from './keywords.js';
export { neighbours, rankAll, type NeighbourOptions } from './neighbours/index.js';
export { type RankOptions } from './neighbours/rank.js';
export { prerender, type PrerenderOptions, type PrerenderReport } from './prerender.js';
export { preview, withElement, type PreviewOptions } from './preview.js';
export { readSources, type SourcesRead } from './read.js';
export { type Progress, type ReadOptions, type Skip, type SkipReason } from './reading.js';
export { writeShards, type ShardOptions, type ShardsWritten } from './shards/index.js';
export type { ShardMemory } from './shards/pack.js';
export { indexDocument, writeIndex, type IndexOptions, type Written } from './write-index.js';
