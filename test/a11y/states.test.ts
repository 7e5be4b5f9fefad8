/** However loading ends, and whatever an article says of its date and language: nothing false is told. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { twoFrames, type Visit } from '../tools/browser.js';
import { openHouse, settled, type House } from '../tools/guest.js';
import { page, RICH, tree } from './tree.js';

describe('a block', { concurrency: 3 }, () => {
  let house: House;
  let src: string;
  before(async () => {
    house = await openHouse();
    src = house.answer(RICH);
  });
  after(() => house.close());

  async function open(html: string): Promise<Visit> {
    const visit = await house.visit(html);
    await settled(visit.page);
    return visit;
  }

  it('A11Y-06 takes no focus, announces nothing and is not busy when it is done, however it ends', async () => {
    for (const [what, source] of Object.entries({
      list: src,
      empty: house.answer([]),
      error: house.answer('', { status: 404 }),
    })) {
      const html = page(`src="${source}" loading="lazy"`, { inside: '<a href="/all">All</a>' });
      const visit = await house.visit(
        html.replace('<p>A long article</p>', '<button autofocus>First</button>'),
      );
      await settled(visit.page);
      const focused = await visit.page.evaluate(() => document.activeElement?.textContent);
      assert.equal(focused, 'First', what);
      const left = await visit.page.$eval('related-articles', (block) => [
        block.shadowRoot?.querySelectorAll('[aria-busy=true]').length,
        block.shadowRoot?.querySelectorAll('[aria-live], [role=status], [role=alert]').length,
        [...(block.shadowRoot?.querySelectorAll('.space') ?? [])].filter(
          (space) => space.ariaHidden !== 'true',
        ).length,
      ]);
      assert.deepEqual(left, [0, 0, 0], what);
      await visit.close();
    }
  });

  it('A11Y-07 shows no date that is none, and no language that is none', async () => {
    const dates =
      '2024-02-30|2023-02-29|2024-13-01|2024-00-10|2024-01-32|0000-00-00|0001-01-01|-000001-01-01|+012024-01-01|1970-01-01T00:00:00Z|0|1700000000|1700000000000|yesterday|now|NaN|null|Invalid Date|2024|2024-01|24-01-01|01/02/2024|1.2.2024|2024-01-01T25:00:00Z|2024-01-01T00:61:00Z|2024-01-01T00:00:00+25:00|Fri, 31 Feb 2024 10:00:00 GMT|Foo, 01 Bar 2024|2024-01-01T00:00:00Z|2024-06-15|2024-06-15 10:00|Fri, 01 Mar 2024 10:00:00 GMT|1 Mar 24| 2024-03-01 |2024-W10|2024-060|٢٠٢٤-٠١-٠١|9999-12-31|10000-01-01|2024-01-01T00:00:00.123456789Z'.split(
        '|',
      );
    assert.equal(dates.length, 40);
    const items = dates.map((date_published, place) => ({
      url: `/${place}`,
      title: `After a quarrel ${place}`,
      date_published,
      language: ['en', 'xx-invalid-zz', 'de', '', 'a', '123'][place % 6],
    }));
    const visit = await open(
      page(`src="${house.answer(items)}" limit="100" threshold="0" loading="eager" show="date"`),
    );
    const found = await visit.page.$eval('related-articles', (block) => {
      const all = (selector: string) => [
        ...(block.shadowRoot?.querySelectorAll(`[part=list] ${selector}`) ?? []),
      ];
      return {
        text: block.shadowRoot?.textContent ?? '',
        dates: all('time').map((time) => time.getAttribute('datetime') ?? ''),
        languages: [...all('[lang]'), ...all('[hreflang]')].map(
          (one) => one.getAttribute('lang') ?? one.getAttribute('hreflang'),
        ),
      };
    });
    assert.doesNotMatch(found.text, /Invalid|NaN|undefined|null/);
    assert.ok(found.dates.length > 3 && found.dates.length < 20, `${found.dates.length} dates`);
    for (const date of found.dates) assert.ok(!Number.isNaN(Date.parse(date)), date);
    assert.deepEqual([...new Set(found.languages)].sort(), ['de', 'en']);
    await visit.close();
  });

  it('REL-13 has no landmark, heading or list where there is nothing to list, and as many links as there are', async () => {
    const visit = await open(page('limit="6"'));
    for (const count of [0, 1, 2, 5, 6, 7]) {
      await visit.page.$eval(
        'related-articles',
        async (block, articles) => {
          block.articles = articles;
          await block.ready;
        },
        RICH.filter(({ language }) => language === 'en').slice(0, count),
      );
      await twoFrames(visit.page);
      const nodes = await tree(visit.page);
      const has = (...roles: string[]) => nodes.filter(({ role }) => roles.includes(role ?? '')).length;
      assert.equal(has('link'), Math.min(count, 6), `${count} articles`);
      assert.equal(has('navigation', 'list') > 0, count > 0, `${count} articles`);
      assert.equal(
        nodes.filter(({ role, level }) => role === 'heading' && level === 2).length,
        count ? 1 : 0,
      );
    }
    await visit.close();
  });
});
