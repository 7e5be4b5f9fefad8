/** A list is loaded patiently, within bounds, and every failure has a name. */
import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { createServer } from 'node:http';
import { getEventListeners, once } from 'node:events';
import { FeedError, loadFeed, type LoadOptions } from '../../src/feed/index.js';
import { fakeFetch, from, hang, list, type Answer } from './fake-fetch.js';

const url = 'https://example.com/feed.json';

/** Loads from these answers; `waits` are the pauses that were made, in milliseconds. */
function load(answers: Answer[], options: LoadOptions = {}) {
  const { fetch, asked } = fakeFetch(...answers);
  const waits: number[] = [];
  const delay = async (milliseconds: number) => void waits.push(milliseconds);
  return { feed: loadFeed(url, { fetch, delay, ...options }), asked, waits };
}

const failsWith = (feed: Promise<unknown>, code: string, more: object = {}) =>
  assert.rejects(feed, (error) => {
    assert.ok(error instanceof FeedError);
    assert.deepEqual({ ...more, code: error.code }, { ...more, code });
    for (const [name, value] of Object.entries(more)) assert.equal(Reflect.get(error, name), value);
    return true;
  });

const unreachable = new TypeError('Failed to fetch');
const status = (code: number, headers?: HeadersInit) =>
  new Response('<h1>secret</h1>', { status: code, headers });
const bytes = (...parts: (number[] | Uint8Array)[]) =>
  new Response(new Uint8Array(parts.flatMap((part) => [...part])));

describe('the request', () => {
  it('SEC-13 is a plain GET without headers, with cookies for the same origin only', async () => {
    const { feed, asked } = load([list('a')]);
    await feed;
    const { signal, ...init } = asked[0]?.init ?? {};
    assert.ok(signal);
    assert.deepEqual(init, { mode: 'cors', credentials: 'same-origin', priority: 'low' });
    assert.equal(asked.length, 1);
  });

  it('resolves against the base, without a fragment', async () => {
    const { fetch, asked } = fakeFetch(list('a'));
    const feed = await loadFeed('../list.json?a=1#top', { fetch, base: 'https://example.com/blog/post/' });
    assert.equal(asked[0]?.url, 'https://example.com/blog/list.json?a=1');
    assert.equal(feed.url, 'https://example.com/blog/list.json?a=1');
  });

  for (const bad of [
    '',
    'feed.json',
    'javascript:alert(1)',
    'data:application/json,[]',
    'file:///feed.json',
    'blob:x',
  ])
    it(`is not made to ${bad || 'nowhere'}`, async () => {
      const { fetch, asked } = fakeFetch(list('a'));
      await failsWith(loadFeed(bad, { fetch }), 'bad-url', { url: bad });
      assert.equal(asked.length, 0);
    });

  it('calls fetch as a function, as browsers demand', async () => {
    const { fetch } = fakeFetch(list('a'));
    const strict = function (this: unknown, ...args: Parameters<typeof fetch>) {
      assert.equal(this, undefined);
      return fetch(...args);
    };
    assert.equal((await loadFeed(url, { fetch: strict })).articles.length, 1);
  });
});

describe('on a secure page', () => {
  const place = (href: string) =>
    Object.defineProperty(globalThis, 'location', { value: new URL(href), configurable: true });
  afterEach(() => Reflect.deleteProperty(globalThis, 'location'));

  it('SEC-13 an insecure list is not asked for', async () => {
    place('https://example.com/');
    const { fetch, asked } = fakeFetch(list('a'));
    await failsWith(loadFeed('http://example.com/feed.json', { fetch }), 'mixed-content');
    assert.equal(asked.length, 0);
  });
  it('one on the same machine is', async () => {
    place('https://example.com/');
    const { fetch, asked } = fakeFetch(list('a'));
    await loadFeed('http://localhost:8000/feed.json', { fetch });
    assert.equal(asked.length, 1);
  });
  it('a relative URL means the page', async () => {
    place('https://example.com/blog/');
    const { fetch, asked } = fakeFetch(list('a'));
    await loadFeed('feed.json', { fetch });
    assert.equal(asked[0]?.url, 'https://example.com/blog/feed.json');
  });
});

