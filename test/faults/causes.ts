/** What can go wrong between a page and its list, as causes that a test can bring about and end. */
import { createServer, type AddressInfo } from 'node:net';
import { brotliCompressSync, constants } from 'node:zlib';
import type { Page } from 'puppeteer-core';
import { file } from '../tools/guest.js';
import { serve, type Override } from '../tools/serve.js';

/** What a fault needs to know of the page that it happens to. */
export interface Scene {
  /** Path of the page's index. */
  readonly path: string;
  readonly origin: string;
  /** Path of a page that is a page, and of a good index. */
  readonly overrides: Map<string, Override>;
}

/** What goes wrong. */
export interface Fault {
  /** Of the requirement; `REL-01` where there is none of its own. */
  readonly id?: string;
  readonly what: string;
  /** Of the event. `undefined` where everything could be read and there is nothing in it. */
  readonly code: string | undefined;
  /** The answer to the request for the index. */
  readonly answer?: (scene: Scene) => Override;
  /** Another address than the index's own. */
  readonly src?: (scene: Scene) => Promise<string> | string;
  /** Of the page. */
  readonly pageOrigin?: string;
  /** Headers of the page. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Happens before the page is opened. */
  readonly prepare?: (page: Page, scene: Scene) => Promise<unknown>;
  /** Happens when the page is there, before the block loads. */
  readonly meanwhile?: (page: Page, scene: Scene) => Promise<unknown>;
  /** Ends the cause, where it is more than the answer or the address. `false`: it does not go while the page is there. */
  readonly end?: ((page: Page, scene: Scene) => Promise<unknown>) | false;
}

export const GOOD = file('data/attachment.json');
export const SECURE = 'https://secure.example';
export const PAGE = '<!doctype html><title>Not what you asked for</title><script>alert(1)</script><p>Hello';

export const answers = (what: string, code: Fault['code'], answer: Override, id?: string): Fault => ({
  id,
  what,
  code,
  answer: () => answer,
});
export const status = (number: number, headers?: Override['headers']): Fault =>
  answers(`status ${number}`, 'http', { status: number, headers, body: PAGE });

/** The first bytes of a good index, and then what is to happen: each time that it is asked for. */
export const begun = (then: () => Promise<unknown>): AsyncIterable<Buffer> => ({
  async *[Symbol.asyncIterator]() {
    yield Buffer.from(GOOD.slice(0, 10_000));
    await then();
  },
});
export const never = () => new Promise<never>(() => {});
export const breaksOff = () => Promise.reject(new Error('The server is gone'));

/** One byte now, one byte then. */
export async function* drip(): AsyncGenerator<Buffer> {
  for (;;) {
    yield Buffer.from(' ');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** A port that nobody listens at. */
export async function closedPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Cuts the text where a character of three bytes has only two. */
export const cutInCharacter = () => {
  const bytes = Buffer.from(JSON.stringify({ items: [{ url: '/a', title: '見出し' }] }));
  return [bytes.subarray(0, bytes.indexOf('出') + 2)];
};

export const bomb = (megabytes: number) =>
  brotliCompressSync(Buffer.alloc(megabytes * 1_000_000, ' '), {
    params: { [constants.BROTLI_PARAM_QUALITY]: 1 },
  });

/** Installs a service worker that answers every request for an index with this expression, until it is told not to. */
export const worker =
  (response: string) =>
  async (page: Page, { overrides, origin, path }: Scene) => {
    const folder = path.replace(/[^/]*$/, '');
    overrides.set(`${folder}worker.js`, {
      headers: { 'service-worker-allowed': '/' },
      body: `let isOver = false;
        addEventListener('install', () => skipWaiting());
        addEventListener('activate', (event) => event.waitUntil(clients.claim()));
        addEventListener('message', (event) => { isOver = true; event.source.postMessage('over') });
        addEventListener('fetch', (event) => {
          if (!isOver && event.request.url.endsWith('index.json')) event.respondWith(${response});
        });`,
    });
    overrides.set(`${folder}start.html`, { body: '<!doctype html><title>The first visit</title>' });
    await page.goto(`${origin}${folder}start.html`);
    await page.evaluate(async () => {
      await navigator.serviceWorker.register('worker.js', { scope: '/' });
      const { active } = await navigator.serviceWorker.ready;
      while (active && active.state !== 'activated') {
        await new Promise((resolve) => active.addEventListener('statechange', resolve, { once: true }));
      }
    });
  };
export const endOfWorker = (page: Page) =>
  page.evaluate(async () => {
    const answered = new Promise((resolve) => {
      navigator.serviceWorker.onmessage = resolve;
    });
    navigator.serviceWorker.controller?.postMessage('stop');
    await answered;
  });

/** What the page's own scripts have made of `fetch`. */
export const fetchIs = (what: string, code: string, body: string): Fault => ({
  what: `a \`fetch\` of the page's own that ${what}`,
  code,
  prepare: (page) =>
    page.evaluateOnNewDocument(`{ const real = fetch; globalThis.fetch = ${body}; fetch.real = real }`),
  end: (page) => page.evaluate('globalThis.fetch = fetch.real'),
});

/** Servers that rows have started; whoever runs the table closes them. */
export const servers: Awaited<ReturnType<typeof serve>>[] = [];

/** Has the page's own server appear as `https:`, which browsers then hold to be secure. */
export async function onSecurePage(page: Page, { origin }: Scene): Promise<void> {
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.origin !== SECURE) return void request.continue();
    void fetch(origin + url.pathname).then(async (response) =>
      request.respond({
        status: response.status,
        contentType: response.headers.get('content-type') ?? '',
        body: Buffer.from(await response.arrayBuffer()),
      }),
    );
  });
}
