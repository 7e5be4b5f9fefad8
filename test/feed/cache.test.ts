/** However many ask, a list is fetched once; whoever leaves, leaves alone. */
import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { forget, sharedFeed } from '../../src/feed/index.js';
import { fakeFetch, hang, list } from './fake-fetch.js';

let count = 0;
let url = '';
beforeEach(() => (url = `https://example.com/${++count}.json`));

describe('one request', () => {
  it('REL-05 serves all who ask at the same time', async () => {
    const { fetch, asked } = fakeFetch(list('a'));
    const feeds = await Promise.all(Array.from({ length: 50 }, () => sharedFeed(url, { fetch })));
    assert.equal(asked.length, 1);
    assert.equal(new Set(feeds).size, 1);
  });
  it('REL-05 serves all who ask later', async () => {
    const { fetch, asked } = fakeFetch(list('a'));
    const first = await sharedFeed(url, { fetch });
    assert.equal(await sharedFeed(`${url}#top`, { fetch, base: 'https://other.example/' }), first);
    assert.equal(asked.length, 1);
  });
  it('REL-05 is made for every URL and every kind of credentials', async () => {
    const { fetch, asked } = fakeFetch(list('a'));
    await sharedFeed(url, { fetch });
    await sharedFeed(`${url}?2`, { fetch });
    await sharedFeed(url, { fetch, credentials: 'omit' });
    await sharedFeed(url, { fetch, credentials: 'same-origin' });
    assert.equal(asked.length, 3);
  });
});

describe('a failure', () => {
  it('REL-05 reaches all who wait, and is not remembered', async () => {
    const { fetch, asked } = fakeFetch(new Response('', { status: 404 }), list('a'));
    const results = await Promise.allSettled([sharedFeed(url, { fetch }), sharedFeed(url, { fetch })]);
    assert.deepEqual(
      results.map(({ status }) => status),
      ['rejected', 'rejected'],
    );
    assert.equal((await sharedFeed(url, { fetch })).articles.length, 1);
    assert.equal(asked.length, 2);
  });
  it('to name a URL is a failure like others', () =>
    assert.rejects(sharedFeed('javascript:x'), { code: 'bad-url' }));
});

describe('a caller who leaves', () => {
  it('REL-05 takes nothing from the others', async () => {
    let answer: (response: Response) => void = () => {};
    const { fetch, asked } = fakeFetch(() => new Promise((resolve) => (answer = resolve)));
    const controller = new AbortController();
    const leaving = sharedFeed(url, { fetch, signal: controller.signal });
    const staying = sharedFeed(url, { fetch, signal: new AbortController().signal });
    controller.abort('why');
    await assert.rejects(leaving, { code: 'aborted', cause: 'why' });
    assert.equal(asked[0]?.init.signal?.aborted, false);
    answer(list('a'));
    assert.equal((await staying).articles.length, 1);
  });
  it('REL-07 as the last one ends the request, a moment later', async (t) => {
    t.mock.timers.enable({ apis: ['setTimeout'] });
    const { fetch, asked } = fakeFetch(hang, list('a'));
    const controllers = [new AbortController(), new AbortController()];
    const feeds = controllers.map(({ signal }) => sharedFeed(url, { fetch, signal }));
    controllers[0]?.abort();
    t.mock.timers.tick(100);
    assert.equal(asked[0]?.init.signal?.aborted, false);
    controllers[1]?.abort();
    await assert.rejects(Promise.any(feeds));
    assert.equal(asked[0]?.init.signal?.aborted, false);
    t.mock.timers.tick(100);
    const next = sharedFeed(url, { fetch });
    await new Promise((resolve) => setImmediate(resolve));
    assert.equal(asked[0]?.init.signal?.aborted, true);
    assert.equal((await next).articles.length, 1, 'and the next one asks anew');
  });
  it('and asks again at once, as the only one, gets the answer that is under way', async () => {
    let answer: (response: Response) => void = () => {};
    const { fetch, asked } = fakeFetch(() => new Promise((resolve) => (answer = resolve)));
    const controller = new AbortController();
    const leaving = sharedFeed(url, { fetch, signal: controller.signal });
    controller.abort();
    await assert.rejects(leaving, { code: 'aborted' });
    const next = sharedFeed(url, { fetch });
    answer(list('a'));
    assert.equal((await next).articles.length, 1);
    assert.equal(asked.length, 1);
  });
  it('after all is read changes nothing', async () => {
    const { fetch, asked } = fakeFetch(list('a'));
    const controller = new AbortController();
    await sharedFeed(url, { fetch, signal: controller.signal });
    controller.abort();
    await sharedFeed(url, { fetch });
    assert.equal(asked.length, 1);
  });
  it('before asking starts nothing', async () => {
    const { fetch, asked } = fakeFetch(list('a'));
    await assert.rejects(sharedFeed(url, { fetch, signal: AbortSignal.abort() }), { code: 'aborted' });
    assert.equal(asked.length, 0);
  });
  it('is let go of', async () => {
    const { fetch } = fakeFetch(list('a'));
    const { signal } = new AbortController();
    let listeners = 0;
    const { addEventListener, removeEventListener } = signal;
    signal.addEventListener = (...args: Parameters<typeof addEventListener>) => {
      listeners++;
      addEventListener.apply(signal, args);
    };
    signal.removeEventListener = (...args: Parameters<typeof removeEventListener>) => {
      listeners--;
      removeEventListener.apply(signal, args);
    };
    await sharedFeed(url, { fetch, signal });
    await new Promise((resolve) => setImmediate(resolve));
    assert.equal(listeners, 0);
  });
});

