/**
 * Whole indexes that nobody wrote, from their text to the list: never an error but the typed one, and in every list what
 * lists promise. `FUZZ_RUNS=1000000 SEED=random` looks longer and elsewhere.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import fc from 'fast-check';
import { createRecommender } from '../../src/engine/index.js';
import { canonicalUrl, FeedError, parseFeed, safeUrl, type ParsedFeed } from '../../src/feed/index.js';
import { hostPage, openHouse, type House } from '../tools/guest.js';
import { index, options, page } from './indexes.js';

const RUNS = Number(process.env.FUZZ_RUNS ?? 10_000);
/** A page is opened for as many at once. */
const BROWSER_RUNS = Math.ceil(RUNS / 50);

const { seed } = fc.readConfigureGlobal();
const base = 'https://example.com/feed/index.json';

/** The articles of an index; none where it is none. */
function read(text: string): ParsedFeed {
  try {
    return parseFeed(text, { url: base });
  } catch (error) {
    if (!(error instanceof FeedError)) throw error;
    return { articles: [], skipped: 0 };
  }
}

describe(`any index (seed ${seed}, ${RUNS.toLocaleString('en')} runs)`, () => {
  it('REL-28 SEC-15 gives a list that keeps its promises', () => {
    const before = Reflect.ownKeys(Object.prototype);
    fc.assert(
      fc.property(index, page, options, (text, { url, ...about }, wishes) => {
        const { articles } = read(text);
        const here = safeUrl(url, base) ?? base;
        const list = createRecommender(articles).recommend({ ...about, url: here }, wishes);
        assert.ok(list.length <= (wishes.limit ?? 6), 'no longer than asked for');
        const keys = list.map(({ article }) => canonicalUrl(article.url));
        assert.equal(new Set(keys).size, keys.length, 'nothing twice');
        assert.ok(!keys.includes(canonicalUrl(here)), 'not the page itself');
        for (const { article, score, reasons } of list) {
          assert.match(article.url, /^https?:\/\/[^/@]+\//, 'on the web, without user names');
          assert.match(article.image ?? base, /^https?:\/\//);
          assert.ok(article.title.trim() && article.title.length <= 300, 'has a title');
          assert.ok(score >= 0 && score <= 1, `scores ${score}`);
          const sum = reasons.reduce((total, { weight }) => total + weight, 0);
          assert.ok(Math.abs(sum - score) < 1e-6, `the reasons of ${score} add up to ${sum}`);
          assert.ok(
            !wishes.now || !article.date || Date.parse(article.date) <= wishes.now + 864e5,
            'not from the future',
          );
        }
      }),
      { numRuns: RUNS },
    );
    assert.deepEqual(Reflect.ownKeys(Object.prototype), before);
  });

  it('REL-22 gives the same list in whatever order it stands', () => {
    fc.assert(
      fc.property(index, page, fc.integer(), (text, about, turn) => {
        const { articles } = read(text);
        const place = articles.length && Math.abs(turn) % articles.length;
        const turned = [...articles.slice(place), ...articles.slice(0, place)].reverse();
        const urls = (all: typeof articles) =>
          createRecommender(all)
            .recommend({ ...about, url: base })
            .map(({ article }) => article.url);
        assert.deepEqual(urls(turned), urls(articles));
      }),
      { numRuns: Math.ceil(RUNS / 20) },
    );
  });

  describe('in a browser', () => {
    let house: House;
    before(async () => {
      house = await openHouse();
    });
    after(() => house.close());

    it(`REL-28 SEC-01 is drawn, or is one event (${BROWSER_RUNS} runs)`, async () => {
      const visit = await house.visit(hostPage('', { inside: '' }));
      const cases = fc.sample(fc.tuple(index, page, fc.nat({ max: 12 })), { numRuns: BROWSER_RUNS, seed });
      const odd = await visit.page.evaluate(async (all) => {
        const block = document.querySelector('related-articles');
        if (!block) return ['no element'];
        const found: string[] = [];
        let events = 0;
        for (const name of ['load', 'empty', 'error'])
          block.addEventListener(`related-articles-${name}`, (event) => {
            events++;
            if ('code' in event && event.code === 'internal') found.push('internal');
          });
        block.show = ['summary', 'image', 'date', 'tags', 'author', 'section'];
        block.loading = 'eager';
        for (const [text, { url, title, tags }, limit] of all) {
          events = 0;
          Object.assign(block, {
            articles: text,
            articleUrl: url,
            articleTitle: title,
            articleTags: tags,
            limit,
          });
          await block.ready;
          const root = block.shadowRoot;
          const links = [...(root?.querySelectorAll<HTMLAnchorElement>('[part=list] a') ?? [])];
          const say = (what: string) =>
            found.push(`${what}: ${JSON.stringify([text, url, title, tags, limit])}`);
          if (links.length > limit) say('too long');
          if (new Set(links.map(({ href }) => href)).size !== links.length) say('twice');
          if (links.some(({ protocol }) => !/^https?:$/.test(protocol))) say('no web address');
          if (links.some(({ textContent }) => !textContent?.trim())) say('without a title');
          if (
            root?.querySelector('script, iframe, object, embed, form, base, meta, link, [onerror], [onload]')
          )
            say('foreign');
          if (links.length !== block.recommendations.length) say('not all is shown');
          if (events > 1) say('more than one event');
        }
        return found;
      }, cases);
      assert.deepEqual(odd, []);
      assert.deepEqual(visit.errors, []);
      assert.deepEqual(visit.dialogs, []);
      await visit.close();
    });
  });
});
