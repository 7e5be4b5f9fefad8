/** Registering the element: once, twice, under another name, elsewhere. */
import { expect } from '@open-wc/testing';
import { RelatedArticles } from '../../src/index.js';
import { create, items, links, painted, place, serve, warnings, must } from './page.js';

describe('define', () => {
  it('REL-02 #12 doing it again changes nothing and says nothing', () => {
    const first = customElements.get('related-articles');
    RelatedArticles.define();
    RelatedArticles.define();
    expect(customElements.get('related-articles') === first).to.equal(true);
    expect(warnings).to.deep.equal([]);
  });

  it('#12 another version leaves the first one in place, and says so once', () => {
    const first = customElements.get('related-articles');
    class Newer extends RelatedArticles {
      static override readonly version = '99.0.0';
    }
    Newer.define();
    Newer.define();
    expect(customElements.get('related-articles') === first).to.equal(true);
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.include('99.0.0').and.include(RelatedArticles.version);
  });

  it('#12 an element of somebody else with that name is left alone, too', () => {
    customElements.define('somebody-elses', class extends HTMLElement {});
    RelatedArticles.define('somebody-elses');
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.include('<somebody-elses>');
  });

  it('#13 any other name works, beside the usual one', async () => {
    RelatedArticles.define('more-like-this');
    RelatedArticles.define('and-even-more');
    const src = serve(items());
    for (const tag of ['more-like-this', 'and-even-more']) {
      const element = document.createElement(tag) as RelatedArticles;
      Object.assign(element, { src, loading: 'eager', articleTitle: 'Apple trees' });
      await place(element).ready;
      expect(element).to.be.instanceOf(RelatedArticles);
      expect(links(element)).to.have.length(6);
    }
    expect(warnings).to.deep.equal([]);
  });

  it('#13 a registry of its own is used instead of the global one', () => {
    const defined = new Map<string, CustomElementConstructor>();
    const registry = {
      get: (tag: string) => defined.get(tag),
      define: (tag: string, element: CustomElementConstructor) => void defined.set(tag, element),
    } as CustomElementRegistry;
    RelatedArticles.define('only-here', registry);
    expect(defined.get('only-here')?.prototype).to.be.instanceOf(RelatedArticles);
    expect(customElements.get('only-here')).to.equal(undefined);
  });

  it('#12 a name that is none is an error of the caller', () => {
    expect(() => RelatedArticles.define('nodash')).to.throw(DOMException);
  });

  it('REL-03 #11 an element that was there before the script', async () => {
    place(document.createElement('div')).innerHTML =
      `<late-articles src="${serve(items())}" loading="eager"></late-articles>`;
    await painted();
    RelatedArticles.define('late-articles');
    const element = document.querySelector('late-articles') as RelatedArticles;
    await element.ready;
    expect(links(element)).to.have.length(6);
  });

  it('REL-03 #11 an element whose children come after it', async () => {
    const frame = place(document.createElement('iframe'));
    const page = must(frame.contentDocument);
    page.open();
    page.write('<!doctype html><body>');
    const element = page.adoptNode(create());
    page.body.append(element);
    await element.updateComplete;
    page.write('<p>More of the page</p>');
    element.innerHTML = `<script type="application/json">${JSON.stringify(items(2))}</script>`;
    page.close();
    await element.ready;
    expect(links(element)).to.have.length(2);
    expect(warnings).to.deep.equal([]);
  });
});
