/** Loads what is near a page, where a site's articles lie in shards. */
import { sharedFeed } from './cache.js';
import type { FeedError } from './errors.js';
import type { LoadedFeed, LoadOptions } from './load.js';
import { LATEST, shardFile } from './shards.js';

/**
 * The articles near a page, nearest first; the latest of the site, where it did not know the page yet. Anything but a
 * manifest is returned as it is.
 *
 * @param feed The manifest, loaded.
 * @param page URL of the page, in any spelling.
 * @throws {FeedError} As `loadFeed`.
 */
export async function neighboursOf(
  feed: LoadedFeed,
  page: string,
  options: LoadOptions,
): Promise<LoadedFeed> {
  const { shards, url: base } = feed;
  if (!shards) return feed;
  const file = shardFile(shards, page, options.ignoreParams);
  return sharedFeed(file, { ...options, base, page }).catch((error: FeedError) => {
    if (error.status !== 404 && error.code !== 'bad-shape') throw error;
    return sharedFeed(LATEST, { ...options, base });
  });
}
