/** What the documentation tells developers to write does what it says, in a page with a block. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { launch, openPage, readToEnd, type Visit } from '../tools/browser.js';
import { serve, type TestServer } from '../tools/serve.js';

/** The pieces of JavaScript in a text, with the heading above each. */
function snippets(path: string): { title: string; code: string }[] {
  const text = readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
  return text.split(/^#+ /m).flatMap((part) =>
    [...part.matchAll(/```js\n(.*?)```/gs)].map(([, code = '']) => ({
      title: part.split('\n', 1)[0] ?? '',
      code,
    })),
  );
}

const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,"><title>Jealousy</title>
  <h1>Jealousy without blame</h1>
  <script type="module" src="/dist/cdn/related-articles.min.js"></script>
  <related-articles src="/data/attachment.json" loading="eager" data-variant="b"></related-articles>`;

describe('snippets', () => {
  let browser: Browser;
  let server: TestServer;
  before(async () => {
    [browser, server] = await Promise.all([launch(), serve()]);
    server.overrides.set('/page.html', { body: PAGE, headers: { 'content-type': 'text/html' } });
    const found = [{ url: '/found', title: 'Found elsewhere' }];
    for (const path of ['/search.json', '/api/near'])
      server.overrides.set(path, { body: JSON.stringify(found) });
  });
  after(() => Promise.all([browser.close(), server.close()]));

  /** A page with its list, in which a piece has been run. */
  async function run(code: string): Promise<Visit> {
    const visit = await openPage(browser, `${server.origin}/page.html`);
    await readToEnd(visit.page);
    await visit.page.evaluate(`(() => { ${code} })()`);
    await visit.page.evaluate('document.querySelector("related-articles").ready');
    await readToEnd(visit.page);
    return visit;
  }

  const titles = (visit: Visit) =>
    visit.page.$$eval('related-articles >>> .list > li', (items) =>
      items.map((item) => item.textContent.trim()),
    );

  async function assertQuiet(visit: Visit): Promise<void> {
    assert.deepEqual([...visit.console, ...visit.errors], []);
    await visit.close();
  }

  const extending = snippets('demo/recipes/extending.md');
  const piece = (title: string, index = 0) =>
    extending.filter((one) => one.title === title)[index]?.code ?? assert.fail(`no snippet under ${title}`);

  it('a source is asked', async () => {
    const visit = await run(piece('Articles from anywhere'));
    assert.deepEqual(await titles(visit), ['Found elsewhere']);
    await assertQuiet(visit);
  });

  it('a source with a name is asked where src names it', async () => {
    const visit = await run(
      `${piece('Articles from anywhere', 1)}; document.querySelector('related-articles').src = 'source:search'`,
    );
    await visit.page.waitForFunction(
      "document.querySelector('related-articles').recommendations[0]?.article.title.startsWith('Bread for those')",
    );
    await assertQuiet(visit);
  });

  it('a boost changes scores, and nothing breaks', async () => {
    const visit = await run(piece('Other scores'));
    assert.equal((await titles(visit)).length, 6);
    await assertQuiet(visit);
  });

  it('other words make a list', async () => {
    const visit = await run(piece('Other words'));
    assert.equal((await titles(visit)).length, 6);
    await assertQuiet(visit);
  });

  it('items are drawn', async () => {
    const visit = await run(piece('Other items'));
    assert.match((await titles(visit))[0] ?? '', /^1\. /);
    await assertQuiet(visit);
  });

  it("the README's hooks work together", async () => {
    const code = snippets('README.md').find(({ title }) => title === 'Your own code in it')?.code;
    const visit = await run(code ?? assert.fail('no snippet'));
    assert.match((await titles(visit))[0] ?? '', /^Found elsewhere \(\d+ %\)$/);
    await assertQuiet(visit);
  });

  for (const [index, { title, code }] of snippets('demo/recipes/analytics.md').entries()) {
    it(`${title} is told what was followed, from which variant`, async () => {
      const visit = await run(`
        globalThis.told = [];
        const tell = (...given) => told.push(given);
        globalThis.plausible = tell; globalThis.gtag = tell; globalThis._paq = { push: tell };
        document.addEventListener('click', (event) => event.preventDefault());
        ${code}`);
      await visit.page.$eval('related-articles >>> a[part~=link]', (link) => (link as HTMLElement).click());
      const told = JSON.stringify(await visit.page.evaluate('told'));
      assert.match(told, /"b"/, 'the variant');
      assert.match(told, /1/, 'the position');
      assert.ok(index < 3, 'three tools');
      await assertQuiet(visit);
    });
  }
});
