/** The words of the block: in the language of the place where it stands, loaded only where they are needed. */
import { expect } from '@open-wc/testing';
import type { RelatedArticles } from '../../src/index.js';
import { create, find, findAll, items, must, painted, place, serve, serveLate, staysSilent } from './page.js';

const heading = (element: Element) => find(element, '[part=heading]')?.textContent?.trim();

/** The files of languages that have been asked for. */
const files = () =>
  performance
    .getEntriesByType('resource')
    .flatMap(({ name }) => /\/locales\/([\w-]+)\.[jt]s/.exec(name)?.[1] ?? [])
    .filter((name) => name !== 'en');

/** An element in a box of that language. */
async function showIn(lang: string, attributes = {}): Promise<RelatedArticles> {
  const holder = place(document.createElement('div'));
  holder.lang = lang;
  const element = create({ src: serve(items(4)), ...attributes });
  holder.append(element);
  await element.ready;
  return element;
}

describe('words', () => {
  staysSilent();
  before(() => performance.clearResourceTimings());

  it('nothing is asked for in English, nor where the words are given', async () => {
    for (const lang of ['en', 'en-GB', 'EN-us', ''])
      expect(heading(await showIn(lang))).to.equal('Related articles');
    expect(heading(await showIn('fi', { heading: 'Lisää' }))).to.equal('Lisää');
    expect(files()).to.deep.equal([]);
  });

  for (const [lang, expected, file] of [
    ['de', 'Mehr zum Thema', 'de'],
    ['de-AT', 'Mehr zum Thema', 'de'],
    ['pt-BR', '', 'pt-BR'],
    ['pt-PT', '', 'pt'],
    ['pt', '', 'pt-BR'],
    ['zh-TW', '', 'zh-Hant'],
    ['zh-HK', '', 'zh-Hant'],
    ['zh', '', 'zh-Hans'],
    ['no', '', 'nb'],
    ['nn-NO', '', 'nb'],
    ['ar-EG', '', 'ar'],
    ['sr', '', 'sr'],
    ['sr-Latn', 'Related articles', undefined],
    ['tlh', 'Related articles', undefined],
    ['not a language', 'Related articles', undefined],
  ] as const) {
    it(`#27 lang="${lang}": ${file ? `the words of ${file}` : 'English'}`, async () => {
      const known = new Set(files());
      const element = await showIn(lang);
      const asked = files().filter((name) => !known.has(name) && name !== 'index' && name !== 'load');
      const said =
        expected ||
        ((await import(`/src/element/locales/${must(file)}.ts`)) as { default: { heading: string } }).default
          .heading;
      expect(heading(element)).to.equal(said);
      expect(asked.length).to.be.at.most(file ? 1 : 0);
      for (const name of asked) expect(name).to.equal(file);
    });
  }

  it('a carousel and `explain` need words, even where the heading is given', async () => {
    const carousel = await showIn('nl', { layout: 'carousel', heading: 'Meer' });
    const explained = await showIn('sv', { explain: '', heading: 'Mer' });
    expect(find(carousel, 'button')?.ariaLabel).to.equal(
      (await import('../../src/element/locales/nl.js')).default.previous,
    );
    expect(find(explained, '.list .why summary')?.textContent).to.include(
      (await import('../../src/element/locales/sv.js')).default.why,
    );
  });

  it('#26 a language is found through shadow roots, and the nearest one counts', async () => {
    const outer = place(document.createElement('div'));
    outer.lang = 'es';
    const inner = document.createElement('section');
    outer.attachShadow({ mode: 'open' }).append(inner);
    const across = create({ src: serve(items(2)) });
    const own = create({ src: serve(items(2)), lang: 'it' });
    inner.append(across, own);
    await Promise.all([across.ready, own.ready]);
    expect(heading(across)).to.equal((await import('../../src/element/locales/es.js')).default.heading);
    expect(heading(own)).to.equal((await import('../../src/element/locales/it.js')).default.heading);
  });

  it('#26 a change is followed: on the root, on what is around it, and on the element itself', async () => {
    const element = await showIn('fr');
    const { heading: french } = (await import('../../src/element/locales/fr.js')).default;
    const { heading: polish } = (await import('../../src/element/locales/pl.js')).default;
    expect(heading(element)).to.equal(french);
    must(element.parentElement).lang = 'pl';
    await changed(element);
    expect(heading(element)).to.equal(polish);
    element.lang = 'fr';
    await changed(element);
    expect(heading(element)).to.equal(french);
    element.removeAttribute('lang');
    must(element.parentElement).removeAttribute('lang');
    document.documentElement.lang = 'pl';
    await changed(element);
    expect(heading(element)).to.equal(polish);
    document.documentElement.removeAttribute('lang');
    await changed(element);
    expect(heading(element)).to.equal('Related articles');
  });

  it('of two changes the last one counts', async () => {
    const element = await showIn('en');
    const holder = must(element.parentElement);
    for (const lang of ['cs', 'da', 'en', 'da']) {
      holder.lang = lang;
      await Promise.resolve();
    }
    await changed(element);
    expect(heading(element)).to.equal((await import('../../src/element/locales/da.js')).default.heading);
  });

  it('`translation` wins, word for word; the rest stays in the language of the page', async () => {
    const element = await showIn('de', { layout: 'carousel', translation: '{"heading":"Weiterlesen"}' });
    expect(heading(element)).to.equal('Weiterlesen');
    expect(findAll(element, 'button').map((button) => button.ariaLabel)).to.include('Nächste Artikel');
    element.heading = 'Lesen';
    await element.updateComplete;
    expect(heading(element)).to.equal('Lesen');
  });

  it('no other language is shown while the words are on their way, and no word moves anything', async () => {
    const { url, answer } = serveLate();
    const holder = place(document.createElement('div'));
    holder.lang = 'hu';
    const element = create({ src: url });
    holder.append(element);
    await element.updateComplete;
    expect(heading(element)).to.equal('');
    const { height } = must(find(element, '#heading')).getBoundingClientRect();
    answer(items(2));
    await element.ready;
    expect(heading(element)).to.equal((await import('../../src/element/locales/hu.js')).default.heading);
    expect(find(element, '#heading')?.getBoundingClientRect().height).to.equal(height);
  });

  it('a heading that takes two lines beside the buttons of a narrow carousel moves nothing', async () => {
    const { url, answer } = serveLate();
    const holder = place(document.createElement('div'));
    holder.lang = 'es';
    holder.style.inlineSize = '320px';
    holder.style.setProperty('--related-articles-heading-size', '1.5em');
    const element = create({ src: url, layout: 'carousel', show: 'date' });
    holder.append(element);
    await painted(); // what nobody has seen may move
    const { height } = element.getBoundingClientRect();
    answer(items(6));
    await element.ready;
    const words = must(find(element, '#heading'));
    expect(words.clientHeight).to.be.above(2 * parseFloat(getComputedStyle(words).lineHeight));
    expect(element.getBoundingClientRect().height).to.equal(height);
  });

  it('the direction of the page mirrors every layout', async () => {
    for (const layout of ['list', 'cards', 'compact', 'carousel']) {
      const element = await showIn('ar', { layout });
      must(element.parentElement).dir = 'rtl';
      await painted();
      find(element, '.list')?.scrollTo(0, 0); // WebKit does not go to the other end with the direction
      await painted();
      const [nav, item] = [find(element, 'nav'), find(element, '.list > .item')].map((one) =>
        must(one).getBoundingClientRect(),
      );
      expect(must(item).right, layout).to.be.closeTo(must(nav).right, 1);
    }
  });

  /** After a change of a language has been noticed and its words are there. */
  async function changed(element: RelatedArticles): Promise<void> {
    await Promise.resolve();
    await element.updateComplete;
    await element.ready;
    await element.updateComplete;
  }
});
