/** The door of this room: any published list of articles, read into articles. */
export { canonicalUrl, safeUrl } from '../url.js';
export { forget, sharedFeed, sharedJson } from './cache.js';
export { readDate } from './date.js';
export { FeedError, type FeedErrorCode } from './errors.js';
export { type Related } from './json-feed.js';
export { plainTexts } from './lists.js';
export { loadFeed, type LoadedFeed, type LoadOptions } from './load.js';
export { neighboursOf } from './neighbours.js';
export { parseFeed, type ParsedFeed, type ParseOptions } from './parse.js';
export {
  LATEST,
  readShards,
  shardFile,
  shardItems,
  shardPlace,
  type ShardManifest,
  type Shards,
} from './shards.js';
export { plainText, shorten } from './text.js';
export { uniqueArticles } from './unique.js';
