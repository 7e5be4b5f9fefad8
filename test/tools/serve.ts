/** A small static server for the page tests: the repository as it is, the demo's answers, and whatever a test wants. */
import { createReadStream, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { createGzip } from 'node:zlib';
import { answer } from '../../demo/answer.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.map': 'application/json',
  '.svg': 'image/svg+xml',
};

/** What a test changes in the response to one path. What it leaves out stays as it would be. */
export interface Override {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Milliseconds before anything is sent. */
  readonly delay?: number;
  /** Instead of the file. */
  readonly body?: string | Iterable<string | Buffer> | AsyncIterable<Buffer>;
  /** Closes the connection without an answer. */
  readonly abort?: true;
}

/** A server that runs. */
export interface TestServer {
  /** `http://127.0.0.1:<port>`: every server has a port of its own. */
  readonly origin: string;
  /** Paths that were asked for, in their order. */
  readonly requests: string[];
  /** By path. */
  readonly overrides: Map<string, Override>;
  close(): Promise<void>;
}

/** Starts a server. With `gzip`, it compresses everything. */
export async function serve({ gzip = false } = {}): Promise<TestServer> {
  const requests: string[] = [];
  const overrides = new Map<string, Override>();
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', `http://${request.headers.host ?? ''}`);
    requests.push(url.pathname);
    respond(url, overrides.get(url.pathname) ?? {}, gzip, request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    requests,
    overrides,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function respond(
  url: URL,
  { status = 200, headers, delay = 0, body, abort }: Override,
  gzip: boolean,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (delay) await new Promise((resolve) => setTimeout(resolve, delay));
  if (abort) {
    request.socket.destroy();
    return;
  }
  const content = body === undefined ? read(url) : { type: typeOf(url.pathname), body };
  response.statusCode = content ? status : 404;
  response.setHeader('content-type', content?.type ?? 'text/plain');
  if (gzip) response.setHeader('content-encoding', 'gzip');
  for (const [name, value] of Object.entries(headers ?? {})) response.setHeader(name, value);
  const source = typeof content?.body === 'string' ? [content.body] : (content?.body ?? ['Not found\n']);
  const readable = source instanceof Readable ? source : Readable.from(source);
  await (gzip ? pipeline(readable, createGzip(), response) : pipeline(readable, response));
}

const typeOf = (path: string) => TYPES[extname(path)] ?? 'application/octet-stream';

function read(url: URL): { readonly type: string; readonly body: string | Readable } | undefined {
  const found = answer(url);
  if (found) return found;
  if (url.pathname === '/favicon.ico') return { type: 'image/x-icon', body: '' }; // browsers ask without being told to
  const path = decodeURIComponent(url.pathname).replace(/\/$/, '/index.html');
  const file = join(root, path); // the URL has no `..` left
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return undefined;
  return { type: typeOf(path), body: createReadStream(file) };
}
