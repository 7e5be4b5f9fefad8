/** `explain` shows the owner of a site why each link is there. */
import { expect } from '@open-wc/testing';
import { find, findAll, items, links, must, painted, serve, show, staysSilent } from './page.js';

const percents = (texts: readonly (Element | null)[]) =>
  texts.map((text) => parseFloat(text?.textContent ?? ''));
const whys = (element: Element) => findAll(element, '.list .why');

describe('explain', () => {
  staysSilent();

  it('is not there unless asked for', async () => {
    expect(whys(await show())).to.have.length(0);
  });

  it('the shares of the reasons add up to the score that is shown, but for rounding', async () => {
    const element = await show({ explain: '', limit: 10, 'article-tags': 'apple, winter', pin: 'apple-7' });
    expect(whys(element)).to.have.length(10);
    whys(element).forEach((why, index) => {
      const { score, reasons } = must(element.recommendations[index]);
      const kinds = new Set(reasons.map(({ kind }) => kind)).size;
      const shares = percents([...why.querySelectorAll('dt b')]);
      expect(shares).to.have.length(kinds);
      const sum = shares.reduce((all, share) => all + share, 0);
      const [shown] = percents([why.querySelector('summary b')]);
      expect(shown).to.equal(Math.round(score * 100));
      expect(sum).to.be.closeTo(score * 100, kinds / 2 + 0.01);
      expect(why.querySelectorAll('dd').length).to.be.at.least(kinds);
    });
  });

  it('names the words and tags that both have', async () => {
    const element = await show({ explain: '', 'article-tags': 'part 0,' });
    const said = whys(element)[0]?.textContent ?? '';
    expect(said).to.include('Words in common').and.include('Tags in common');
    expect(must(whys(element)[0]?.querySelector('dd')).textContent).to.include('part 0');
  });

  it("is in the page's language, also beside an article in another one", async () => {
    const element = await show({ explain: '', lang: 'de', src: serve(items(3, { language: 'en' })) });
    for (const why of whys(element)) {
      const { lang } = must(why.closest<HTMLElement>('[lang]'));
      expect(lang).to.equal('de');
      expect(why.querySelector('summary')?.textContent)
        .to.include('Warum dieser Artikel')
        .and.match(/\d+\u00a0%/);
    }
    expect(must(links(element)[0]).closest<HTMLElement>('[lang]')?.lang).to.equal('en');
  });

  it('says where there were too few articles to choose from, and how to have more', async () => {
    for (const [count, isTold] of [
      [10, true],
      [20, false],
    ] as const) {
      const index = Array.from({ length: count }, (_, n) => ({
        ...items(1)[0],
        id: `${n}`,
        url: `/apple/${n}`,
        title: `Apples of tree ${n}`,
      }));
      const element = await show({ explain: '', src: serve(index) });
      const said = must(whys(element)[0]).textContent;
      expect(said.includes('Few articles to choose from')).to.equal(isTold, `of ${count}`);
      expect(said.includes(`npx related-articles build ${location.origin} --out related`)).to.equal(isTold);
    }
  });

  for (const layout of ['list', 'cards', 'compact', 'carousel']) {
    it(`${layout}: stands last in its item, can be opened, and lies under nothing`, async () => {
      const element = await show({ explain: '', layout, limit: 2 });
      for (const why of whys(element) as HTMLDetailsElement[]) {
        const summary = must(why.querySelector('summary'));
        const bottom = (selector: string) =>
          why.parentElement?.querySelector(selector)?.getBoundingClientRect().bottom ?? 0;
        const above = Math.max(bottom('.text'), bottom('.meta'));
        expect(why.getBoundingClientRect().top).to.be.at.least(above);
        summary.scrollIntoView({ block: 'center' });
        const { left, top, height } = summary.getBoundingClientRect();
        expect(element.shadowRoot?.elementFromPoint(left + 4, top + height / 2) === summary).to.equal(true);
        summary.click();
        expect(why.open).to.equal(true);
      }
      await painted();
    });
  }

  it('stands beside items with a markup of their own', async () => {
    const element = await show(
      { explain: '' },
      '<template slot="item"><a data-href data-field="title"></a></template>',
    );
    expect(find(element, '.list li > a + .why')).not.to.equal(null);
  });
});
