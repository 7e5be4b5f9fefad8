/** The language of the page: dates, words, and what is in another language. */
import { expect } from '@open-wc/testing';
import { create, find, findAll, items, links, painted, place, serve, show, staysSilent } from './page.js';

const dates = (element: Element) => findAll(element, '[part=list] time').map((time) => time.textContent);

/** One related article with that date. */
const dated = (date_published: string) => serve(items(1, { date_published }));

describe('locale', () => {
  staysSilent();
  afterEach(() => document.documentElement.removeAttribute('lang'));

  it('#26 dates are in the language of the nearest ancestor that has one', async () => {
    document.documentElement.lang = 'en-GB';
    const outer = place(document.createElement('div'));
    outer.lang = 'de';
    const inner = document.createElement('div');
    outer.attachShadow({ mode: 'open' }).append(inner);
    const src = dated('2025-03-09');
    const [own, across, root] = [create({ src, lang: 'fr' }), create({ src }), create({ src })];
    inner.append(own, across);
    place(root);
    await Promise.all([own, across, root].map((element) => element.ready));
    expect([own, across, root].map((element) => dates(element)[0])).to.deep.equal([
      '9 mars 2025',
      '9. März 2025',
      '9 March 2025',
    ]);
  });

  it("#26 a change of the page's language is followed", async () => {
    document.documentElement.lang = 'en';
    const element = await show({ src: dated('2025-03-09') });
    document.documentElement.lang = 'es';
    await painted();
    expect(dates(element)).to.deep.equal(['9 de marzo de 2025']);
  });

  it('#26 a language that is none is as if nothing were said', async () => {
    document.documentElement.lang = 'x';
    const element = await show({ src: dated('2025-03-09') });
    expect(dates(element)[0]).to.include('2025');
  });

  for (const [style, expected] of Object.entries({
    long: 'March 9, 2025',
    medium: 'Mar 9, 2025',
    short: '3/9/25',
    iso: '2025-03-09',
  })) {
    it(`date-style ${style}`, async () => {
      const element = await show({
        src: dated('2025-03-09T23:30:00-11:00'),
        'date-style': style,
        lang: 'en-US',
      });
      expect(dates(element)).to.deep.equal([expected]);
      expect(find(element, '[part=list] time')?.getAttribute('datetime')).to.equal(
        '2025-03-09T23:30:00-11:00',
      );
    });
  }

  it('A11Y-07 what is no date is not shown', async () => {
    for (const text of ['2024-02-30', 'yesterday', '', '0000-00-00', '1700000000']) {
      const element = await show({ src: dated(text) });
      expect(dates(element)).to.deep.equal([]);
      expect(element.shadowRoot?.textContent).not.to.include('Invalid');
    }
  });

  it('A11Y-07 an article in another language says so', async () => {
    const languages = ['en', 'de', 'pt_BR', 'no language at all'];
    const feed = items(4).map((item, index) => ({ ...item, language: languages[index] }));
    const element = await show({ src: serve(feed), lang: 'en', threshold: 0 });
    const said = links(element).map((link) => [
      link.textContent,
      link.closest('li')?.getAttribute('lang'),
      link.hreflang,
    ]);
    expect(said).to.have.deep.members([
      [feed[0]?.title, null, 'en'],
      [feed[1]?.title, 'de', 'de'],
      [feed[2]?.title, 'pt-BR', 'pt-BR'],
      [feed[3]?.title, null, ''],
    ]);
  });

  it('only-language=page is the language of the place where the element stands', async () => {
    document.documentElement.lang = 'en';
    const feed = items(4).map((item, index) => ({ ...item, language: index % 2 ? 'de' : 'en' }));
    const element = await show({ src: serve(feed), lang: 'de', 'only-language': 'page' });
    expect(links(element).map(({ hreflang }) => hreflang)).to.deep.equal(['de', 'de']);
  });

  it('SEC-09 the direction of a text is its own', async () => {
    const feed = items(2).map((item, index) => (index ? item : { ...item, title: `תפוח ${item.title}` }));
    const element = await show({ src: serve(feed) });
    const directions = links(element).map((link) => [
      link.textContent?.startsWith('ת'),
      getComputedStyle(link).direction,
    ]);
    expect(directions).to.have.deep.members([
      [true, 'rtl'],
      [false, 'ltr'],
    ]);
  });

  it('#26 right to left, the dates stand on the right', async () => {
    const holder = place(document.createElement('div'));
    holder.style.width = '1000px';
    holder.dir = 'rtl';
    const element = create({ src: serve(items(1)) });
    holder.append(element);
    await element.ready;
    const side = (part: string) => find(element, `[part=list] ${part}`)?.getBoundingClientRect().right ?? 0;
    expect(side('time')).to.be.above(side('p'));
  });

  it('#27 every word can be replaced, and a missing one is English', async () => {
    const element = await show();
    const heading = () => find(element, '[part=heading]')?.textContent?.trim();
    for (const [translation, expected] of [
      [{ heading: '[Řéļåţéď åŕţîćļéš]' }, '[Řéļåţéď åŕţîćļéš]'],
      [{}, 'Related articles'],
      [undefined, 'Related articles'],
    ] as const) {
      element.translation = translation;
      await element.updateComplete;
      expect(heading()).to.equal(expected);
    }
  });
});
