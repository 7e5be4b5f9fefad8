/** Texts that are endless, run backwards or cannot be seen, and pages whose elements have the names of globals. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Visit } from '../tools/browser.js';
import { hostPage, openHouse, settled, type House } from '../tools/guest.js';
import { fallbackLinks, listLinks } from '../tools/look.js';
import { texts } from './corpora.js';

describe('a list', () => {
  let house: House;
  let visit: Visit;
  before(async () => {
    house = await openHouse();
    visit = await house.visit(hostPage('', { inside: '' }));
  });
  after(() => house.close());

  it('SEC-10 with fields of ten million characters is cut before it is shown', async () => {
    const found = await visit.page.evaluate(async () => {
      const shown = [];
      for (const part of ['a', 'e\u0301', '👩‍👩‍👧', '<b>', '&amp;', ' ', '\u202e', '見', '-']) {
        const endless = part.repeat(10_000_000 / part.length);
        const block = document.createElement('related-articles');
        Object.assign(block, {
          loading: 'eager',
          limit: 3,
          show: ['summary', 'tags', 'author', 'section'],
          articles: [
            {
              url: '/1',
              title: `Apple ${endless}`,
              summary: `S ${endless}`,
              tags: [`T ${endless}`],
              authors: [{ name: `A ${endless}` }],
              _related: { section: `C ${endless}` },
            },
          ],
        });
        const start = performance.now();
        document.body.append(block);
        await block.ready;
        const time = performance.now() - start;
        const list = block.shadowRoot?.querySelector('[part=list]');
        shown.push({
          part,
          time,
          length: list?.textContent?.length ?? 0,
          isWhole: !/\p{Cs}/u.test(list?.textContent ?? ''),
        });
        await block.updateComplete;
        block.remove();
      }
      return shown;
    });
    for (const { part, time, length, isWhole } of found) {
      assert.ok(length > 0 && length < 2_000, `${length} characters of ${part}`);
      assert.ok(isWhole, `no half of ${part}`);
      assert.ok(time < 4_000, `${part}: ${Math.round(time)} ms`); // 50 million characters are read in it
    }
    assert.deepEqual(visit.errors, []);
  });

  it('SEC-09 SEC-10 of naughty texts widens no narrow page, turns nothing round and shows nothing invisible', async () => {
    const narrow = await house.visit(
      hostPage(
        `src="${house.answer(texts.map((text, place) => ({ id: `${place}`, url: `/${place}`, title: `${text} ${place}`, summary: text, tags: [text], authors: [{ name: text }] })))}" limit="100" threshold="0" show="summary tags author section"`,
      ),
      { width: 320 },
    );
    await settled(narrow.page);
    const found = await narrow.page.evaluate(() => {
      const list = document.querySelector('related-articles')?.shadowRoot?.querySelector('[part=list]');
      const rows = [...(list?.children ?? [])];
      const after = document.querySelector('related-articles + p')?.firstChild as Text;
      const [first, last] = [0, after.length - 1].map((at) => {
        const range = document.createRange();
        range.setStart(after, at);
        range.setEnd(after, at + 1);
        return range.getBoundingClientRect().left;
      });
      return {
        count: rows.length,
        isLeftToRight: Number(first) < Number(last),
        invisible: rows.filter(({ textContent }) =>
          /[\p{Cs}\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]|(?![\t-\r])\p{Cc}/u.test(
            textContent ?? '',
          ),
        ).length,
        overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
        // A title may be in brackets that mirror, but may not reach into what follows.
        unisolated: [...(list?.querySelectorAll('[part~=title], [part=summary], [part=tag]') ?? [])].filter(
          (element) =>
            !/isolate|plaintext/.test(getComputedStyle(element).unicodeBidi) &&
            element.getAttribute('dir') !== 'auto',
        ).length,
      };
    });
    const { count, ...rest } = found;
    assert.equal(count, 100);
    assert.deepEqual(rest, { isLeftToRight: true, invisible: 0, overflow: 0, unisolated: 0 });
    await narrow.close();
  });

  it('SEC-09 with emoji made of several keeps them whole', async () => {
    const emoji = '👩‍👩‍👧 🏳️‍🌈 👍🏽 می‌خواهم';
    const src = house.answer([{ url: '/e', title: emoji }]);
    const other = await house.visit(hostPage(`src="${src}"`));
    await settled(other.page);
    assert.equal((await listLinks(other.page))[0]?.text, emoji);
    await other.close();
  });

  it('SEC-08 is the one of the attribute, whatever the elements of the page are called', async () => {
    const src = house.answer(
      [1, 2, 3, 4, 5].map((place) => ({ url: `/g/${place}`, title: `Good article ${place}` })),
    );
    const gadgets = [
      'src',
      'currentScript',
      'litNonce',
      'litHtmlVersions',
      'litElementVersions',
      'reactiveElementVersions',
      'litElementHydrateSupport',
      'litHtmlPolyfillSupport',
      'document',
      'window',
      'relatedArticles',
      'RelatedArticles',
      'navigation',
      'customElements',
      'fetch',
      'location',
      'ShadyCSS',
      'trustedTypes',
      'process',
      'JSCompiler_renameProperty',
      'litIssuedWarnings',
    ]
      .map(
        (name) =>
          `<a id="${name}" name="src" href="/evil.json"></a><a id="${name}" href="/evil.json"></a><img name="${name}" alt="" src="/demo/icon.svg"><form id="${name}" name="${name}"><input name="src" value="/evil.json"></form>`,
      )
      .join('');
    const other = await house.visit(
      hostPage(`src="${src}"`).replace('<h1>', `<div hidden>${gadgets}</div><h1>`),
    );
    await settled(other.page);
    assert.equal((await listLinks(other.page)).length, 5);
    assert.deepEqual(await fallbackLinks(other.page), []);
    const asked = other.requests.map((url) => new URL(url).pathname).filter((path) => path.endsWith('.json'));
    assert.deepEqual(asked, [src]);
    assert.deepEqual(other.errors, []);
    await other.close();
  });
});
