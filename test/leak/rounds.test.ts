/** Fifty times a block is added, loads, sees the page become another one, and is removed: nothing of it stays. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Visit } from '../tools/browser.js';
import { file, hostPage, openHouse, type House } from '../tools/guest.js';
import { count, TIMERS, type Counts } from './count.js';

const ROUNDS = 50;
/** They are counted twice: what a browser holds on to may come in one of the halves, a leak comes in both. */
const HALF = ROUNDS / 2;
/** Before them, so that what is made once has been made. */
const WARM_UP = 10;
/** What a browser gains by itself in a half, in kilobytes: code that has been compiled, say. */
const OWN_GROWTH = 500;
/** Lists that are remembered for whoever comes next. */
const REMEMBERED = 8;

const items = (JSON.parse(file('data/attachment.json')) as { items: object[] }).items.slice(0, 20);

describe('fifty rounds', { concurrency: 5 }, () => {
  let house: House;
  before(async () => {
    house = await openHouse();
  });
  after(() => house.close());

  const open = () =>
    house.visit(hostPage('', { inside: '' }).replace(/<related.*articles>/, ''), {
      prepare: (page) => page.evaluateOnNewDocument(TIMERS),
    });

  /** What there is more of after each half of the rounds than before it, with the lesser of the two numbers. */
  async function growth(
    { page }: Visit,
    tag: string,
    sources: readonly string[],
    attributes = '',
  ): Promise<Counts> {
    const rounds = (from: number, to: number) =>
      page.evaluate(
        async (name, all, markup, start, end) => {
          const holder = document.body.appendChild(document.createElement('div'));
          for (let round = start; round < end; round++) {
            holder.innerHTML = `<${name} src="${all[round % all.length]}" loading="eager" show="summary image date tags" ${markup}><p>All</p></${name}>`;
            const block = holder.firstElementChild as HTMLElementTagNameMap['related-articles'];
            await block.ready;
            history.pushState(null, '', `/round/${round}`);
            document.title = `Round ${round}`;
            await new Promise((resolve) => setTimeout(resolve, 60)); // routers are given 50 ms
            await block.ready;
            if (round % 2) block.shadowRoot?.querySelector('a')?.focus();
            block.remove();
          }
          holder.remove();
          await new Promise((resolve) => setTimeout(resolve, 100));
        },
        tag,
        sources as string[],
        attributes,
        from,
        to,
      );
    await rounds(0, WARM_UP);
    const first = await count(page);
    await rounds(WARM_UP, WARM_UP + HALF);
    const middle = await count(page);
    await rounds(WARM_UP + HALF, WARM_UP + ROUNDS);
    const last = await count(page);
    const more = Object.keys(last).map((name) => {
      const [a = 0, b = 0, c = 0] = [first[name], middle[name], last[name]];
      return [name, Math.min(b - a, c - b)] as const;
    });
    return Object.fromEntries(
      more.filter(([name, number]) => number > (name === 'kilobytes' ? OWN_GROWTH : 0)),
    );
  }

  /** As garbage is collected when the browser likes, a few of what comes and goes may be there: never one a round. */
  const few = (more: Counts) => Object.entries(more).filter(([, number]) => number >= HALF / 5);

  for (const layout of ['list', 'carousel']) {
    it(`REL-08 of a ${layout} leave no element, listener, observer, timer or article behind`, async () => {
      const visit = await open();
      const src = house.answer(items);
      assert.deepEqual(few(await growth(visit, 'related-articles', [src], `layout="${layout}"`)), []);
      assert.equal(visit.requests.filter((url) => url.endsWith(src)).length, 1);
      assert.deepEqual(visit.errors, []);
      await visit.close();
    });
  }

  it('PERF-07 with another index each remember the last few, and let go of the others', async () => {
    const visit = await open();
    const sources = Array.from({ length: WARM_UP + ROUNDS }, () => house.answer(items));
    const { articles = 0, ...rest } = await growth(visit, 'related-articles', sources);
    assert.ok(articles <= REMEMBERED * items.length, `${articles} articles`);
    assert.deepEqual(few(rest), []);
    await visit.close();
  });

  it('REL-08 of blocks whose index fails, or that leave too soon, leave nothing behind either', async () => {
    const visit = await open();
    const missing = house.answer('', { status: 404 });
    assert.deepEqual(few(await growth(visit, 'related-articles', [missing])), []);
    await visit.page.evaluate(async (src) => {
      for (let round = 0; round < 20; round++) {
        const block = document.createElement('related-articles');
        Object.assign(block, { src: [`${src}?${round}`], loading: 'eager' });
        document.body.append(block);
        await new Promise((resolve) => setTimeout(resolve, round / 4));
        block.remove();
      }
      await new Promise((resolve) => setTimeout(resolve, 300));
    }, house.answer(items));
    const counts = await count(visit.page);
    const left = counts['customElements.get("related-articles").prototype'] ?? 0;
    assert.ok(left < 3, `${left} elements`); // the browser may hold on to the last one
    assert.equal(counts.timers, 0);
    await visit.close();
  });

  it('REL-08 of an element that forgets to stop listening are caught by the same count', async () => {
    const visit = await open();
    await visit.page.evaluate(() => {
      const Ours = customElements.get('related-articles') as unknown as new () => HTMLElement & {
        connectedCallback(): void;
      };
      customElements.define(
        'leaking-articles',
        class extends Ours {
          override connectedCallback() {
            super.connectedCallback();
            addEventListener('scroll', () => this.isConnected);
          }
        },
      );
    });
    const more = new Map(few(await growth(visit, 'leaking-articles', [house.answer(items)])));
    assert.equal(more.get('customElements.get("related-articles").prototype'), HALF);
    assert.equal(more.get('listeners of window'), HALF);
    await visit.close();
  });
});