describe('the answer', () => {
  it('is read into articles', async () => {
    const feed = await load([list('a', { title: 'T' })]).feed;
    assert.deepEqual(feed, {
      url,
      next: undefined,
      title: 'T',
      articles: [{ id: 'a', url: 'https://example.com/a', title: 'a' }],
      skipped: 0,
    });
  });

  it('may come from elsewhere, and its links with it', async () => {
    const moved = from('https://other.example/feed/', Response.json([{ url: 'a', title: 'A' }]));
    const feed = await load([moved]).feed;
    assert.equal(feed.url, 'https://other.example/feed/');
    assert.equal(feed.articles[0]?.url, 'https://other.example/feed/a');
  });
  it('SEC-13 may not come from just anywhere', () =>
    failsWith(load([from('data:application/json,[]', list('a'))]).feed, 'bad-url'));

  const text = '[{ "url": "https://example.com/a", "title": "Ä" }]';
  const utf16 = [...text].map((character) => character.charCodeAt(0));
  const encodings = {
    'UTF-8': bytes(new TextEncoder().encode(text)),
    'UTF-8 with a mark': bytes([0xef, 0xbb, 0xbf], new TextEncoder().encode(text)),
    'UTF-16, little end first': bytes(
      [0xff, 0xfe],
      utf16.flatMap((unit) => [unit & 255, unit >> 8]),
    ),
    'UTF-16, big end first': bytes(
      [0xfe, 0xff],
      utf16.flatMap((unit) => [unit >> 8, unit & 255]),
    ),
    'Latin, as the server says': new Response(Uint8Array.from(utf16), {
      headers: { 'content-type': 'application/json; charset=ISO-8859-1' },
    }),
    'UTF-8, where what the server says is no encoding': new Response(new TextEncoder().encode(text), {
      headers: { 'content-type': 'application/json; charset=klingon' },
    }),
  };
  for (const [name, response] of Object.entries(encodings))
    it(`REL-20 may be ${name}`, async () =>
      assert.equal((await load([response]).feed).articles[0]?.title, 'Ä'));

  it('PERF-03 is read in slices when it is long', async () => {
    const items = Array.from({ length: 8_000 }, (_, i) => ({
      url: `https://example.com/${i}`,
      title: `${i}`,
    }));
    let turns = 0;
    const timer = setInterval(() => turns++);
    const feed = await load([Response.json(items)]).feed;
    clearInterval(timer);
    assert.equal(feed.articles.length, 8_000);
    assert.ok(turns > 2, `${turns} turns`);
  });
});

describe('a document that is no list', () => {
  const cases: readonly (readonly [code: string, answer: Response])[] = [
    ['empty', new Response('')],
    ['empty', new Response(null, { status: 204 })],
    [
      'not-json',
      new Response('<!doctype html><div id="app"></div>', { headers: { 'content-type': 'text/html' } }),
    ],
    ['not-json', new Response('{"items":[')],
    ['bad-shape', new Response('{"status":"ok"}')],
  ];
  for (const [code, answer] of cases)
    it(`fails at once: ${code}`, async () => {
      const { feed, asked } = load([answer]);
      await failsWith(feed, code, { url });
      assert.equal(asked.length, 1);
    });
});

describe('another try', () => {
  const tries = async (answers: Answer[], options?: LoadOptions) => {
    const { feed, asked, waits } = load(answers, options);
    await feed.catch(() => undefined);
    return [asked.length, waits.length];
  };

  it('REL-06 is made twice when there is no answer', async () => {
    assert.deepEqual(await tries([unreachable]), [3, 2]);
    await failsWith(load([unreachable]).feed, 'cors-or-network', { cause: unreachable });
  });
  it('REL-06 is made twice when the server is in trouble or too busy', async () => {
    for (const code of [500, 502, 503, 429]) assert.deepEqual(await tries([status(code)]), [3, 2]);
    await failsWith(load([status(503)]).feed, 'http', { status: 503 });
  });
  it('REL-06 is no use when the server says no', async () => {
    for (const code of [400, 401, 403, 404, 410]) assert.deepEqual(await tries([status(code)]), [1, 0]);
    await failsWith(load([status(404)]).feed, 'http', { status: 404 });
  });
  it('may succeed', async () => {
    const { feed, asked } = load([unreachable, status(500), list('a')]);
    assert.equal((await feed).articles.length, 1);
    assert.equal(asked.length, 3);
  });
  it('is made when the answer may not be read', async () => {
    const opaque = () => Response.error();
    assert.deepEqual(await tries([opaque, list('a')]), [2, 1]);
    await failsWith(load([opaque]).feed, 'cors-or-network');
  });
  it('is made when the body breaks off', async () => {
    const broken = () => new Response(new ReadableStream({ start: (body) => body.error(unreachable) }));
    assert.deepEqual(await tries([broken, list('a')]), [2, 1]);
  });
  it('can be switched off', async () => assert.deepEqual(await tries([unreachable], { retries: 0 }), [1, 0]));

  it('REL-06 waits longer each time, and not everywhere as long', async () => {
    const all: (readonly number[])[] = [];
    for (let i = 0; i < 50; i++) {
      const { feed, waits } = load([unreachable]);
      await feed.catch(() => all.push(waits));
    }
    assert.ok(
      all.every(
        ([first = 0, second = 0]) => first >= 250 && first <= 750 && second >= 500 && second <= 1_500,
      ),
    );
    assert.ok(new Set(all.flat()).size > 50);
  });

  const waited = async (retryAfter: string) => {
    const { feed, waits } = load([status(429, { 'retry-after': retryAfter }), list('a')]);
    await feed;
    return waits[0] ?? NaN;
  };
  it('REL-06 waits as long as the server asks', async () => assert.equal(await waited('2'), 2_000));
  it('waits until the server asks', async () => {
    const wait = await waited(new Date(Date.now() + 4_000).toUTCString());
    assert.ok(wait > 2_000 && wait <= 4_000);
  });
  it('waits five seconds at most', async () => {
    assert.equal(await waited('86400'), 5_000);
    assert.equal(await waited('Fri, 01 Jan 2999 00:00:00 GMT'), 5_000);
  });
  it('waits as usual where the server asks for nonsense', async () => {
    for (const value of ['soon', '-5', '0', 'Fri, 01 Jan 1999 00:00:00 GMT']) {
      const wait = await waited(value);
      assert.ok(wait >= 250 && wait <= 750, value);
    }
  });
});

