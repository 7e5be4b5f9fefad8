/** How the block fits into pages of every kind. */
import { expect } from '@open-wc/testing';
import { RelatedArticles } from '../../src/index.js';
import { create, find, findAll, items, links, place, serve, show, staysSilent, must } from './page.js';

const css = String(RelatedArticles.styles);

/** An element with its list in a box with that style. */
async function showIn(style: string, attributes = {}) {
  const holder = place(document.createElement('div'));
  holder.style.cssText = style;
  const element = create({ src: serve(items(3)), ...attributes });
  holder.append(element);
  await element.ready;
  return element;
}

describe('styles', () => {
  staysSilent();

  it('#23 font, colour and colour scheme are those around it', async () => {
    const element = await showIn('font: italic 30px monospace; color: rgb(1, 2, 3); color-scheme: dark');
    const style = getComputedStyle(must(links(element)[0]));
    expect([style.fontFamily, style.fontStyle, style.color, style.colorScheme]).to.deep.equal([
      'monospace',
      'italic',
      'rgb(1, 2, 3)',
      'dark',
    ]);
    expect(parseFloat(style.fontSize)).to.be.above(30);
  });

  it('#23 the width that counts is that of the place, not of the window', async () => {
    const aside = async (width: number) => {
      const element = await showIn(`width: ${width}px`);
      const [date, title] = ['time', 'a'].map((name) => must(find(element, name)).getBoundingClientRect());
      return must(date).right <= must(title).left;
    };
    expect([await aside(320), await aside(900)]).to.deep.equal([false, true]);
  });

  for (const [what, style] of Object.entries({
    'a narrow column': 'width: 320px',
    'a centring flex column': 'width: 320px; display: flex; flex-direction: column; align-items: center',
    'a flex row': 'width: 320px; display: flex',
    'a grid': 'width: 320px; display: grid; grid-template-columns: 1fr',
    'a float': 'width: 320px; display: flow-root; float: left',
  })) {
    it(`#23 ${what} neither widens nor swallows it`, async () => {
      const element = await showIn(style, { show: 'summary date tags author section image' });
      const { width } = element.getBoundingClientRect();
      expect(width).to.be.above(200).and.at.most(320);
      expect(element.parentElement?.scrollWidth).to.equal(320);
    });
  }

  it('the manners of the text around it stay outside', async () => {
    const element = await showIn(
      'letter-spacing: 1em; word-spacing: 1em; text-transform: uppercase; text-align: center; text-indent: 5em; white-space: nowrap; line-height: 4',
    );
    const style = getComputedStyle(must(links(element)[0]));
    expect([
      style.letterSpacing,
      style.wordSpacing,
      style.textTransform,
      style.textIndent,
      style.whiteSpace,
    ]).to.deep.equal(['normal', '0px', 'none', '0px', 'normal']);
    expect(style.textAlign, 'Firefox names the side that an item of a list starts at').to.be.oneOf([
      'start',
      'left',
    ]);
    expect(parseFloat(style.lineHeight) / parseFloat(style.fontSize)).to.be.closeTo(1.3, 0.01);
  });

  it('rules of the page for all elements stay outside', async () => {
    const style = place(document.createElement('style'), document.head);
    style.textContent =
      '* { display: inline; color: red; margin: 50px } a { text-decoration: underline; float: right } related-articles { display: block; margin: 0 }';
    const element = await showIn('');
    const { color, margin, float } = getComputedStyle(must(find(element, 'p')));
    expect(color).not.to.equal('rgb(255, 0, 0)');
    expect(margin).not.to.include('50px');
    expect(float).to.equal('none');
  });

  for (const [what, rules] of Object.entries({
    'everything unset': '*, *::before, *::after { all: unset }',
    'a root of 62.5 %': 'html { font-size: 62.5% } body { font-size: 1.6rem }',
    'a reset that makes all alike': `*, ::before, ::after { box-sizing: border-box; margin: 0; padding: 0; border: 0 solid; vertical-align: baseline }
      html { line-height: 1.5; tab-size: 4; -webkit-text-size-adjust: 100% } ol, ul, menu { list-style: none }
      a { color: inherit; text-decoration: inherit } h1, h2, h3 { font-size: inherit; font-weight: inherit }
      img, svg, video { display: block; max-width: 100%; height: auto; vertical-align: middle }
      button { font: inherit; background: transparent; appearance: button } [hidden] { display: none }`,
    'a framework that styles every tag': `*, ::before, ::after { box-sizing: border-box } body { margin: 0; line-height: 1.5; text-align: center }
      h2, h3 { margin: 0 0 0.5rem; font-weight: 500; line-height: 1.2; font-size: 2rem } p { margin: 0 0 1rem }
      ul { padding-left: 2rem; margin: 0 0 1rem; list-style: disc } a { color: #0d6efd; text-decoration: underline } a:hover { color: red }
      nav, ul, li { display: flex } img { vertical-align: middle } button { border-radius: 0; background: silver } dl { margin: 1rem }
      summary { display: list-item } [part] { color: red } .item, .title, .list { float: left; color: red; font-size: 50px }`,
    'loud text':
      '* { text-transform: uppercase; letter-spacing: 0.2em; word-spacing: 1em; line-height: 3; text-indent: 2em; white-space: pre; text-align: right }',
  })) {
    it(`a page with ${what} changes nothing within`, async () => {
      const shown = ['list', 'carousel'].map((layout) => ({
        layout,
        src: serve(items(4, { image: '/data/images/gardening-1.svg', authors: [{ name: 'Ada' }] })),
        show: 'summary date image tags author section',
        explain: '',
        limit: 4,
      }));
      const font = 'display: block; width: 600px; font: 16px/1.5 serif; color: rgb(1, 2, 3)';
      const elements = [];
      for (const attributes of shown) elements.push(await showIn(font, attributes));
      const before = elements.map(looks);
      const sheet = place(document.createElement('style'), document.head);
      sheet.textContent = rules;
      const after = elements.map(looks);
      sheet.remove();
      after.forEach((now, index) => {
        for (const [name, value] of now)
          expect([name, value]).to.deep.equal([name, before[index]?.get(name)]);
      });
    });
  }

  /** Every computed style of the element's parts, but for where in the page they stand. */
  function looks(element: Element): Map<string, string> {
    const parts = '#heading, .list, .list > .item:nth-child(2), .item:nth-child(2) *, button, button svg';
    const elsewhere =
      /^(?:perspective-origin|transform-origin|tab-size|-webkit-text-size-adjust|text-size-adjust)$/;
    return new Map(
      findAll(element, parts).flatMap((part) => {
        const style = getComputedStyle(part);
        return [...style]
          .filter((name) => !name.startsWith('--') && !elsewhere.test(name))
          .map(
            (name) => [`${part.localName}.${part.className} ${name}`, style.getPropertyValue(name)] as const,
          );
      }),
    );
  }

  it('what is hidden stays hidden, whatever the page says of all elements', async () => {
    const sheet = place(document.createElement('style'), document.head);
    sheet.textContent = '* { all: unset } related-articles { display: grid }';
    const element = await show();
    element.hidden = true;
    expect(getComputedStyle(element).display).to.equal('none');
    sheet.remove();
  });

  it('#24 every public variable of the style sheet works', async () => {
    const probes: Record<string, [value: string, selector: string, property: string, expected: string]> = {
      accent: ['rgb(1, 2, 3)', '#heading', 'border-block-start-color', 'rgb(1, 2, 3)'],
      muted: ['rgb(4, 5, 6)', '.summary', 'color', 'rgb(4, 5, 6)'],
      rule: ['rgb(7, 8, 9)', '.item + .item', 'border-block-start-color', 'rgb(7, 8, 9)'],
      gap: ['7px', '.item', 'padding-block-start', '7px'],
      'heading-size': ['40px', '#heading', 'font-size', '40px'],
      'title-font': ['monospace', '.title', 'font-family', 'monospace'],
      'title-size': ['33px', '.title', 'font-size', '33px'],
      'title-weight': ['900', '.title', 'font-weight', '900'],
      'title-lines': ['5', '.title', '-webkit-line-clamp', '5'],
      'summary-size': ['10px', '.summary', 'font-size', '10px'],
      'summary-lines': ['7', '.summary', '-webkit-line-clamp', '7'],
      'meta-size': ['9px', '.meta', 'font-size', '9px'],
      'aside-size': ['123px', '.meta', 'inline-size', '123px'],
      'image-size': ['77px', '.image', 'inline-size', '77px'],
      radius: ['5px', '.image', 'border-start-start-radius', '5px'],
    };
    const probesOfCards: typeof probes = {
      'card-size': ['400px', '.as-cards', 'grid-template-columns', '445px 445px'],
      'column-gap': ['10px', '.as-cards', 'column-gap', '10px'],
    };
    const probesOfCompact: typeof probes = {
      'column-size': ['200px', '.as-compact', 'grid-template-columns', '204px 204px 204px 204px'],
    };
    const used = new Set([...css.matchAll(/--related-articles-([a-z-]+)/g)].map(([, name]) => name));
    const byLayout = { list: probes, cards: probesOfCards, compact: probesOfCompact };
    expect(Object.values(byLayout).flatMap((of) => Object.keys(of))).to.have.members([...used]);
    for (const [layout, of] of Object.entries(byLayout)) {
      const variables = Object.entries(of).map(([name, [value]]) => `--related-articles-${name}: ${value}`);
      const element = await showIn(`width: 900px; ${variables.join(';')}`, {
        src: serve(items(3, { image: '/data/images/gardening-1.svg' })),
        show: 'summary date image',
        layout,
      });
      for (const [name, [, selector, property, expected]] of Object.entries(of)) {
        const target = must(find(element, `.list ${selector}, .list${selector}, nav > ${selector}`));
        expect(getComputedStyle(target).getPropertyValue(property), name).to.equal(expected);
      }
    }
  });

  it('#24 private variables have two dashes and an underscore', () => {
    for (const [, name] of css.matchAll(/(--[\w-]+)\s*:/g)) expect(name).to.match(/^--_/);
  });

  it('#26 the style sheet knows neither left nor right', () => {
    const properties = [...css.matchAll(/[{;]\s*([a-z-]+)\s*:/g)].map(([, name]) => name);
    const sides = /^(?:.+-)?(?:left|right|top|bottom|width|height)$/;
    const sideless = ['line-height', 'scrollbar-width', 'stroke-width'];
    expect(properties).to.include('inline-size');
    expect(properties.filter((name = '') => sides.test(name) && !sideless.includes(name))).to.deep.equal([]);
  });

  it('#25 parts are kebab-case and cover what the documentation names', async () => {
    const element = await show({
      src: serve(
        items(1, {
          image: '/data/images/gardening-1.svg',
          authors: [{ name: 'Ada' }],
          _related: { section: 'Garden' },
        }),
      ),
      show: 'summary date image tags author section',
    });
    const parts = new Set(findAll(element, '[part]').flatMap((part) => [...part.part]));
    expect([...parts]).to.have.members(
      'nav heading list item link title summary tags tag meta date section author image'.split(' '),
    );
    for (const part of parts) expect(part).to.match(/^[a-z]+(-[a-z]+)*$/);
    expect(element.querySelectorAll('[part]')).to.have.length(0);
  });
});
