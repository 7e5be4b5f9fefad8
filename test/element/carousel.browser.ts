/** A row that readers move, and that never moves by itself. */
import { expect } from '@open-wc/testing';
import { executeServerCommand, sendKeys } from '@web/test-runner-commands';
import type { RelatedArticles } from '../../src/index.js';
import { itNeeds } from './engine.js';
import { create, find, findAll, items, links, must, painted, place, serve, staysSilent } from './page.js';

const media = (features: Record<string, string>) => executeServerCommand('related:media', features);

/** A carousel of so many articles in a column, which scrolls at once. */
async function showRow(
  count: number,
  { width = 600, dir = 'ltr', lang = 'en' } = {},
): Promise<RelatedArticles> {
  const holder = place(document.createElement('div'));
  holder.style.cssText = `font: 16px/1.5 sans-serif; width: ${width}px`;
  Object.assign(holder, { dir, lang });
  const element = create({ layout: 'carousel', limit: 12, src: serve(items(count)) });
  holder.append(element);
  await element.ready;
  await painted();
  return element;
}

const row = (element: Element) => must(find(element, '.list'));
const buttons = (element: Element) =>
  findAll(element, 'button').filter((button) => button.checkVisibility({ visibilityProperty: true }));
const disabled = (element: Element) => buttons(element).map((button) => button.ariaDisabled);

/** Clicks, and waits until the row has come to rest. */
async function click(element: Element, part: 'previous' | 'next'): Promise<number> {
  must(find(element, `.${part}`)).click();
  await painted();
  await painted();
  return row(element).scrollLeft;
}

describe('carousel', () => {
  staysSilent();
  beforeEach(() => media({ reducedMotion: 'reduce' }));
  afterEach(() => media({}));

  it('its buttons have names, in the language of their place', async () => {
    const names = async (lang: string) =>
      buttons(await showRow(8, { lang })).map((button) => button.getAttribute('aria-label'));
    expect(await names('en')).to.deep.equal(['Previous articles', 'Next articles']);
    expect(await names('de-CH')).to.deep.equal(['Vorherige Artikel', 'Nächste Artikel']);
  });

  for (const [dir, forward] of [
    ['ltr', 1],
    ['rtl', -1],
  ] as const) {
    it(`${dir}: the buttons scroll on and back, and say where there is nothing more`, async () => {
      const element = await showRow(6, { dir });
      expect(disabled(element)).to.deep.equal(['true', 'false']);
      const there = await click(element, 'next');
      expect(there * forward).to.be.above(200);
      expect(disabled(element)).to.deep.equal(['false', 'false']);
      let end = there;
      for (let last = 0; last !== end;) {
        last = end;
        end = await click(element, 'next');
      }
      const { scrollWidth, clientWidth } = row(element);
      expect(end * forward).to.be.closeTo(scrollWidth - clientWidth, 2);
      expect(disabled(element)).to.deep.equal(['false', 'true']);
      expect((await click(element, 'previous')) * forward).to.be.below(end * forward);
    });

    it(`${dir}: the arrows point where the row goes`, async () => {
      const element = await showRow(6, { dir });
      const [previous, following] = findAll(element, 'button svg').map(
        (icon) => getComputedStyle(icon).transform,
      );
      const mirrored = 'matrix(-1, 0, 0, 1, 0, 0)';
      expect([previous, following]).to.deep.equal(forward > 0 ? [mirrored, 'none'] : ['none', mirrored]);
    });
  }

  it('keyboard: the buttons come before the links, and the focus stays on one that has done its work', async () => {
    const element = await showRow(4);
    const before = place(document.createElement('button'));
    must(element.parentElement).before(before);
    before.focus();
    const focused = () => element.shadowRoot?.activeElement;
    await sendKeys({ press: 'Tab' });
    expect(focused()?.part.contains('previous')).to.equal(true);
    await sendKeys({ press: 'Tab' });
    for (let presses = 0; presses < 4; presses++) {
      await sendKeys({ press: 'Enter' });
      await painted();
    }
    expect(disabled(element)).to.deep.equal(['false', 'true']);
    expect(focused()?.part.contains('next')).to.equal(true);
    await sendKeys({ press: 'Tab' });
    expect(focused() === links(element)[0]).to.equal(true);
  });

  for (const dir of ['ltr', 'rtl']) {
    it(`${dir}: a link that is focused is in view`, async () => {
      const element = await showRow(10, { dir, width: 375 });
      must(find(element, '.next')).focus();
      for (const link of links(element)) {
        await sendKeys({ press: 'Tab' });
        await painted();
        expect(element.shadowRoot?.activeElement === link).to.equal(true);
        const [inner, outer] = [link, row(element)].map((one) => one.getBoundingClientRect());
        expect(must(inner).left).to.be.at.least(must(outer).left - 1);
        expect(must(inner).right).to.be.at.most(must(outer).right + 1);
      }
    });
  }

  it('there are no buttons where everything fits, and they follow what is in the row and how wide it is', async () => {
    const element = await showRow(2);
    expect(buttons(element)).to.have.length(0);
    element.articles = items(8);
    await element.ready;
    await element.updateComplete;
    expect(buttons(element)).to.have.length(2);
    element.articles = items(2);
    await element.ready;
    await element.updateComplete;
    expect(buttons(element)).to.have.length(0);
    must(element.parentElement).style.width = '300px';
    await painted();
    expect(buttons(element)).to.have.length(2);
    element.layout = 'list';
    await element.updateComplete;
    expect(findAll(element, 'button')).to.have.length(0);
  });

  it('nothing moves by itself, and with reduced motion nothing glides', async () => {
    const element = await showRow(8);
    expect(row(element).scrollLeft).to.equal(0);
    expect(element.shadowRoot?.getAnimations()).to.deep.equal([]);
    expect(getComputedStyle(row(element)).scrollBehavior).to.equal('auto');
  });

  itNeeds('emulated media')('without reduced motion the row glides where its buttons send it', async () => {
    await media({ reducedMotion: 'no-preference' });
    expect(getComputedStyle(row(await showRow(8))).scrollBehavior).to.equal('smooth');
  });

  it('the buttons are large enough to hit, whatever the heading is like', async () => {
    const element = await showRow(8);
    for (const size of ['0.5em', '2em']) {
      element.style.setProperty('--related-articles-heading-size', size);
      for (const button of buttons(element)) {
        const { width, height } = button.getBoundingClientRect();
        expect(Math.min(width, height)).to.be.at.least(24);
      }
    }
  });
});
