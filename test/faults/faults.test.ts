/** Whatever happens to the index, the page stays as it was: its own links, one event, one warning, and a list later. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { readToEnd, type Visit } from '../tools/browser.js';
import { hostPage, openHouse, spoken, type House } from '../tools/guest.js';
import { fallbackLinks, listLinks } from '../tools/look.js';
import { GOOD, servers, type Fault } from './causes.js';
import { faults } from './table.js';

/** Time runs ten times as fast for timers, so that nobody waits for ten seconds here. */
const HURRIED = `{ const real = setTimeout; globalThis.setTimeout = (call, time, ...rest) => real(call, time / 10, ...rest) }`;

/** Keeps the block away from the window until the test scrolls there. */
const FAR = '<p style="height: 300vh">A long article</p>';

describe('a fault', { concurrency: 4 }, () => {
  let house: House;
  before(async () => {
    house = await openHouse();
  });
  after(() => Promise.all([house.close(), ...servers.map((server) => server.close())]));

  for (const fault of faults) {
    it(`${fault.id ?? 'REL-01'} ${fault.what}: ${fault.code ?? 'an empty list'}`, async () => {
      const path = house.answer(GOOD);
      const { origin, overrides } = house.server;
      const scene = { path, origin, overrides };
      const src = (await fault.src?.(scene)) ?? path;
      if (fault.answer) overrides.set(path, fault.answer(scene));
      const html = hostPage(`src="${src}"`).replace('<p>A long article</p>', FAR);
      const visit = await house.visit(html, {
        headers: fault.headers,
        origin: fault.pageOrigin,
        prepare: async (page) => {
          await fault.prepare?.(page, scene);
          await page.evaluateOnNewDocument(HURRIED);
        },
      });
      await fault.meanwhile?.(visit.page, scene);
      await readToEnd(visit.page);
      await assertAsItWas(visit, html, fault);
      if (fault.end !== false) {
        overrides.set(path, { body: GOOD });
        await fault.end?.(visit.page, scene);
        await assertRecovers(visit, path, fault);
      }
      await visit.close();
    });
  }

  it('REL-01 the table has at least thirty rows', () =>
    assert.ok(faults.length >= 30, String(faults.length)));
});

async function assertAsItWas(visit: Visit, html: string, { code }: Fault): Promise<void> {
  const { page } = visit;
  assert.equal(await page.content(), await asSent(visit, html), 'the page is as it was');
  assert.deepEqual(await listLinks(page), []);
  assert.equal((await fallbackLinks(page)).length, 1);
  assert.deepEqual(await visit.events(), [
    code ? `related-articles-error:${code}` : 'related-articles-empty',
  ]);
  const said = spoken(visit.console).map(({ type, text }) => [type, text.slice(0, 19)]);
  assert.deepEqual(said, code ? [['warn', '<related-articles> ']] : []);
  const all = visit.console.map(({ text }) => text).join();
  assert.doesNotMatch(all, /secret|Hello|alert\(1\)<|Not what/, 'nothing of what was read is repeated');
  assert.deepEqual(visit.errors, []);
  assert.deepEqual(visit.dialogs, []);
  assert.equal(await visit.shifts(), 0);
}

/** The cause is gone: the next try shows the list. */
async function assertRecovers(visit: Visit, path: string, { src }: Fault): Promise<void> {
  await visit.page.$eval(
    'related-articles',
    async (block, good) => {
      if (good) block.src = [good];
      await block.reload();
    },
    src && path,
  );
  const events = (await visit.events()).filter((name) => name !== 'related-articles-impression');
  assert.equal(events.at(-1), 'related-articles-load');
  assert.ok((await listLinks(visit.page)).length > 3, 'there is a list');
  assert.deepEqual(await fallbackLinks(visit.page), []);
  assert.deepEqual(visit.errors, []);
}

/** What the browser makes of the page without running anything. */
function asSent({ page }: Visit, html: string): Promise<string> {
  return page.evaluate((text) => {
    const { documentElement } = new DOMParser().parseFromString(text, 'text/html');
    return `<!DOCTYPE html>${documentElement.outerHTML}`;
  }, html);
}
