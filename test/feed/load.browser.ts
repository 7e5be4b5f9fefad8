/** The reader in a real browser: its own fetch, its own streams, its own idea of dates and languages. */
import { expect } from '@open-wc/testing';
import { loadFeed, readDate, sharedFeed } from '../../src/feed/index.js';

const hostile = new URL('../../data/hostile.json', import.meta.url).href;

/** The error that a promise fails with. */
const failure = (promise: Promise<unknown>) =>
  promise.then(
    () => undefined,
    (error: unknown) => error,
  );

describe('loading in a browser', () => {
  it('reads a list', async () => {
    const { articles, skipped, url } = await loadFeed(hostile);
    expect(url).to.equal(hostile);
    expect(articles.filter(({ id }) => id.startsWith('good-'))).to.have.length(8);
    expect(skipped).to.be.greaterThan(20);
  });

  it('resolves a relative URL against the page', async () => {
    const { pathname } = new URL(hostile);
    expect((await loadFeed(pathname)).url).to.equal(hostile);
  });

  it('fails by name', async () => {
    expect(await failure(loadFeed('/no-such-list.json'))).to.include({ code: 'http', status: 404 });
    expect(await failure(loadFeed(hostile, { maxBytes: 1_000 }))).to.include({ code: 'too-large' });
    expect(await failure(loadFeed(location.href))).to.include({ code: 'not-json' });
    expect(await failure(loadFeed('http://127.0.0.1:1/', { retries: 0 }))).to.include({
      code: 'cors-or-network',
    });
    expect(await failure(loadFeed(hostile, { signal: AbortSignal.abort() }))).to.include({ code: 'aborted' });
  });

  it('shares one request, which outlives all but its last caller', async () => {
    performance.clearResourceTimings();
    const controller = new AbortController();
    const leaving = failure(sharedFeed(hostile, { signal: controller.signal }));
    const staying = [sharedFeed(hostile), sharedFeed(hostile)];
    controller.abort();
    expect(await leaving).to.include({ code: 'aborted' });
    const [first, second] = await Promise.all(staying);
    expect(first).to.equal(second);
    expect(performance.getEntriesByName(hostile)).to.have.length(1);
  });

  it('agrees with other engines on what is no date', () => {
    for (const text of ['2024-02-30', '2024-01-01T25:00:00Z', 'yesterday'])
      expect(readDate(text)).to.equal(undefined);
    expect(readDate('Fri, 1 Mar 2024 23:30:00 -0500')).to.equal('2024-03-01T23:30:00-05:00');
  });
});
