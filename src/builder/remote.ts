/** Fetches from the network for the builder: public http(s) addresses only, bounded in time, size and redirects. */
import { request as requestHttp, type IncomingMessage } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { LookupFunction } from 'node:net';
import { pipeline } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate, gunzipSync } from 'node:zlib';
import { safeUrl } from '../url.js';
import { checkHost, publicLookup } from './addresses.js';
import { BuildError } from './errors.js';
import { decodePage } from './extract/encoding.js';

/** Milliseconds for one answer, headers and body. */
const TIMEOUT = 20_000;
const MAX_BYTES = 5_000_000;
const MAX_REDIRECTS = 5;

/** How one address is asked. */
export interface RemoteOptions {
  /** Largest answer, in bytes after decompression. Default 5,000,000. */
  readonly maxBytes?: number;
  /** Milliseconds for the answer, redirects included. Default 20,000. */
  readonly timeout?: number;
  readonly allowPrivate?: boolean;
  readonly lookup?: LookupFunction;
}

/** An answer. */
export interface RemoteText {
  readonly text: string;
  /** After redirects. */
  readonly url: string;
  readonly type: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

/**
 * The text at a URL. Nothing is sent but the request itself: no cookies, no credentials, not even those in the URL.
 *
 * @throws {BuildError} `network`, `private-address`, `too-large`
 */
export async function fetchText(address: string, options: RemoteOptions = {}): Promise<RemoteText> {
  const { maxBytes = MAX_BYTES, timeout = TIMEOUT } = options;
  const signal = AbortSignal.timeout(timeout);
  let url = safeUrl(address);
  for (let hops = 0; url; hops++) {
    if (hops > MAX_REDIRECTS)
      throw new BuildError('network', address, `more than ${MAX_REDIRECTS} redirects`);
    const response = await ask(url, signal, options, timeout);
    const { statusCode = 0, headers } = response;
    const { location } = headers;
    if (statusCode >= 300 && statusCode < 400 && location) {
      response.destroy();
      url = safeUrl(location, url);
      continue;
    }
    if (statusCode !== 200) {
      response.destroy();
      throw new BuildError('network', address, `answered with status ${statusCode}`);
    }
    const bytes = await body(response, address, maxBytes, timeout);
    const type = headers['content-type'] ?? '';
    const charset = /charset\s*=\s*"?([\w.:-]+)/i.exec(type)?.[1];
    return { text: decodePage(bytes, charset), url, type, headers };
  }
  throw new BuildError('network', address, 'only http: and https: URLs are read');
}

function ask(
  href: string,
  signal: AbortSignal,
  options: RemoteOptions,
  timeout: number,
): Promise<IncomingMessage> {
  const url = new URL(href);
  if (!options.allowPrivate) checkHost(url);
  const send = url.protocol === 'https:' ? requestHttps : requestHttp;
  return new Promise((resolve, reject) => {
    const request = send(url, {
      signal,
      lookup: options.allowPrivate ? options.lookup : publicLookup(href, options.lookup),
      headers: { 'user-agent': 'related-articles', 'accept-encoding': 'gzip, deflate, br', accept: '*/*' },
    });
    request.on('response', resolve);
    request.on('error', (error) => reject(networkError(error, href, timeout)));
    request.end();
  });
}

async function body(
  response: IncomingMessage,
  address: string,
  maxBytes: number,
  timeout: number,
): Promise<Buffer> {
  const encoding = response.headers['content-encoding'] ?? '';
  const unpack = /gzip/.test(encoding)
    ? createGunzip()
    : /br/.test(encoding)
      ? createBrotliDecompress()
      : /deflate/.test(encoding)
        ? createInflate()
        : undefined;
  const stream = unpack ? pipeline(response, unpack, () => {}) : response;
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > maxBytes) {
        response.destroy();
        throw new BuildError('too-large', address, `is larger than ${maxBytes} bytes`);
      }
      chunks.push(chunk);
    }
  } catch (error) {
    throw networkError(error as Error, address, timeout);
  }
  const bytes = Buffer.concat(chunks);
  // `sitemap.xml.gz` is packed itself.
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    return gunzipSync(bytes, { maxOutputLength: maxBytes });
  } catch (error) {
    throw new BuildError(
      'too-large',
      address,
      `cannot be unpacked within ${maxBytes} bytes`,
      undefined,
      error,
    );
  }
}

function networkError(error: Error & { code?: string }, address: string, timeout: number): BuildError {
  if (error instanceof BuildError) return error;
  const isLate = error.name === 'AbortError' || error.name === 'TimeoutError';
  const reason = isLate ? `no answer within ${timeout} ms` : `no answer (${error.code ?? error.message})`;
  return new BuildError('network', address, reason, undefined, error);
}
