/** Sites that become other pages without being loaded: by Turbo, htmx, view transitions or a router of their own. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { hostPage, MODULE, openHouse, settled, type House } from '../tools/guest.js';
import type { Visit } from '../tools/browser.js';

const PAGES = [
  'Apple canker',
  'Pruning apple trees',
  'Apple cider at home',
  'Storing apples',
  'Grafting an apple tree',
];
const INDEX = [...PAGES, 'An old orchard', 'Apples and pears'].map((title, place) => ({
  url: `/swap/${place}`,
  title,
  tags: ['apple'],
}));

/** How each swaps in the page of this number; `html` is its body. */
const ways: Readonly<Record<string, string>> = {
  'Turbo: the body is another one': `const body = document.createElement('body'); body.innerHTML = html; history.pushState({}, '', url); document.title = title; document.body.replaceWith(body)`,
  'Turbo with a preview from its cache': `const before = document.body.cloneNode(true); const body = document.createElement('body'); body.innerHTML = html;
    history.pushState({}, '', url); document.body.replaceWith(before); await new Promise(requestAnimationFrame); document.title = title; document.body.replaceWith(body)`,
  'Turbo with the block kept': `const block = document.querySelector('related-articles'); const body = document.createElement('body'); body.innerHTML = html;
    history.pushState({}, '', url); document.title = title; body.querySelector('related-articles').replaceWith(block); document.body.replaceWith(body)`,
  'htmx: the inside of the page is another one': `history.pushState({}, '', url); document.querySelector('main').innerHTML = html; document.title = title`,
  'morphing: only what differs changes': `history.pushState({}, '', url); document.title = title; document.querySelector('h1').textContent = title`,
  'a view transition': `await document.startViewTransition(() => { history.pushState({}, '', url); document.title = title; document.querySelector('main').innerHTML = html }).updateCallbackDone`,
  'the Navigation API': `document.title = title; await navigation.navigate(url, { history: 'push' }).finished; document.querySelector('h1').textContent = title`,
  'a router that sets the title late': `history.pushState({}, '', url); await new Promise((resolve) => setTimeout(resolve, 150)); document.querySelector('h1').textContent = title; document.title = title`,
};

describe('a site', { concurrency: 3 }, () => {
  let house: House;
  let src: string;
  before(async () => {
    house = await openHouse();
    src = house.answer(INDEX);
  });
  after(() => house.close());

  const body = (title: string) =>
    `<h1>${title}</h1><p>Text</p><related-articles src="${src}" loading="eager"></related-articles>`;

  const open = () =>
    house.visit(
      `<!doctype html><html lang="en"><title>${PAGES[0]}</title><link rel="icon" href="/demo/icon.svg">${MODULE}
      <script>globalThis.navigation?.addEventListener('navigate', (event) => event.canIntercept && event.destination.url.includes('/swap/') && event.navigationType === 'push' && event.intercept({ handler: async () => {} }))</script>
      <body><main>${body(PAGES[0] ?? '')}</main>`,
    );

  /** Goes to the page of this number in that way, and tells what is listed there when all has settled. */
  async function swap({ page }: Visit, code: string, place: number): Promise<string[]> {
    const title = PAGES[place] ?? '';
    const values = JSON.stringify({ title, url: `/swap/${place}`, html: body(title) });
    await page.evaluate(`(async () => { const { title, url, html } = ${values}; ${code} })()`);
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 120))); // routers are given 50 ms
    await settled(page);
    return page.$$eval('pierce/[part=list] a', (links) => links.map((link) => link.textContent ?? ''));
  }

  for (const [way, code] of Object.entries(ways)) {
    it(`REL-09 that swaps by ${way}: never its own page in the list, and one request for all pages`, async () => {
      const visit = await open();
      await settled(visit.page);
      const lists: string[][] = [];
      for (const place of [1, 2, 3, 4, 1]) lists.push(await swap(visit, code, place));
      for (const [step, list] of lists.entries()) {
        assert.equal(list.length, 6, list.join());
        assert.ok(!list.includes(PAGES[[1, 2, 3, 4, 1][step] ?? 0] ?? ''), `step ${step}: ${list.join()}`);
      }
      assert.equal(visit.requests.filter((url) => url.endsWith(src)).length, 1);
      assert.deepEqual(visit.errors, []);
      assert.deepEqual(visit.console, []);
      await visit.close();
    });
  }

  it('REL-25 that owns its DOM finds the light children of the block as it made them', async () => {
    const visit = await house.visit(hostPage(`src="${src}" class="a" data-x="1"`));
    const html = await visit.page.$eval('related-articles', (block) => block.outerHTML);
    await settled(visit.page);
    // What a framework does that renders: properties, attributes and children, again and again, in any order.
    await visit.page.$eval('related-articles', async (block) => {
      for (let round = 0; round < 20; round++) {
        block.limit = (round % 3) + 1;
        block.setAttribute('heading', `Round ${round}`);
        block.replaceChildren(...[...block.childNodes].map((node) => node.cloneNode(true)));
        if (round % 5 === 0) await block.ready;
      }
      await block.ready;
      block.removeAttribute('heading');
      block.removeAttribute('limit');
      await block.ready;
    });
    assert.equal(await visit.page.$eval('related-articles', (block) => block.outerHTML), html);
    assert.deepEqual(visit.errors, []);
    await visit.close();
  });
});
