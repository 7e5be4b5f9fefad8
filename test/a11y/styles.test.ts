/** Style sheets of all kinds of sites: what they do to everything, they do not do to the block. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Visit } from '../tools/browser.js';
import { file, hostPage, MODULE, openHouse, settled, type House } from '../tools/guest.js';

/** What sites write, by what they are known for. */
const sheets: Readonly<Record<string, string>> = {
  'a reset of everything': '* { margin: 0; padding: 0; border: 0; font: inherit; vertical-align: baseline }',
  'all: unset': '* { all: unset } related-articles { display: block }',
  'a root of 10 px': 'html { font-size: 62.5% } body { font-size: 16px }',
  'box sizes and borders':
    '*, *::before, *::after { box-sizing: content-box; border: 5px solid red; outline: 3px solid red }',
  'links that are hidden': 'a, li, ul, nav, h2, p { display: none !important }',
  'links that are buttons':
    'a { display: inline-block !important; padding: 30px !important; background: red !important; float: left !important }',
  'lists with bullets and indents':
    'ul, li { list-style: square inside !important; padding-left: 60px !important; margin: 30px !important }',
  'colours for everything': '* { color: red !important; background: yellow !important }',
  'letters that are spaced':
    'body { letter-spacing: 5px; word-spacing: 20px; text-transform: uppercase; text-indent: 50px; line-height: 3; text-align: center; white-space: nowrap }',
  'a framework’s preflight':
    '*, ::before, ::after { box-sizing: border-box; border: 0 solid } a { color: inherit; text-decoration: inherit } ol, ul, menu { list-style: none } img, svg { display: block; max-width: 100%; height: auto } [hidden] { display: none !important }',
  'pictures that are wide':
    'img { width: 100% !important; height: auto !important; max-width: none !important }',
  'generated content': '*::before { content: "→ " !important } *::after { content: " ←" !important }',
  'transforms and opacity for lists':
    'nav, ul, li { transform: rotate(3deg); opacity: 0.3; position: absolute }',
};

describe('a style sheet with', { concurrency: 3 }, () => {
  let house: House;
  let src: string;
  let tame: unknown;
  before(async () => {
    house = await openHouse();
    src = house.answer(file('data/attachment.json'));
    const visit = await open('');
    tame = await geometry(visit);
    await visit.close();
  });
  after(() => house.close());

  async function open(css: string): Promise<Visit> {
    const head = `${MODULE}<style>#here { width: 600px; font: 16px/1.5 sans-serif; color: black; margin: 0; padding: 0 }</style><style>${css}</style>`;
    const html = hostPage(`src="${src}" show="summary date tags"`, { head, inside: '' })
      .replace('<related-articles', '<div id="here"><related-articles')
      .replace('</related-articles>', '</related-articles></div>');
    const visit = await house.visit(html);
    await settled(visit.page);
    return visit;
  }

  /** Where everything is in the block, in whole pixels, and how it is written. */
  const geometry = ({ page }: Visit) =>
    page.$eval('related-articles', (block) => {
      const { left = 0, top = 0 } = block.shadowRoot?.querySelector('nav')?.getBoundingClientRect() ?? {};
      return [...(block.shadowRoot?.querySelectorAll('[part=list] *') ?? [])].map((element) => {
        const box = element.getBoundingClientRect();
        const { fontSize, textTransform, letterSpacing, display, textAlign, opacity } =
          getComputedStyle(element);
        const place = [box.left - left, box.top - top, box.width, box.height].map(Math.round);
        return [
          element.localName,
          ...place,
          fontSize,
          textTransform,
          letterSpacing,
          display,
          textAlign,
          opacity,
        ].join(' ');
      });
    });

  for (const [what, css] of Object.entries(sheets)) {
    it(`REL-14 ${what} changes nothing in the block`, async () => {
      // The block's own box is the page's to style; what inherits is set again where it stands.
      const visit = await open(
        `${css} #here { all: revert; width: 600px; font: 16px/1.5 sans-serif; display: block !important } related-articles { all: revert; display: block }`,
      );
      assert.deepEqual(await geometry(visit), tame);
      await visit.close();
    });
  }

  it('REL-14 the block does to the page around it nothing either', async () => {
    const around = (visit: Visit) =>
      visit.page.$$eval('body > *, head > *', (all) =>
        all.map((element) => {
          const style = getComputedStyle(element);
          return [
            element.localName,
            ...[...style]
              .filter((name) => !/size|height|origin|perspective|inset|top|bottom/.test(name))
              .map((name) => style.getPropertyValue(name)),
          ].join();
        }),
      );
    const [with_, without] = [await open(''), await house.visit('')];
    const before = await around(with_);
    await with_.page.$eval('related-articles', (block) => block.replaceChildren());
    assert.deepEqual(await around(with_), before);
    assert.equal(
      await with_.page.evaluate(() => document.adoptedStyleSheets.length + document.styleSheets.length),
      2,
    );
    await Promise.all([with_.close(), without.close()]);
  });
});
