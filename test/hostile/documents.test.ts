/** Indexes that are broken, bottomless, endless or poisoned, in a real browser: one typed event, and the page as it was. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Visit } from '../tools/browser.js';
import { hostPage, openHouse, type House } from '../tools/guest.js';
import { documents } from './corpora.js';

/** What came of an index. */
interface Outcome {
  readonly events: string[];
  readonly links: number;
  readonly skipped: number;
  /** Milliseconds until it was shown, or given up. */
  readonly time: number;
}

const good = (count: number) =>
  Array.from({ length: count }, (_, place) => ({
    id: `g${place}`,
    url: `/g/${place}`,
    title: `Good article ${place}`,
  }));

const MEGABYTE = Buffer.alloc(1_000_000, ' ');

describe('an index', () => {
  let house: House;
  let visit: Visit;
  before(async () => {
    house = await openHouse();
    visit = await house.visit(hostPage('', { inside: '' }));
    await visit.page.evaluate(() => document.querySelector('related-articles')?.remove());
  });
  after(() => house.close());

  /** Gives a new element these indexes, one after the other. */
  async function outcomes(sources: readonly string[], limit = 100): Promise<Outcome[]> {
    const found = await visit.page.evaluate(
      async (all, most) => {
        const results: Outcome[] = [];
        const ask = async (source: string) => {
          const block = document.createElement('related-articles');
          const events: string[] = [];
          let skipped = 0;
          for (const name of ['load', 'empty', 'error'] as const) {
            block.addEventListener(`related-articles-${name}`, (event) => {
              events.push('code' in event ? `${name}:${event.code}` : name);
              if ('skipped' in event) ({ skipped } = event);
            });
          }
          Object.assign(block, { src: [source], loading: 'eager', limit: most, threshold: 0 });
          const start = performance.now();
          document.body.append(block);
          await block.ready;
          const time = performance.now() - start;
          const links = block.shadowRoot?.querySelectorAll('[part=list] a').length ?? 0;
          await block.updateComplete;
          block.remove();
          return { events, links, skipped, time };
        };
        for (let place = 0; place < all.length; place += 20) {
          results.push(...(await Promise.all(all.slice(place, place + 20).map(ask))));
        }
        return results;
      },
      sources as string[],
      limit,
    );
    assert.deepEqual(visit.errors, []);
    assert.deepEqual(visit.dialogs, []);
    return found;
  }

  const outcome = async (body: unknown, more?: object) => {
    const [only] = await outcomes([house.answer(body, more)]);
    assert.ok(only, 'there is an outcome');
    return only;
  };

  it('SEC-03 of any JSON document is a list, or one error that says what it is', async () => {
    const all = documents();
    const found = await outcomes(
      all.map(([, bytes]) => house.answer('', { body: [bytes] })),
      1,
    );
    const wrong = all.flatMap(([name], place) => {
      const events = found[place]?.events.join() ?? '';
      const expected = name.startsWith('y_')
        ? /^(?:load|empty|error:bad-shape)$/
        : name.startsWith('n_')
          ? /^error:(?:not-json|empty)$/
          : /^(?:load|empty|error:(?:bad-shape|not-json))$/;
      return expected.test(events) ? [] : [`${name}: ${events}`];
    });
    assert.deepEqual(wrong, []);
  });

  for (const depth of [1e3, 1e4, 1e5, 1e6]) {
    it(`SEC-03 with a field ${depth.toLocaleString('en')} deep loses that field`, async () => {
      const deep = `${'[{"a":'.repeat(depth / 2)}1${'}]'.repeat(depth / 2)}`;
      const fields = ['summary', 'tags', 'authors', 'image', '_related', 'whatever'];
      const item = (name: string) => `{"id":"${name}","url":"/${name}","title":"About ${name}","${name}":`;
      // The deepest together are as large as an index may be.
      const count = depth > 1e5 ? 1 : fields.length;
      const items = fields.slice(0, count).map((name) => `${item(name)}${deep}}`);
      const { events, links } = await outcome(`[${items.join()},{"url":"/good","title":"Good"}]`);
      assert.deepEqual(events, ['load']);
      assert.equal(links, count + 1);
    });
  }

  it('SEC-03 with one bad item among 99 good ones loses that one', async () => {
    const bad = [
      null,
      0,
      'text',
      [],
      {},
      { url: 'javascript:alert(1)', title: 'A' },
      { url: '/a', title: {} },
    ];
    const lists = bad.map((one) => house.answer([...good(50), one, ...good(99).slice(50)]));
    for (const [place, { events, links, skipped }] of (await outcomes(lists)).entries()) {
      assert.deepEqual([events, links, skipped], [['load'], 99, 1], JSON.stringify(bad[place]));
    }
  });

  it('SEC-03 with the wrong kind of value in every field has good ones left', async () => {
    const values: unknown[] = [
      null,
      true,
      -1,
      1e308,
      '',
      [],
      {},
      [[]],
      { toString: 1, valueOf: 2, length: 9 },
    ];
    const names =
      'id url external_url title summary content_html content_text image banner_image tags authors author language date_published date_modified keywords section _related';
    const items = names.split(' ').flatMap((name) =>
      values.map((value, place) => ({
        url: `/${name}/${place}`,
        title: `About ${name} ${place}`,
        [name]: value,
      })),
    );
    const { events, links } = await outcome({
      items,
      title: {},
      language: [],
      _related: 7,
      next_url: {},
      posts: 3,
    });
    assert.deepEqual(events, ['load']);
    assert.equal(links, 100);
  });

  it('SEC-07 with the names of prototypes for keys, ids and tags leaves prototypes alone', async () => {
    const names = [
      '__proto__',
      'constructor',
      'prototype',
      'toString',
      'hasOwnProperty',
      'valueOf',
      '__defineGetter__',
    ];
    const before = await visit.page.evaluate(PROTOTYPES);
    const items = names.map(
      (name, place) =>
        `{"id":"${name}","url":"/${place}","title":"${name} ${place}","tags":${JSON.stringify(names)},"${name}":{"polluted":1,"url":"javascript:alert(1)"},"_related":{"${name}":{"polluted":1},"section":"${name}"}}`,
    );
    const { events, links } = await outcome(
      `{"items":[${items.join()}],"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}`,
    );
    assert.deepEqual([events, links], [['load'], names.length]);
    assert.deepEqual(await visit.page.evaluate(PROTOTYPES), before);
    assert.equal(await visit.page.evaluate('({}).polluted'), undefined);
  });

  for (const [name, body] of [
    ['gzip', gzipSync(Buffer.concat(Array(100).fill(MEGABYTE)))],
    [
      'br',
      brotliCompressSync(Buffer.concat(Array(300).fill(MEGABYTE)), {
        params: { [constants.BROTLI_PARAM_QUALITY]: 1 },
      }),
    ],
  ] as const) {
    it(`SEC-04 that is small as ${name} and huge unpacked is given up early`, async () => {
      const before = await heap();
      const { events, time } = await outcome('', { headers: { 'content-encoding': name }, body: [body] });
      assert.deepEqual(events, ['error:too-large']);
      assert.ok(time < 3_000, `${Math.round(time)} ms`);
      assert.ok((await heap()) - before < 20e6, 'nothing of it is kept');
    });
  }

  it('SEC-04 that lies about its length is counted, not believed', async () => {
    const body = [Buffer.concat(Array(9).fill(MEGABYTE))];
    const { events } = await outcome('', { headers: { 'x-content-length': '10' }, body });
    assert.deepEqual(events, ['error:too-large']);
  });

  /** Bytes in use, when what is not needed is gone. */
  async function heap(): Promise<number> {
    const session = await visit.page.createCDPSession();
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize, backingStorageSize = 0 } = (await session.send('Runtime.getHeapUsage')) as {
      usedSize: number;
      backingStorageSize?: number;
    };
    await session.detach();
    return usedSize + backingStorageSize;
  }
});

/** Everything that stands on the prototypes of a page. */
const PROTOTYPES = `[Object, Array, String, Function, Map, Promise, Element].map((one) => Reflect.ownKeys(one.prototype).map(String))`;
