/** What browsers, visitors and other scripts may take from a page: the list comes without it, or the page's own links stay. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { twoFrames, type Visit } from '../tools/browser.js';
import {
  FALLBACK,
  hostPage,
  MODULE,
  openHouse,
  script,
  settled,
  spoken,
  type House,
} from '../tools/guest.js';
import { fallbackLinks, listLinks } from '../tools/look.js';
import { GOOD } from './causes.js';

/** Takes a property away, wherever it is on the way up. */
const WITHOUT = `const without = (object, ...names) => {
  for (const name of names) for (let at = object; at; at = Object.getPrototypeOf(at)) delete at[name];
};`;

/** Id of the requirement, what is done to the page, and how. */
const losses: readonly (readonly [id: string, what: string, code: string])[] = [
  ['SEC-16', 'Intl.Segmenter', 'delete Intl.Segmenter'],
  ['PERF-05', 'IntersectionObserver', 'delete globalThis.IntersectionObserver'],
  ['REL-29', 'ResizeObserver', 'delete globalThis.ResizeObserver'],
  ['REL-09', 'the Navigation API', 'without(globalThis, "navigation"); delete globalThis.Navigation'],
  ['REL-29', 'view transitions', 'without(document, "startViewTransition")'],
  [
    'SEC-05',
    'constructable style sheets',
    'delete Document.prototype.adoptedStyleSheets; delete ShadowRoot.prototype.adoptedStyleSheets; delete CSSStyleSheet.prototype.replace; delete CSSStyleSheet.prototype.replaceSync',
  ],
  ['REL-06', 'AbortSignal.any, AbortSignal.timeout', 'delete AbortSignal.any; delete AbortSignal.timeout'],
  ['REL-29', 'custom states', 'delete ElementInternals.prototype.states; delete globalThis.CustomStateSet'],
  ['REL-29', 'scheduler, requestIdleCallback', 'without(globalThis, "scheduler", "requestIdleCallback")'],
  [
    'REL-11',
    'storage, cookies, caches and databases',
    `for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'cookieStore'])
      Object.defineProperty(globalThis, name, { get() { throw new DOMException('Denied', 'SecurityError') } });
    Object.defineProperty(Document.prototype, 'cookie', { get() { throw new DOMException('Denied', 'SecurityError') } });
    Object.defineProperty(Navigator.prototype, 'serviceWorker', { get() { throw new DOMException('Denied', 'SecurityError') } })`,
  ],
  [
    'REL-11',
    'room in the storage',
    `Storage.prototype.setItem = () => { throw new DOMException('Full', 'QuotaExceededError') }`,
  ],
  ['PERF-08', 'workers', 'delete globalThis.Worker; delete globalThis.SharedWorker'],
  [
    'SEC-07',
    'prototypes without additions of the page',
    `Array.prototype.last = function () { return this.at(-1) }; String.prototype.evil = () => alert(1);
    Object.prototype.inherited = 'yes'`,
  ],
  [
    'SEC-07',
    'prototypes that are not frozen',
    '[Object, Array, String, Map, Promise].forEach((one) => Object.freeze(one.prototype))',
  ],
  ['REL-01', 'a console', 'globalThis.console = {}; '],
];

