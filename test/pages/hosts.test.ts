/** Pages of every kind that a block may find itself in: scripts loaded twice, odd places, frames, and pages that come back. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { readToEnd, type Visit } from '../tools/browser.js';
import {
  CLASSIC,
  FALLBACK,
  file,
  hostPage,
  MODULE,
  openHouse,
  script,
  settled,
  spoken,
  type House,
} from '../tools/guest.js';
import { fallbackLinks, listLinks } from '../tools/look.js';

const GOOD = file('data/attachment.json');

describe('a page', { concurrency: 3 }, () => {
  let house: House;
  let src: string;
  before(async () => {
    house = await openHouse();
    src = house.answer(GOOD);
    const { version } = JSON.parse(file('package.json')) as { version: string };
    const other = script().replaceAll(version, '99.0.0');
    assert.notEqual(other, script(), 'the file has its version in it');
    house.server.overrides.set('/other/related-articles.min.js', { body: other });
    house.server.overrides.set('/copy/related-articles.min.js', { body: script() });
  });
  after(() => house.close());

  async function assertWorks(visit: Visit, said: number = 0): Promise<void> {
    await settled(visit.page);
    assert.equal((await listLinks(visit.page)).length, 6);
    assert.deepEqual(await fallbackLinks(visit.page), []);
    assert.deepEqual(visit.errors, []);
    assert.equal(spoken(visit.console).length, said, JSON.stringify(spoken(visit.console)));
    await visit.close();
  }

  const COPY = MODULE.replace('/dist/cdn/', '/copy/');
  const OTHER = MODULE.replace('/dist/cdn/', '/other/');
  const scripts: readonly (readonly [what: string, head: string, said?: number])[] = [
    ['the same script twice', MODULE + MODULE],
    ['the same script from two places', MODULE + COPY],
    ['the classic script twice', CLASSIC + CLASSIC],
    ['the module and the classic script', MODULE + CLASSIC],
    ['the classic script and the module', CLASSIC + MODULE],
    ['two versions, and one line about it', MODULE + OTHER, 1],
    ['two versions, three times, and one line about it', MODULE + OTHER + COPY + OTHER + CLASSIC, 1],
  ];
  for (const [what, head, said] of scripts) {
    it(`REL-02 with ${what} has one definition and its list`, async () =>
      assertWorks(await house.visit(hostPage(`src="${src}"`, { head })), said));
  }

  it('REL-02 that loads the script again with every page that it swaps in keeps its definition', async () => {
    const visit = await house.visit(hostPage(`src="${src}"`));
    await visit.page.evaluate(async () => {
      for (let round = 0; round < 5; round++) {
        const script = document.createElement('script');
        Object.assign(script, { type: 'module', src: `/dist/cdn/related-articles.min.js?${round}` });
        const loaded = new Promise((resolve) => script.addEventListener('load', resolve));
        document.head.append(script);
        await loaded;
        const block = document.querySelector('related-articles');
        block?.replaceWith(block.cloneNode(true));
      }
    });
    await assertWorks(visit);
  });

  // An element is made, changed and placed by this code; then the script comes, if it has not yet.
  const ways: Readonly<Record<string, string>> = {
    'from markup': `document.body.insertAdjacentHTML('beforeend', html)`,
    'by createElement': `const block = document.createElement('related-articles'); block.setAttribute('src', src); block.setAttribute('limit', 3); document.body.append(block)`,
    'with properties only': `const block = document.createElement('related-articles'); block.src = [src]; block.limit = 3; document.body.append(block)`,
    'with the articles themselves': `const block = document.createElement('related-articles'); block.limit = 3; document.body.append(block);
      block.articles = [1, 2, 3, 4].map((n) => ({ url: '/' + n, title: 'After a quarrel ' + n }))`,
    'as a clone': `const holder = document.createElement('div'); holder.innerHTML = html; document.body.append(holder.firstChild.cloneNode(true))`,
    'out of a template': `const template = document.createElement('template'); template.innerHTML = html; document.body.append(template.content.cloneNode(true))`,
    'out of a template, imported': `const template = document.createElement('template'); template.innerHTML = html; document.body.append(document.importNode(template.content, true))`,
    'from another document': `const other = document.implementation.createHTMLDocument(); other.body.innerHTML = html; document.body.append(document.adoptNode(other.body.firstChild))`,
    'out of parsed HTML': `document.body.append(new DOMParser().parseFromString(html, 'text/html').body.firstChild)`,
    'in an open shadow root': `const holder = document.createElement('div'); document.body.append(holder); holder.attachShadow({ mode: 'open' }).innerHTML = html`,
    'in a shadow root in a shadow root': `let root = document.body; for (const mode of ['open', 'open', 'open']) { const holder = document.createElement('div'); root.append(holder); root = holder.attachShadow({ mode }) } root.innerHTML = html`,
    'in an open dialog': `const dialog = document.createElement('dialog'); dialog.innerHTML = html; document.body.append(dialog); dialog.showModal()`,
    'in an open details': `document.body.insertAdjacentHTML('beforeend', '<details open><summary>More</summary>' + html + '</details>')`,
    'in a table': `document.body.insertAdjacentHTML('beforeend', '<table><td>' + html + '</table>')`,
    'in a popover': `document.body.insertAdjacentHTML('beforeend', '<div popover>' + html + '</div>'); document.body.lastElementChild.showPopover()`,
    'moved ten times': `document.body.insertAdjacentHTML('beforeend', html); const block = document.body.lastElementChild; for (let n = 0; n < 10; n++) document.body.prepend(block)`,
    'removed and put back': `document.body.insertAdjacentHTML('beforeend', html); const block = document.body.lastElementChild; globalThis.removed = block; block.remove(); setTimeout(() => document.body.append(block), 30)`,
  };
  for (const isLate of [false, true]) {
    it(`REL-03 may have the element come in any way, ${isLate ? 'before' : 'after'} the script`, async () => {
      const empty = hostPage('', { head: isLate ? '' : MODULE, inside: '' });
      const visit = await house.visit(empty.replace(/<related.*articles>/, ''));
      for (const [way, code] of Object.entries(ways)) {
        const html = `<related-articles src="${src}" limit="3" loading="eager" data-way="${way}">${FALLBACK}</related-articles>`;
        const made = code.replace(
          /(?<=createElement\('related-articles'\); )/,
          `Object.assign(block.dataset, { way }); block.setAttribute('loading', 'eager'); `,
        );
        await visit.page.evaluate(
          `{ const way = ${JSON.stringify(way)}, html = ${JSON.stringify(html)}, src = ${JSON.stringify(src)}; ${made} }`,
        );
      }
      if (isLate) await visit.page.addScriptTag({ url: '/dist/cdn/related-articles.min.js', type: 'module' });
      await visit.page.waitForFunction('removed.isConnected');
      const shown = await visit.page.$$eval('pierce/related-articles', async (blocks) => {
        await Promise.all(
          (blocks as HTMLElementTagNameMap['related-articles'][]).map((block) => block.ready),
        );
        return blocks.map((block) => [
          (block as HTMLElement).dataset.way,
          block.shadowRoot?.querySelectorAll('[part=list] a').length,
        ]);
      });
      assert.deepEqual(
        Object.fromEntries(shown),
        Object.fromEntries(Object.keys(ways).map((way) => [way, 3])),
      );
      assert.deepEqual(visit.errors, []);
      assert.deepEqual(spoken(visit.console), []);
      await visit.close();
    });
  }

  it('REL-03 class fields do not hide the properties that Lit makes', () => {
    const { compilerOptions } = JSON.parse(file('tsconfig.json')) as {
      compilerOptions: Record<string, unknown>;
    };
    assert.equal(compilerOptions.useDefineForClassFields, false);
  });

  it('REL-05 with a hundred blocks asks once, and each has its list', async () => {
    const blocks = `<related-articles src="${src}" limit="2"></related-articles>`.repeat(99);
    const visit = await house.visit(hostPage(`src="${src}" limit="2"`, { after: blocks }));
    await visit.page.$$eval('related-articles', (all) =>
      Promise.all(
        all.map((block) => {
          block.loading = 'eager';
          return block.ready;
        }),
      ),
    );
    assert.equal((await listLinks(visit.page)).length, 200);
    assert.equal(visit.requests.filter((url) => url.endsWith(src)).length, 1);
    assert.deepEqual(visit.errors, []);
    await visit.close();
  });

  describe('in a frame', () => {
    const frame = (sandbox: string, inside: string) =>
      hostPage('', { head: '', inside: '' }).replace(
        /<related.*articles>/,
        `<iframe sandbox="${sandbox}" width="600" height="900" srcdoc='${inside.replaceAll("'", '&#39;')}'></iframe>`,
      );
    const inline = `<script type="application/json">${JSON.stringify([
      { url: '/a', title: 'After a quarrel' },
      { url: '/b', title: 'Quarrels' },
    ])}</script>`;

    for (const [sandbox, count] of [
      ['allow-scripts', 2],
      ['allow-scripts allow-same-origin', 2],
      ['allow-same-origin', 0],
      ['', 0],
    ] as const) {
      it(`REL-11 REL-24 sandbox="${sandbox}" ${count ? 'has its list' : 'has its fallback'}`, async () => {
        house.server.overrides.set('/open/script.js', {
          headers: { 'access-control-allow-origin': '*' },
          body: script(),
        });
        const head = MODULE.replace('/dist/cdn/related-articles.min.js', '/open/script.js');
        const visit = await house.visit(
          frame(sandbox, hostPage('loading="eager"', { head, inside: inline + FALLBACK })),
        );
        const [, inner] = visit.page.frames();
        assert.ok(inner, 'there is a frame');
        if (count) await inner.waitForSelector('pierce/[part=list] a', { timeout: 5_000 });
        assert.equal((await inner.$$('pierce/[part=list] a')).length, count);
        const fallback = await inner.$$('related-articles > p > a');
        assert.equal(await fallback[0]?.isVisible(), !count);
        assert.deepEqual(visit.errors, []);
        await visit.close();
      });
    }

    it('REL-24 a relative index is the one beside the page around it', async () => {
      const visit = await house.visit(
        frame('allow-scripts allow-same-origin', hostPage(`src="${src}" loading="eager"`)),
      );
      const [, inner] = visit.page.frames();
      await inner?.waitForSelector('pierce/[part=list] a', { timeout: 5_000 });
      const urls = await inner?.$$eval('pierce/[part=list] a', (links) =>
        links.map((link) => (link as HTMLAnchorElement).origin),
      );
      assert.deepEqual(new Set(urls), new Set([house.server.origin]));
      await visit.close();
    });
  });

  it('REL-10 with the block in it goes into the back/forward cache, and comes back as it was', async (test) => {
    const away = `${house.server.origin}/demo/csp.html`;
    /** Goes away from a page and back: whether it was kept meanwhile. */
    const wasKept = async ({ page }: Visit) => {
      await page.evaluate(() => {
        addEventListener('pageshow', ({ persisted }) => Reflect.set(globalThis, 'isBack', persisted));
      });
      await page.goto(away);
      await page.goBack();
      return page.evaluate('globalThis.isBack');
    };
    const empty = await house.visit('<!doctype html><html lang="en"><title>Empty</title></html>');
    if (!(await wasKept(empty))) return test.skip('this browser does not keep even an empty page');
    const visit = await house.visit(hostPage(`src="${src}"`));
    await settled(visit.page);
    const before = await listLinks(visit.page);
    assert.equal(await wasKept(visit), true);
    await settled(visit.page);
    assert.deepEqual(await listLinks(visit.page), before);
    assert.equal(visit.requests.filter((url) => url.endsWith(src)).length, 1);
    assert.deepEqual(visit.errors, []);
    await Promise.all([empty.close(), visit.close()]);
  });

  it('REL-10 never listens for the end of the page, which would keep it out of that cache', () => {
    for (const name of ['related-articles.min.js', 'related-articles.classic.min.js'])
      assert.doesNotMatch(script(name), /['"`](?:before)?unload['"`]|onunload|onbeforeunload/);
  });

  it('REL-15 gives crawlers real links in an open root, and its own to those who read the light alone', async () => {
    const visit = await house.visit(hostPage(`src="${src}"`));
    await readToEnd(visit.page);
    const found = await visit.page.$eval('related-articles', (block) => {
      const links = [...(block.shadowRoot?.querySelectorAll('[part=list] a') ?? [])];
      const html = (document.body as HTMLElement & { getHTML(options: object): string }).getHTML({
        shadowRoots: block.shadowRoot ? [block.shadowRoot] : [],
      });
      return {
        hrefs: links.map((link) => link.getAttribute('href') ?? ''),
        inFlat: links.filter((link) => html.includes(`href="${link.getAttribute('href')}"`)).length,
        light: block.querySelectorAll('a[href]').length,
        text: document.querySelector('h1')?.textContent,
      };
    });
    assert.equal(found.hrefs.length, 6);
    for (const href of found.hrefs) assert.match(href, /^https?:\/\/[^#]+$/);
    assert.equal(found.inFlat, 6);
    assert.equal(found.light, 1);
    await visit.close();
  });
});
