/** Fetches one text from the network: bounded in time and size, patient with servers that are not. */
import { runInSlices } from '../slices.js';
import { safeUrl } from '../url.js';
import { FeedError, throwIfAborted, type FeedErrorCode } from './errors.js';

/** Milliseconds for one answer, headers and body. */
const TIMEOUT = 10_000;
/** An index of 5,000 articles has 2.5 MB. */
const MAX_BYTES = 8_000_000;
const RETRIES = 2;
/** Milliseconds before the first retry, on average; twice as long before each one after. */
const BACK_OFF = 500;
/** Milliseconds that a server may ask us to wait: after more, nobody is still looking. */
const MAX_WAIT = 5_000;
/** What a secure page may not ask for: all that leaves the machine in the clear. */
const INSECURE = /^http:\/\/(?!localhost[:/]|127\.|\[::1])/;

/** How a list is fetched. */
export interface RequestOptions {
  /** Gives the request up. */
  readonly signal?: AbortSignal;
  /** Milliseconds for each answer, headers and body together. Default 10,000. */
  readonly timeout?: number;
  /** Largest text, in decoded bytes. Default 8,000,000. */
  readonly maxBytes?: number;
  /** Further tries after no answer, a 5xx or a 429. Default 2. */
  readonly retries?: number;
  /** What the browser's own cache may answer. Default `default`. */
  readonly cache?: RequestCache;
  /** Whether cookies are sent. Default `same-origin`. */
  readonly credentials?: RequestCredentials;
  /** Default: the global `fetch`. */
  readonly fetch?: typeof fetch;
  /** Waits before a retry, that many milliseconds or until the signal is aborted. Default: a timer. */
  readonly delay?: (milliseconds: number, signal?: AbortSignal) => Promise<void>;
}

/** An answer: the text, and where it came from after redirects. */
export interface TextResponse {
  readonly text: string;
  readonly url: string;
}

/**
 * The text at an absolute URL.
 *
 * @throws {FeedError} `bad-url`, `mixed-content`, `cors-or-network`, `http`, `timeout`, `too-large` or `aborted`.
 */
export async function requestText(url: string, options: RequestOptions): Promise<TextResponse> {
  const { signal, retries = RETRIES, delay = wait } = options;
  if (globalThis.location?.protocol === 'https:' && INSECURE.test(url))
    throw new FeedError('mixed-content', url);
  for (let tries = 0; ; tries++) {
    throwIfAborted(url, signal);
    try {
      return await request(url, options);
    } catch (error) {
      const { retryIn } = error as FeedError;
      if (retryIn === undefined || tries >= retries) throw error;
      // Not all visitors at the same moment: that is what keeps a server down.
      const backOff = BACK_OFF * 2 ** tries * (Math.random() + 0.5);
      await delay(Math.min(retryIn || backOff, MAX_WAIT), signal);
    }
  }
}

/** One try. Throws nothing but `FeedError`s. */
async function request(url: string, options: RequestOptions): Promise<TextResponse> {
  const {
    signal,
    timeout = TIMEOUT,
    maxBytes = MAX_BYTES,
    credentials = 'same-origin',
    cache,
    fetch: send = fetch,
  } = options;
  const controller = new AbortController();
  let stop: (code: FeedErrorCode, detail?: string, cause?: unknown) => void = () => {};
  // Not every fetch, nor every body, heeds its signal.
  const stopped = new Promise<never>((_, reject) => {
    stop = (code, detail, cause) => reject(new FeedError(code, url, detail, cause));
  });
  const leave = () => stop('aborted', '', signal?.reason);
  const timer = setTimeout(() => stop('timeout', `${timeout} ms`), timeout);
  signal?.addEventListener('abort', leave);

  const answer = async (): Promise<TextResponse> => {
    const response = await send(url, {
      mode: 'cors',
      credentials,
      ...(cache && { cache }),
      priority: 'low',
      signal: controller.signal,
    });
    const { body, headers, ok, status } = response;
    const from = response.url || url;
    if (!safeUrl(from)) throw new FeedError('bad-url', from);
    if (!status) throw new TypeError('opaque');
    if (!ok) {
      const retryIn = status > 499 || status === 429 ? readRetryAfter(headers) : undefined;
      throw new FeedError('http', url, status, undefined, status, retryIn);
    }
    const chunks: Uint8Array[] = [];
    let size = 0;
    // Counted after decompression: what `content-length` says is no bound.
    const kept = new WritableStream<Uint8Array>({
      write(chunk) {
        size += chunk.length;
        if (size > maxBytes) stop('too-large', `${maxBytes} bytes`);
        chunks.push(chunk);
      },
    });
    await body?.pipeTo(kept, { signal: controller.signal });
    const text = await runInSlices(decodeSteps(chunks, headers.get('content-type') ?? ''));
    return { text, url: from };
  };

  try {
    return await Promise.race([stopped, answer()]);
  } catch (error) {
    throw error instanceof FeedError ? error : new FeedError('cors-or-network', url, '', error, undefined, 0);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', leave);
    controller.abort(); // what is still under way: nobody reads the rest
  }
}

/** Where XML says how it is written: in its first line. */
const PROLOG = 100;
const NAMES_ENCODING = /(?:charset=|^<\?xml[^>]*encoding=)["']?([\w-]+)/i;

/** As a byte order mark says (no text in UTF-8 has one of UTF-16's bytes), then the server, then XML itself. Else UTF-8. */
function* decodeSteps(chunks: readonly Uint8Array[], type: string): Generator<undefined, string> {
  let start = '';
  for (const chunk of chunks) start += String.fromCharCode(...chunk.slice(0, PROLOG - start.length));
  const said = NAMES_ENCODING.exec(type) ?? NAMES_ENCODING.exec(start);
  const mark = ['utf-16be', 'utf-16le'][start.charCodeAt(0) - 0xfe];
  const decoder = decoderOf(mark ?? said?.[1]);
  let text = '';
  for (const chunk of chunks) {
    text += decoder.decode(chunk, { stream: true });
    yield;
  }
  return text + decoder.decode();
}

function decoderOf(encoding?: string): TextDecoder {
  try {
    return new TextDecoder(encoding);
  } catch {
    return new TextDecoder(); // there is no such encoding
  }
}

/** Milliseconds, from seconds or a date; 0 where it is neither. */
function readRetryAfter(headers: Headers): number {
  const value = headers.get('retry-after');
  return Math.max(Number(value) * 1000 || Date.parse(value ?? '') - Date.now(), 0) || 0;
}

function wait(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
    signal?.addEventListener('abort', () => resolve());
  });
}
