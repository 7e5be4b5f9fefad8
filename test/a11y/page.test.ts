/** The block for everybody: what assistive technology is told, in every layout and state, and what eyes need. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { setMedia, twoFrames, type Visit } from '../tools/browser.js';
import { openHouse, settled, type House } from '../tools/guest.js';
import { accessibilityProblems, listLinks, overflow } from '../tools/look.js';
import { texts } from '../hostile/corpora.js';
import { flat, page, RICH, tree } from './tree.js';

const LAYOUTS = ['list', 'cards', 'compact', 'carousel'];
describe('a block', { concurrency: 3 }, () => {
  let house: House;
  let src: string;
  before(async () => {
    house = await openHouse();
    src = house.answer(RICH);
  });
  after(() => house.close());

  async function open(html: string, view = {}): Promise<Visit> {
    const visit = await house.visit(html, view);
    await settled(visit.page);
    return visit;
  }

  for (const layout of LAYOUTS) {
    it(`A11Y-01 A11Y-05 as ${layout} has no problem that axe-core knows of, by day, by night, in forced colours, at 320 px`, async () => {
      const visit = await open(
        page(`src="${src}" layout="${layout}" show="summary image date tags author section"`, {
          head: `<meta name="viewport" content="width=device-width"><style>html { color-scheme: light dark; background: Canvas; color: CanvasText; font-family: sans-serif }</style>${MODULE_FIRST}`,
        }),
        { width: 320 },
      );
      assert.ok((await listLinks(visit.page)).length > 3, 'there is a list');
      assert.deepEqual(await accessibilityProblems(visit.page), []);
      assert.equal(await overflow(visit.page), 0);
      for (const [name, value] of [
        ['prefers-color-scheme', 'dark'],
        ['forced-colors', 'active'],
        ['prefers-contrast', 'more'],
      ] as const) {
        await setMedia(visit.page, { [name]: value });
        assert.deepEqual(await accessibilityProblems(visit.page), [], name);
      }
      await visit.close();
    });

    it(`A11Y-05 as ${layout} loses nothing with the text spacing of WCAG 1.4.12, or with text twice as large`, async () => {
      const visit = await open(page(`src="${src}" layout="${layout}" show="summary date"`), { width: 400 });
      const links = (await listLinks(visit.page)).length;
      const wider = () =>
        visit.page.$eval('related-articles', (block) => block.scrollWidth - block.clientWidth);
      const before = await wider(); // a row that scrolls has room for focus rings
      await visit.page.addStyleTag({
        content:
          '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }',
      });
      assert.equal(await wider(), before);
      await visit.page.addStyleTag({ content: 'html { font-size: 200% }' });
      await twoFrames(visit.page);
      assert.equal(await wider(), before);
      assert.equal((await listLinks(visit.page)).length, links);
      await visit.close();
    });

    it(`A11Y-01 A11Y-04 as ${layout} is one named landmark with a list of links that are called as their titles`, async () => {
      const visit = await open(
        page(`src="${src}" layout="${layout}" show="summary image date tags author section"`),
      );
      const nodes = await tree(visit.page);
      const landmarks = nodes.filter(({ role }) => role === 'navigation');
      assert.equal(landmarks.length, 1);
      assert.ok(landmarks[0]?.name?.trim(), 'the landmark has a name');
      const inside = flat(landmarks[0] ?? null);
      assert.deepEqual(
        inside.filter(({ role }) => role === 'heading').map(({ name, level }) => [name, level]),
        [[landmarks[0]?.name, 2]],
      );
      assert.ok(
        inside.some(({ role }) => role === 'list'),
        'a list',
      );
      const titles = (await listLinks(visit.page)).map(({ text }) => text);
      assert.deepEqual(
        inside.filter(({ role }) => role === 'link').map(({ name }) => name),
        titles,
      );
      assert.deepEqual(
        inside.filter(({ role }) => role === 'image' || role === 'img'),
        [],
        'pictures are silent',
      );
      await visit.close();
    });
  }

  it('A11Y-02 twice on a page has two names, when its owner gives two', async () => {
    const visit = await open(
      page(`src="${src}" heading="More of this"`, {
        after: `<related-articles src="${src}" heading="Elsewhere" heading-level="3" loading="eager"></related-articles></main>`,
      }),
    );
    const nodes = await tree(visit.page);
    const names = nodes.filter(({ role }) => role === 'navigation').map(({ name }) => name);
    assert.deepEqual(names, ['More of this', 'Elsewhere']);
    assert.deepEqual(await accessibilityProblems(visit.page, ['landmark-unique', 'heading-order']), []);
    await visit.close();
  });

  it('A11Y-02 has no heading out of order at any level that fits its place', async () => {
    const block = (level: number) =>
      `<related-articles src="${src}" loading="eager" limit="2" heading="At ${level}" heading-level="${level}"></related-articles>`;
    const parts = [2, 3, 4, 5, 6].map((level) => `${block(level)}<h${level}>Part</h${level}>`).join('');
    const visit = await open(page(`src="${src}" limit="2" heading-level="0"`, { after: parts }));
    const levels = (await tree(visit.page)).filter(
      ({ role, name }) => role === 'heading' && name?.startsWith('At'),
    );
    assert.deepEqual(
      levels.map(({ level }) => level),
      [2, 3, 4, 5, 6],
    );
    assert.deepEqual(await accessibilityProblems(visit.page, ['heading-order', 'empty-heading']), []);
    await visit.close();
  });

  it('A11Y-03 has a link that is called as its title, whatever the title', async () => {
    const items = texts
      .slice(0, 100)
      .map((title, place) => ({ url: `/${place}`, title: `${title} ${place}` }));
    const visit = await open(page(`src="${house.answer(items)}" limit="100" threshold="0" loading="eager"`));
    const fold = (text = '') => text.normalize().replace(/[\s\p{Default_Ignorable_Code_Point}]+/gu, '');
    const links = (await tree(visit.page))
      .filter(({ role }) => role === 'link')
      .map(({ name }) => fold(name));
    const titles = (await listLinks(visit.page)).map(({ text }) => fold(text));
    assert.equal(titles.length, items.length);
    assert.deepEqual(links, titles);
    assert.deepEqual(
      links.filter((name) => !name),
      [],
      'none without a name',
    );
    await visit.close();
  });

  it('A11Y-08 moves nothing where motion is reduced, and keeps its focus ring in forced colours', async () => {
    const visit = await open(page(`src="${src}"`));
    await setMedia(visit.page, { 'prefers-reduced-motion': 'reduce', 'forced-colors': 'active' });
    for (const layout of LAYOUTS) {
      const found = await visit.page.$eval(
        'related-articles',
        async (block, next) => {
          block.setAttribute('layout', next);
          await block.ready;
          const root = block.shadowRoot;
          root?.querySelector<HTMLElement>('[part=list] a')?.focus({ focusVisible: true } as FocusOptions);
          const focused = root?.activeElement;
          const around = focused
            ? [focused, ...focused.querySelectorAll('*'), focused.closest('li') ?? focused]
            : [];
          return {
            animations: root?.getAnimations().length,
            smooth: [...(root?.querySelectorAll('*') ?? [])].filter(
              (element) => getComputedStyle(element).scrollBehavior === 'smooth',
            ).length,
            isRinged: around.some((one) => {
              const { outlineStyle, outlineWidth } = getComputedStyle(one);
              return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
            }),
          };
        },
        layout,
      );
      assert.deepEqual(found, { animations: 0, smooth: 0, isRinged: true }, layout);
    }
    await visit.close();
  });

  it('A11Y-09 with bad contrast, or a link without a name, is found by the same check: it sees into shadow roots', async () => {
    const visit = await open(page(`src="${src}"`));
    await visit.page.$eval('related-articles', (block) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('a { color: #ddd !important; background: #fff }');
      block.shadowRoot?.adoptedStyleSheets.push(sheet);
      block.shadowRoot?.querySelector('[part=list] a')?.replaceChildren();
    });
    const problems = (await accessibilityProblems(visit.page)).join('\n');
    assert.match(problems, /color-contrast/);
    assert.match(problems, /link-name/);
    await visit.close();
  });
});

/** Defined before the first paint. */
const MODULE_FIRST =
  '<script type="module" blocking="render" src="/dist/cdn/related-articles.min.js"></script>';
