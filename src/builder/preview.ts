/** Serves a folder on this machine with the element put into every page, to try it before adding a line. */
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { parse } from 'parse5';
import { BuildError } from './errors.js';
import { isAround } from './extract/boilerplate.js';
import { isElement, walk, type Element } from './extract/tree.js';
import { inside } from './files.js';

/** How a folder is served. */
export interface PreviewOptions {
  /** Default 4173; 0 takes any that is free. */
  readonly port?: number;
  /** The index, as text; served as `/related-articles/index.json`. */
  readonly index: string;
  /** Path of the script-tag file. */
  readonly script: string;
  /** More attributes of the element, such as `layout="cards"`. */
  readonly attributes?: string;
}

const TYPES: Record<string, string> = {
  '.html': 'text/html', '.htm': 'text/html', '.css': 'text/css', '.js': 'text/javascript', '.mjs': 'text/javascript',
  '.json': 'application/json', '.svg': 'image/svg+xml', '.png': 'image/png', '.jpg': 'image/jpeg', '.jpeg': 'image/jpeg',
  '.webp': 'image/webp', '.avif': 'image/avif', '.gif': 'image/gif', '.woff2': 'font/woff2', '.xml': 'application/xml',
  '.txt': 'text/plain', '.ico': 'image/x-icon',
}; // prettier-ignore
const PORT = 4173;
const PREFIX = '/related-articles/';

/**
 * Starts the server, on 127.0.0.1 alone.
 * @throws {BuildError} `usage` where the port is taken.
 */
export async function preview(
  folder: string,
  options: PreviewOptions,
): Promise<{ url: string; server: Server }> {
  const server = createServer((request, response) => {
    answer(folder, new URL(request.url ?? '/', 'http://localhost').pathname, response, options).catch(() => {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found\n');
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        new BuildError(
          'usage',
          '',
          `port ${options.port ?? PORT} cannot be used (${error.code}); choose another with --port`,
        ),
      ),
    );
    server.listen(options.port ?? PORT, '127.0.0.1', resolve);
  });
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : PORT;
  return { url: `http://127.0.0.1:${port}/`, server };
}

async function answer(
  folder: string,
  pathname: string,
  response: ServerResponse,
  options: PreviewOptions,
): Promise<void> {
  const send = (type: string, body: string | Buffer) =>
    response
      .writeHead(200, { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store' })
      .end(body);
  if (pathname === `${PREFIX}index.json`) return void send('application/feed+json', options.index);
  if (pathname === `${PREFIX}script.js`) return void send('text/javascript', await readFile(options.script));
  let path = await inside(folder, `./${decodeURIComponent(pathname)}`);
  const info = await stat(path).catch(() => undefined);
  if (info?.isDirectory()) path = join(path, 'index.html');
  else if (!info) path = `${path}.html`;
  path = await inside(folder, path);
  if (!(await stat(path)).isFile()) throw new Error('no file');
  const type = TYPES[extname(path).toLowerCase()] ?? 'application/octet-stream';
  if (type === 'text/html')
    return void send(type, withElement(await readFile(path, 'utf8'), options.attributes));
  response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' });
  createReadStream(path).pipe(response);
}

/** The page with the script, and with an element at the end of its article where it has none. */
export function withElement(html: string, attributes = ''): string {
  const document = parse(html, { sourceCodeLocationInfo: true });
  const mains: Element[] = [];
  const articles: Element[] = [];
  let body: Element | undefined;
  let isThere = false;
  walk(document, true, (node) => {
    if (!isElement(node)) return true;
    if (node.tagName === 'related-articles') isThere = true;
    if (node.tagName === 'body') body = node;
    if (isAround(node)) return undefined;
    if (node.tagName === 'main') mains.push(node);
    if (node.tagName === 'article') articles.push(node);
    return true;
  });
  const script = `<script type="module" src="${PREFIX}script.js"></script>`;
  const element = isThere
    ? ''
    : `<related-articles src="${PREFIX}index.json"${attributes ? ` ${attributes}` : ''}></related-articles>`;
  const holder = articles.length === 1 ? articles[0] : (mains[0] ?? body);
  const at =
    holder?.sourceCodeLocation?.endTag?.startOffset ??
    body?.sourceCodeLocation?.endTag?.startOffset ??
    html.length;
  return `${html.slice(0, at)}${element}${script}${html.slice(at)}`;
}
