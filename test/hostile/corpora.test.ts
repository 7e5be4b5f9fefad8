/** Hostile indexes in a real browser: every text in every field, every address in every place, and nothing happens. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { file, hostPage, openHouse, type House } from '../tools/guest.js';
import type { Visit } from '../tools/browser.js';
import { addresses, COLLECTIONS, texts } from './corpora.js';
import { plantUnsafe, setTraps, show, tameShapes, type Findings, type RawItem } from './watch.js';

/** As many as an element shows. */
const BATCH = 100;

const batches = <Value>(all: readonly Value[]): Value[][] =>
  Array.from({ length: Math.ceil(all.length / BATCH) }, (_, place) =>
    all.slice(place * BATCH, (place + 1) * BATCH),
  );

/** The text alone in each field, so that nothing is read for it. */
const inEveryField = (text: string, place: number): RawItem => ({
  id: `${place}`,
  url: `/a/${place}?${encodeURIComponent(text.slice(0, 200).replace(/\p{Cs}/gu, ''))}`,
  title: `${place} ${text}`,
  summary: `${place} ${text}`,
  content_html: text,
  content_text: text,
  image: text,
  banner_image: text,
  date_published: place % 2 ? text : '2025-01-01',
  date_modified: text,
  language: place % 3 ? text : 'en',
  tags: [text, `${place}${text}`],
  authors: [{ name: text, url: text, avatar: text }],
  attachments: [{ url: text }],
  _related: { section: text, keywords: [text], pin: [text], exclude: [text], neighbors: [text] },
});

/** The address wherever there may be one. */
const everywhere = (address: string, place: number): RawItem => ({
  id: `${place}`,
  url: address,
  external_url: address,
  title: `Article ${place}`,
  image: address,
  banner_image: address,
  authors: [{ name: 'A', url: address, avatar: address }],
  _related: { pin: [address], neighbors: [address] },
});

const tame = (JSON.parse(file('data/magazine.json')) as { readonly items: readonly RawItem[] }).items.map(
  (item, place) => ({
    ...item,
    language: ['en', 'de', 'he'][place % 3],
    authors: [{ name: 'Ada' }],
    ...(place % 2 ? { image: '/data/images/gardening-1.svg' } : {}), // what stands for a missing one is tame too
    _related: { section: 'Garden' },
  }),
);

/** One for each batch in turn. */
const LAYOUTS = ['list', 'cards', 'compact', 'carousel'] as const;

describe(`hostile indexes (${COLLECTIONS})`, () => {
  let house: House;
  let visit: Visit;
  /** What a tame index gives, in each layout. */
  const shapes = new Map<string, string[]>();
  let requests: number;

  before(async () => {
    house = await openHouse();
    visit = await house.visit(hostPage('', { inside: '' }), { prepare: setTraps });
    for (const layout of LAYOUTS) shapes.set(layout, await tameShapes(visit.page, tame, layout));
    await plantUnsafe(visit.page, 'unsafe-articles');
    requests = visit.requests.length;
  });
  after(() => house.close());

  /** Shows all of them, a list at a time. */
  async function findings(items: readonly RawItem[]): Promise<Findings> {
    const all: Findings = { executions: [], foreign: [], dangerous: [], shown: 0 };
    let shown = 0;
    for (const [place, batch] of batches(items).entries()) {
      const layout = LAYOUTS[place % LAYOUTS.length] ?? 'list';
      const found = await show(
        visit.page,
        'related-articles',
        house.answer(batch),
        layout,
        shapes.get(layout) ?? [],
      );
      all.executions.push(...found.executions);
      all.foreign.push(...found.foreign);
      all.dangerous.push(...found.dangerous);
      shown += found.shown;
    }
    return { ...all, shown };
  }

  async function assertHarmless(found: Findings): Promise<void> {
    const address = visit.page.url();
    assert.deepEqual(found.executions, [], 'executions');
    assert.deepEqual([...new Set(found.foreign)], [], 'foreign elements');
    assert.deepEqual(found.dangerous, [], 'dangerous links');
    assert.deepEqual(visit.dialogs, []);
    assert.deepEqual(visit.errors, [], 'uncaught errors');
    assert.equal(visit.page.url(), address, 'navigations');
    assert.equal(visit.page.frames().length, 1, 'frames');
    assert.deepEqual(await visit.page.evaluate(() => Object.keys(Object.prototype)), []);
  }

  it('SEC-01 a text is a text in every field, whatever it says', async () => {
    const found = await findings(texts.map(inEveryField));
    await assertHarmless(found);
    assert.ok(found.shown > texts.length * 0.8, `${found.shown} of ${texts.length} were shown`);
  });

  it('SEC-02 an address that is not of the web is neither link nor picture, wherever it stands', async () => {
    const found = await findings(addresses.map(everywhere));
    await assertHarmless(found);
    assert.ok(found.shown > 10, `${found.shown} of ${addresses.length} were shown`);
  });

  it('PRIV-01 hostile articles have nothing asked for but their index and their pictures', () => {
    const pictures = (url: string) => !url.startsWith('data:') && !url.includes('/index.json');
    const others = visit.requests.slice(requests).filter(pictures);
    const schemes = new Set(others.map((url) => new URL(url).protocol));
    assert.deepEqual(
      [...schemes].filter((scheme) => !/^https?:$/.test(scheme)),
      [],
    );
  });

  it('SEC-01 SEC-02 an element that takes text for HTML is caught by the same watch', async () => {
    const other = await house.visit(hostPage('', { inside: '' }), { prepare: setTraps });
    await plantUnsafe(other.page, 'unsafe-articles');
    const items = [
      ...texts.slice(0, 60).map(inEveryField),
      ...addresses
        .slice(0, 15)
        .map((url, place) => ({ ...everywhere('/', place), id: `u${place}`, url, title: `u ${place}` })),
    ].map((item) => ({ ...item, title: `${item.id} <img src=x onerror=alert(1)> ${String(item.title)}` }));
    const found = await show(
      other.page,
      'unsafe-articles',
      house.answer(items),
      'list',
      shapes.get('list') ?? [],
    );
    assert.ok(found.executions.length > 0, 'executions are seen');
    assert.ok(found.foreign.length > 0, 'foreign elements are seen');
    await other.close();
  });

  it('SEC-02 an element that does not look at addresses is caught by the same watch', async () => {
    const other = await house.visit(hostPage('', { inside: '' }), { prepare: setTraps });
    await other.page.evaluate(() => {
      const setAttribute = Element.prototype.setAttribute;
      // As if whoever draws the links used the address as it was written.
      Element.prototype.setAttribute = function (name, value) {
        setAttribute.call(
          this,
          name,
          name === 'href' && this instanceof HTMLAnchorElement ? 'javascript:alert(1)' : value,
        );
      };
    });
    const found = await show(other.page, 'related-articles', house.answer([everywhere('/a', 1)]), 'list', []);
    assert.equal(found.dangerous.length, 1);
    assert.equal(found.executions.length, 1);
    await other.close();
  });
});