describe('a page', { concurrency: 4 }, () => {
  let house: House;
  before(async () => {
    house = await openHouse();
  });
  after(() => house.close());

  for (const [id, what, code] of losses) {
    it(`${id} without ${what} has its list, and no error`, async () => {
      const visit = await house.visit(hostPage(`src="${house.answer(GOOD)}" show="summary date author"`), {
        prepare: (page) => page.evaluateOnNewDocument(`{ ${WITHOUT} ${code} }`),
      });
      await settled(visit.page);
      assert.deepEqual(visit.errors, []);
      assert.deepEqual(spoken(visit.console), []);
      assert.equal((await listLinks(visit.page)).length, 6);
      assert.equal(await visit.page.$eval('related-articles', isStyled), 'none');
      await visit.close();
    });
  }

  /** The page's own link is there, can be reached by keyboard, and nothing was said. */
  async function assertFallback(visit: Visit): Promise<void> {
    await twoFrames(visit.page);
    assert.equal((await fallbackLinks(visit.page)).length, 1);
    await visit.page.keyboard.press('Tab');
    const focused = await visit.page.evaluate(() => document.activeElement?.textContent);
    assert.equal(focused, 'All articles');
    assert.deepEqual(await visit.events(), []);
    assert.deepEqual(visit.errors, []);
    assert.deepEqual(spoken(visit.console), []);
    assert.deepEqual(await listLinks(visit.page), []);
    await visit.close();
  }

  it('REL-04 whose script is not there shows its own links', async () =>
    assertFallback(
      await house.visit(hostPage('src="/data/attachment.json"', { head: MODULE.replace('.min', '.gone') })),
    ));

  it('REL-04 whose script is blocked by a policy shows its own links', async () =>
    assertFallback(
      await house.visit(hostPage('src="/data/attachment.json"'), {
        headers: { 'content-security-policy': "script-src 'none'" },
      }),
    ));

  it('REL-04 whose script is blocked by an extension shows its own links', async () =>
    assertFallback(
      await house.visit(hostPage('src="/data/attachment.json"'), {
        prepare: async (page) => {
          await page.setRequestInterception(true);
          page.on('request', (request) => {
            if (/related-articles.*js$/.test(request.url())) void request.abort('blockedbyclient');
            else void request.continue();
          });
        },
      }),
    ));

  it('REL-04 whose script comes late shows its own links until there is a list', async () => {
    const visit = await house.visit(hostPage(`src="${house.answer(GOOD)}"`, { head: '' }));
    assert.equal((await fallbackLinks(visit.page)).length, 1);
    await visit.page.addScriptTag({ url: '/dist/cdn/related-articles.min.js', type: 'module' });
    await settled(visit.page);
    assert.equal((await listLinks(visit.page)).length, 6);
    assert.deepEqual(await fallbackLinks(visit.page), []);
    assert.equal(await visit.page.$eval('related-articles', (block) => block.innerHTML), FALLBACK);
    await visit.close();
  });

  for (const [what, policy] of [
    ['whose words in its language are not there', ''],
    ['whose policy does not allow a second file', "script-src 'nonce-eA'"],
  ] as const) {
    it(`REL-01 ${what} has its list in English`, async () => {
      const html = hostPage(`src="${house.answer(GOOD)}"`, {
        head: MODULE.replace('/dist/cdn/', '/alone/').replace('<script', '<script nonce="eA"'),
      });
      house.server.overrides.set('/alone/related-articles.min.js', { body: script() });
      const visit = await house.visit(html.replace('lang="en"', 'lang="de"'), {
        headers: policy ? { 'content-security-policy': policy } : {},
      });
      await settled(visit.page);
      assert.equal((await listLinks(visit.page)).length, 6);
      assert.deepEqual(visit.errors, []);
      assert.ok(spoken(visit.console).length < 2, JSON.stringify(visit.console));
      await visit.close();
    });
  }

  it('REL-07 from which the block is taken away at any moment hears nothing of it, and has the list when it is back', async () => {
    const visit = await house.visit(hostPage('', { inside: '' }));
    const src = house.answer(GOOD);
    const seen = await visit.page.evaluate(async (good) => {
      const turn = () =>
        new Promise<void>((resolve) => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => resolve();
          port2.postMessage(0);
        });
      const results: [turns: number, early: number, late: number, links: number][] = [];
      document.querySelector('related-articles')?.remove();
      for (let turns = 0; turns < 40; turns++) {
        const block = document.createElement('related-articles');
        let events = 0;
        for (const name of ['load', 'error', 'empty'])
          block.addEventListener(`related-articles-${name}`, () => events++);
        block.loading = 'eager';
        block.src = [`${good}?${turns}`]; // nothing is remembered
        document.body.append(block);
        for (let count = 0; count < turns; count++) await turn();
        const early = events;
        block.remove();
        for (let count = 0; count < 30; count++) await turn();
        const late = events - early;
        document.body.append(block);
        await block.ready;
        const links = block.shadowRoot?.querySelectorAll('[part=list] a').length ?? 0;
        results.push([turns, early, late, links]);
        block.remove();
      }
      return results;
    }, src);
    assert.deepEqual(
      seen.filter(([, , late]) => late > 0),
      [],
      'nothing happens to who has left',
    );
    assert.deepEqual(
      seen.filter(([, , , links]) => links !== 6),
      [],
      'and everything to who is back',
    );
    assert.ok(
      seen.some(([, early]) => !early),
      'some were removed in time',
    );
    await visit.close();
  });

  it('REL-07 that takes the block away before it was ever drawn gets no error', async () => {
    const visit = await house.visit(hostPage('', { inside: '' }));
    await visit.page.evaluate(() => {
      const block = document.createElement('related-articles');
      document.body.append(block);
      block.remove();
    });
    await twoFrames(visit.page);
    assert.deepEqual(visit.errors, []);
    await visit.close();
  });
});

/** Whether the block's own style sheet is at work. */
const isStyled = (block: Element) => {
  const link = block.shadowRoot?.querySelector('[part=list]');
  return link ? getComputedStyle(link).listStyleType : 'no list';
};