describe('time', () => {
  it('REL-06 is up when no answer comes, and no other try is made', async () => {
    const { feed, asked } = load([hang], { timeout: 5 });
    await failsWith(feed, 'timeout');
    assert.equal(asked.length, 1);
  });
  it('REL-06 is up when fetch does not heed its signal', () =>
    failsWith(load([() => new Promise(() => undefined)], { timeout: 5 }).feed, 'timeout'));
  it('REL-06 is up when the body does not end', async () => {
    let isCancelled = false;
    const endless = () => new Response(new ReadableStream({ cancel: () => void (isCancelled = true) }));
    await failsWith(load([endless], { timeout: 5 }).feed, 'timeout');
    assert.ok(isCancelled);
  });
});

describe('size', () => {
  /** A body without end, that counts what was taken from it. */
  function endless() {
    const counted = { chunks: 0, isCancelled: false };
    const pull = (body: ReadableStreamDefaultController) => {
      counted.chunks++;
      body.enqueue(new Uint8Array(1_000).fill(32));
    };
    const cancel = () => void (counted.isCancelled = true);
    return { counted, answer: () => new Response(new ReadableStream({ pull, cancel })) };
  }

  it('SEC-04 is bounded while it is read', async () => {
    const { counted, answer } = endless();
    await failsWith(load([answer], { maxBytes: 10_000 }).feed, 'too-large');
    assert.ok(counted.isCancelled);
    assert.ok(counted.chunks < 20, `${counted.chunks} chunks`);
  });
  it('may be just what is allowed', async () => {
    const text = '[]'.padEnd(1_000);
    assert.equal((await load([new Response(text)], { maxBytes: 1_000 }).feed).skipped, 0);
    await failsWith(load([new Response(text)], { maxBytes: 999 }).feed, 'too-large');
  });

  it('SEC-04 is that of what was unpacked', async () => {
    const packed = gzipSync(Buffer.alloc(20_000_000, 32));
    const server = createServer((_, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip', 'content-length': packed.length });
      response.end(packed);
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    assert.ok(address && typeof address === 'object');
    try {
      await failsWith(loadFeed(`http://127.0.0.1:${address.port}/`, { maxBytes: 1_000_000 }), 'too-large');
    } finally {
      server.closeAllConnections();
      server.close();
    }
  });
});

describe('a caller who gives up', () => {
  it('before the request makes none', async () => {
    const { feed, asked } = load([list('a')], { signal: AbortSignal.abort('why') });
    await failsWith(feed, 'aborted', { cause: 'why' });
    assert.equal(asked.length, 0);
  });
  it('REL-07 during the request ends it', async () => {
    const controller = new AbortController();
    const { feed, asked } = load([hang], { signal: controller.signal });
    controller.abort();
    await failsWith(feed, 'aborted');
    assert.equal(asked[0]?.init.signal?.aborted, true);
  });
  it('while it waits makes no other try', async () => {
    const controller = new AbortController();
    const delay = async () => controller.abort();
    const { feed, asked } = load([unreachable, list('a')], { signal: controller.signal, delay });
    await failsWith(feed, 'aborted');
    assert.equal(asked.length, 1);
  });
  it('while the list is read does not get it', async () => {
    const controller = new AbortController();
    const items = Array.from({ length: 8_000 }, (_, i) => ({
      url: `https://example.com/${i}`,
      title: `${i}`,
    }));
    const answer = () => {
      const body = new ReadableStream({
        start(stream) {
          stream.enqueue(new TextEncoder().encode(JSON.stringify(items)));
          stream.close();
          setTimeout(() => setTimeout(() => controller.abort()));
        },
      });
      return new Response(body);
    };
    await failsWith(load([answer], { signal: controller.signal }).feed, 'aborted');
  });
  it('REL-08 later leaves nothing behind', async () => {
    const { signal } = new AbortController();
    await load([status(500), list('a')], { signal }).feed;
    assert.equal(getEventListeners(signal, 'abort').length, 0);
  });
  it('ends a real wait', async () => {
    const start = performance.now();
    const controller = new AbortController();
    const { fetch, asked } = fakeFetch(status(503, { 'retry-after': '5' }));
    const feed = loadFeed(url, { fetch, signal: controller.signal });
    setTimeout(() => controller.abort(), 5);
    await failsWith(feed, 'aborted');
    assert.equal(asked.length, 1);
    assert.ok(performance.now() - start < 4_000, 'the server asked for five seconds');
  });
});

describe('further pages', () => {
  const page = (name: string, next?: string) => list(name, { title: name, next_url: next });
  const names = (feed: Awaited<ReturnType<typeof loadFeed>>) => feed.articles.map(({ id }) => id).join(' ');

  it('are followed, and the first one speaks for all', async () => {
    const { feed, asked } = load([page('a', '?page=2'), page('b', '?page=3'), page('c')]);
    const { title, next, url: first, skipped } = await feed;
    assert.equal(names(await feed), 'a b c');
    assert.deepEqual([title, next, first, skipped], ['a', undefined, url, 0]);
    assert.deepEqual(
      asked.map((request) => request.url),
      [url, `${url}?page=2`, `${url}?page=3`],
    );
  });
  it('hold every article once', async () => {
    const feed = await load([page('a', '?page=2'), page('a')]).feed;
    assert.deepEqual([names(feed), feed.skipped], ['a', 1]);
  });
  it('are ten at most', async () => {
    let count = 0;
    const { feed, asked } = load([() => page(`p${++count}`, `?page=${count + 1}`)]);
    assert.equal((await feed).next, `${url}?page=11`);
    assert.equal(asked.length, 10);
  });
  it('can be left alone', async () => {
    const { feed, asked } = load([page('a', '?page=2')], { maxPages: 1 });
    assert.equal((await feed).next, `${url}?page=2`);
    assert.equal(asked.length, 1);
  });
  it('are not followed in circles', async () => {
    const { feed, asked } = load([page('a', '?page=2'), page('b', url)]);
    assert.deepEqual([names(await feed), (await feed).next, asked.length], ['a b', undefined, 2]);
  });
  it('are not followed to where the first one really is', async () => {
    const there = 'https://example.com/really.json';
    const { feed, asked } = load([from(there, page('a', there))]);
    assert.deepEqual([names(await feed), asked.length], ['a', 1]);
  });
  it('are not followed to another origin', async () => {
    for (const elsewhere of [
      'https://example.com.evil.example/',
      'https://other.example/',
      'http://example.com/feed.json?2',
    ]) {
      const { feed, asked } = load([page('a', elsewhere)]);
      assert.deepEqual([names(await feed), asked.length], ['a', 1]);
    }
  });
  it('that fail leave what was read', async () => {
    for (const failure of [status(404), new Response('<html>'), new Response('{}')]) {
      const feed = await load([page('a', '?page=2'), failure]).feed;
      assert.deepEqual([names(feed), feed.next], ['a', `${url}?page=2`]);
    }
  });
  it('are given up with the caller', async () => {
    const controller = new AbortController();
    const giveUp = () => {
      controller.abort();
      return page('b');
    };
    await failsWith(load([page('a', '?page=2'), giveUp], { signal: controller.signal }).feed, 'aborted');
  });
  it('count together', async () => {
    const feed = await load([page('a', '?page=2'), page('b')], { maxItems: 1 }).feed;
    assert.deepEqual([names(feed), feed.skipped], ['a', 1]);
  });
});

describe('an error', () => {
  it('REL-01 names the list, and says nothing that the server said', async () => {
    const error = await load([status(404)]).feed.catch((reason: unknown) => reason);
    assert.ok(error instanceof FeedError);
    assert.equal(error.message, `${url}: expected status 200, not 404`);
    assert.equal(error.name, 'FeedError');
  });
});
