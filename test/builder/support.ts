/** What the tests of the builder share: folders, pages and a server that are gone when the test is over. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { TestContext } from 'node:test';
import type { Article } from '../../src/types.js';

/** A new folder with these files in it. */
export function folderWith(t: TestContext, files: Readonly<Record<string, string | Buffer>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'related-articles-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

/** A server on this machine; the answer is its address, with a slash at the end. */
export async function serve(t: TestContext, listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

/** A server that answers with these bodies, by path. */
export function serveFiles(
  t: TestContext,
  files: (base: string) => Readonly<Record<string, string>>,
): Promise<string> {
  let base = '';
  return serve(t, (request, response) => {
    const all = files(base);
    const body = all[request.url ?? ''];
    response.writeHead(body === undefined ? 404 : 200).end(body ?? '');
  }).then((url) => (base = url));
}

/** A page with an article in it. */
export function page({
  title = 'A title',
  body = '',
  head = '',
}: { title?: string; body?: string; head?: string } = {}): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>${head}</head><body><main><h1>${title}</h1>${body}</main></body></html>`;
}

const SUBJECTS = ['lighthouse', 'orchard', 'telescope', 'harbour', 'violin', 'glacier', 'bakery', 'railway'];

/** Articles of eight subjects, which share words within a subject. */
export function someArticles(count: number): Article[] {
  return Array.from({ length: count }, (_, index) => {
    const subject = SUBJECTS[index % SUBJECTS.length] ?? '';
    return {
      id: `https://site.example/a/${index}`,
      url: `https://site.example/a/${index}`,
      title: `The ${subject} number ${index}`,
      summary: `What a ${subject} keeper told us about the ${subject}, and about day ${index}.`,
      tags: [subject, index % 2 ? 'odd' : 'even'],
      date: `2024-0${(index % 9) + 1}-1${index % 10}`,
    };
  });
}
