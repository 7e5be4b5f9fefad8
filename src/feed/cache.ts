/** Shares requests and results: however many blocks a page has, each list is fetched and read once. */
import { FeedError, throwIfAborted } from './errors.js';
import { loadFeed, requestUrl, type LoadedFeed, type LoadOptions } from './load.js';

/** Results kept in memory. More lists than this on one page are not expected. */
const MAX_RESULTS = 8;

interface Entry {
  readonly feed: Promise<LoadedFeed>;
  readonly controller: AbortController;
  callers: number;
}

/** By URL and credentials, oldest first. */
const entries = new Map<string, Entry>();

/**
 * As `loadFeed`, but shared by all who ask for the same URL with the same credentials, until `forget(url)`.
 * Of their other options those of the first count. Each caller's signal lets only that caller go; the request is given
 * up when the last one has gone. A failure is not remembered.
 *
 * @throws {FeedError} As `loadFeed`.
 */
export async function sharedFeed(url: string, options: LoadOptions = {}): Promise<LoadedFeed> {
  const { signal, base, credentials = 'same-origin' } = options;
  const absolute = requestUrl(url, base) ?? url; // of what is none, `loadFeed` says so
  throwIfAborted(absolute, signal);
  const key = `${absolute} ${credentials}`;
  const entry = entries.get(key) ?? start(key, absolute, options);
  entry.callers++;
  return new Promise((resolve, reject) => {
    const leave = () => {
      reject(new FeedError('aborted', absolute, '', signal?.reason));
      if (--entry.callers) return;
      remove(key, entry);
      entry.controller.abort(signal?.reason);
    };
    signal?.addEventListener('abort', leave);
    entry.feed.then(resolve, reject).finally(() => signal?.removeEventListener('abort', leave));
  });
}

/** Has the next caller of `sharedFeed` load the list anew. Those still waiting get what they are waiting for. */
export function forget(url: string, base?: string): void {
  const prefix = `${requestUrl(url, base)} `;
  for (const key of entries.keys()) if (key.startsWith(prefix)) entries.delete(key);
}

function start(key: string, url: string, options: LoadOptions): Entry {
  const controller = new AbortController();
  const feed = loadFeed(url, { ...options, signal: controller.signal });
  const entry: Entry = { feed, controller, callers: 0 };
  entries.set(key, entry);
  feed.then(
    // Not before: later callers could not join a request under way otherwise.
    () => [...entries.keys()].slice(0, -MAX_RESULTS).forEach((oldest) => entries.delete(oldest)),
    () => remove(key, entry),
  );
  return entry;
}

/** Unless someone has started anew since. */
function remove(key: string, entry: Entry): void {
  if (entries.get(key) === entry) entries.delete(key);
}
