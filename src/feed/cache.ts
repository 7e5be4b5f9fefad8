/** Shares requests and results: however many blocks a page has, each list is fetched and read once. */
import { FeedError, throwIfAborted } from './errors.js';
import { loadFeed, requestUrl, type LoadedFeed, type LoadOptions } from './load.js';
import { requestText } from './request.js';

/** Results kept in memory. More lists than this on one page are not expected. */
const MAX_RESULTS = 8;

/** Milliseconds for which a request that nobody waits for goes on: whoever only changed its mind asks again at once. */
const PATIENCE = 100;

interface Entry<Result> {
  readonly result: Promise<Result>;
  readonly controller: AbortController;
  callers: number;
}

/** By URL and what else makes a difference, oldest first. */
const entries = new Map<string, Entry<unknown>>();

/**
 * As `loadFeed`, but shared by all who ask for the same URL with the same credentials, until `forget(url)`.
 * Of their other options those of the first count. Each caller's signal lets only that caller go; the request is given
 * up a tenth of a second after the last one has gone, unless another has come. A failure is not remembered.
 *
 * @throws {FeedError} As `loadFeed`.
 */
export async function sharedFeed(url: string, options: LoadOptions = {}): Promise<LoadedFeed> {
  const { signal, base, credentials = 'same-origin', page } = options;
  const absolute = requestUrl(url, base) ?? url; // of what is none, `loadFeed` says so
  return shared(absolute, `${credentials} ${page}`, signal, (one) =>
    loadFeed(absolute, { ...options, signal: one }),
  );
}

/**
 * The parsed JSON at an absolute URL, shared in the same way.
 * @throws {FeedError} Where there is no answer.
 */
export async function sharedJson(url: string, options: LoadOptions = {}): Promise<unknown> {
  return shared(url, 'json', options.signal, async (signal) => {
    const { text } = await requestText(url, { ...options, signal });
    return JSON.parse(text) as unknown;
  });
}

function shared<Result>(
  url: string,
  difference: string,
  signal: AbortSignal | undefined,
  load: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  throwIfAborted(url, signal);
  const key = `${url} ${difference}`;
  const entry = (entries.get(key) as Entry<Result> | undefined) ?? start(key, load);
  entry.callers++;
  return new Promise((resolve, reject) => {
    const leave = () => {
      reject(new FeedError('aborted', url, '', signal?.reason));
      entry.callers--;
      setTimeout(() => {
        if (entry.callers) return;
        remove(key, entry);
        entry.controller.abort();
      }, PATIENCE);
    };
    signal?.addEventListener('abort', leave);
    entry.result.then(resolve, reject).finally(() => signal?.removeEventListener('abort', leave));
  });
}

/** Has the next caller of `sharedFeed` load the list anew. Those still waiting get what they are waiting for. */
export function forget(url: string, base?: string): void {
  const prefix = `${requestUrl(url, base)} `;
  for (const key of entries.keys()) if (key.startsWith(prefix)) entries.delete(key);
}

function start<Result>(key: string, load: (signal: AbortSignal) => Promise<Result>): Entry<Result> {
  const controller = new AbortController();
  const result = load(controller.signal);
  const entry: Entry<Result> = { result, controller, callers: 0 };
  entries.set(key, entry);
  result.then(
    // Not before: later callers could not join a request under way otherwise.
    () => [...entries.keys()].slice(0, -MAX_RESULTS).forEach((oldest) => entries.delete(oldest)),
    () => remove(key, entry),
  );
  return entry;
}

/** Unless someone has started anew since. */
function remove(key: string, entry: Entry<unknown>): void {
  if (entries.get(key) === entry) entries.delete(key);
}