describe('memory', () => {
  it('is cleared by forget, for all credentials and this URL alone', async () => {
    const { fetch, asked } = fakeFetch(list('a'));
    const other = `${url}on`;
    const all = () =>
      Promise.all([
        sharedFeed(url, { fetch }),
        sharedFeed(url, { fetch, credentials: 'omit' }),
        sharedFeed(other, { fetch }),
      ]);
    await all();
    forget(url);
    await all();
    assert.deepEqual(
      asked.slice(3).map((request) => request.url),
      [url, url],
    );
  });
  it('of what is no list is not missed', () => forget('javascript:x'));
  it('cleared while a request is under way leaves that one to its callers', async () => {
    const { fetch, asked } = fakeFetch(list('a'), list('b'));
    const before = sharedFeed(url, { fetch });
    forget(url);
    const after = sharedFeed(url, { fetch });
    assert.deepEqual([(await before).articles[0]?.id, (await after).articles[0]?.id], ['a', 'b']);
    assert.equal(asked.length, 2);
  });
  it('cleared before a failure keeps what came after', async () => {
    let fail: (response: Response) => void = () => {};
    const { fetch, asked } = fakeFetch(() => new Promise((resolve) => (fail = resolve)), list('b'));
    const before = sharedFeed(url, { fetch });
    forget(url);
    await sharedFeed(url, { fetch });
    fail(new Response('', { status: 404 }));
    await assert.rejects(before);
    await sharedFeed(url, { fetch });
    assert.equal(asked.length, 2);
  });
  it('PERF-07 holds the eight lists loaded last', async () => {
    const { fetch, asked } = fakeFetch(list('a'));
    const ask = (i: number) => sharedFeed(`${url}?${i}`, { fetch });
    for (const i of [0, 1, 2, 3, 4, 5, 6, 7, 8]) await ask(i);
    await ask(1);
    assert.equal(asked.length, 9, 'the second is still there');
    await ask(0);
    assert.equal(asked.length, 10, 'the first is not');
  });
  it('does not lose requests under way', async () => {
    const { fetch, asked } = fakeFetch(list('a'));
    const twelve = Array.from({ length: 12 }, (_, i) => `${url}?${i}`);
    await Promise.all([...twelve, ...twelve].map((one) => sharedFeed(one, { fetch })));
    assert.equal(asked.length, 12);
  });
});
