/** A folder of built HTML or of Markdown → its articles. Never leaves the folder, whatever links lie in it. */
import { createHash } from 'node:crypto';
import { readFile, realpath, stat } from 'node:fs/promises';
import { relative, resolve, sep } from 'node:path';
import { glob } from 'tinyglobby';
import { BuildError, toProblem } from '../errors.js';
import { decodePage } from '../extract/encoding.js';
import { inParallel } from '../parallel.js';
import { nothingYet, type PageResult, type Reading, type ReadOptions } from '../reading.js';
import { readHtml } from './html.js';
import { readMarkdown } from './markdown.js';

const PAGES = ['**/*.{html,htm,xhtml,md,mdx,markdown}'];
const NEVER = ['**/node_modules/**', '**/.*/**'];
const IS_MARKDOWN = /\.(?:md|mdx|markdown)$/i;
/** Files open at a time: far below what any system allows. */
const OPEN_FILES = 16;
const MAX_BYTES = 5_000_000;
/** Raised whenever the same file would be read differently. */
const READER = 3;

/** Reads all pages of a folder. A file that cannot be read costs one warning. */
export async function readFolder(folder: string, options: ReadOptions): Promise<Reading> {
  const reading = nothingYet();
  const root = await realpath(folder);
  const { include = PAGES, exclude = [], onProgress } = options;
  const paths = await glob([...include], {
    cwd: root,
    ignore: [...NEVER, ...exclude.map((pattern) => pattern.replace(/^\//, ''))],
    followSymbolicLinks: false,
    expandDirectories: false,
  });
  paths.sort();
  let done = 0;
  const results = await inParallel(paths, OPEN_FILES, async (path) => {
    const file = `${folder.replace(/[/\\]+$/, '')}/${path}`;
    try {
      return await readPageFile(root, path, file, options);
    } catch (error) {
      reading.warnings.push(toProblem(error, file));
      return [];
    } finally {
      onProgress?.({ step: 'read', done: ++done, total: paths.length });
    }
  });
  for (const result of results.flat()) {
    if ('article' in result) reading.found.push(result);
    else reading.skipped.push(result);
  }
  return reading;
}

async function readPageFile(
  root: string,
  path: string,
  file: string,
  options: ReadOptions,
): Promise<readonly PageResult[]> {
  const { maxBytes = MAX_BYTES, memory } = options;
  const real = await realpath(resolve(root, path));
  if (relative(root, real).startsWith(`..${sep}`)) {
    throw new BuildError('outside', file, 'is a link that leads out of the folder; it is not followed');
  }
  if ((await stat(real)).size > maxBytes) {
    throw new BuildError('too-large', file, `is larger than ${maxBytes} bytes; raise --max-bytes to read it`);
  }
  const bytes = await readFile(real);
  const digest = memory && digestOf(bytes, options);
  const known = digest && memory?.recall(file, digest);
  if (known) return known;
  const results = [readPage(bytes, path, file, options)];
  if (digest) memory?.remember(file, digest, results);
  return results;
}

function readPage(bytes: Buffer, path: string, file: string, options: ReadOptions): PageResult {
  const { url, permalink, language, allPages, ignoreParams } = options;
  if (IS_MARKDOWN.test(path)) {
    return readMarkdown(bytes.toString('utf8'), path, file, { url, permalink, language, ignoreParams });
  }
  return readHtml(decodePage(bytes), file, { url: placeOf(path, url), language, allPages, ignoreParams });
}

/** Where a file lies on the site: `a/index.html` is `/a/`. */
function placeOf(path: string, site: string | undefined): string | undefined {
  if (!site) return undefined;
  const place = path.replace(/(^|\/)index\.x?html?$/i, '$1');
  return new URL(place.split('/').map(encodeURIComponent).join('/'), site.endsWith('/') ? site : `${site}/`)
    .href;
}

/** Stands for the content of a file and every option that decides what it comes to. */
function digestOf(bytes: Buffer, { url, permalink, language, allPages, ignoreParams }: ReadOptions): string {
  const settings = JSON.stringify([READER, url, permalink, language, allPages, ignoreParams]);
  return createHash('sha1').update(settings).update(bytes).digest('base64url');
}
