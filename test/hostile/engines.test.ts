/** The same promises in other engines, where they are installed. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { engines } from '../tools/engines.js';
import { openHouse, type House } from '../tools/guest.js';
import { CODES, HOSTILE, selfCheck, type SelfCheck } from './self-check.js';

const golden = new Map<string, readonly string[]>();

describe('another engine', () => {
  let house: House;
  before(async () => {
    house = await openHouse();
    const page = await house.browser.newPage();
    await page.goto(selfCheck(house));
    const { urls } = (await page.evaluate('globalThis.result')) as SelfCheck;
    golden.set('Chromium', urls);
  });
  after(() => house.close());

  for (const { name, missing, run } of engines) {
    it(
      `SEC-01 SEC-02 REL-01 REL-22 ${name} shows the same list, runs nothing and tells faults apart`,
      { skip: missing },
      async () => {
        const result = (await run(`${house.server.origin}/self-check.html`)) as SelfCheck;
        assert.equal(typeof result, 'object', String(result));
        const { urls, shown, ...rest } = result;
        assert.deepEqual(urls, golden.get('Chromium'), 'the same list');
        assert.ok(shown > HOSTILE * 0.8, `${shown} of ${HOSTILE} were shown`);
        assert.deepEqual(rest, {
          links: 6,
          isStyled: true,
          codes: CODES,
          executions: [],
          foreign: [],
          dangerous: [],
          afterRemoval: 0,
        });
      },
    );
  }
});
