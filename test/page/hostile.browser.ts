/** Names in the page's own markup cannot mislead the readers of the page, and the readers leave the page as it is. */
import { expect } from '@open-wc/testing';
import { discoverSources, readPage, readPageText } from '../../src/page/index.js';
import { jsonLd, makePage, withShownPage } from './pages.js';

const NAMES =
  'querySelector querySelectorAll getElementsByTagName getElementById head body title documentElement baseURI URL documentURI location defaultView implementation createTreeWalker cookie domain currentScript children textContent'.split(
    ' ',
  );
const GADGETS = {
  form: (name: string) =>
    `<form name="${name}"><input name="getAttribute"><input name="querySelectorAll"></form>`,
  image: (name: string) => `<img name="${name}" src="data:,">`,
  'two forms': (name: string) => `<form name="${name}"></form><form name="${name}"></form>`,
  anchor: (name: string) => `<a id="${name}" name="${name}" href="https://evil.example/"></a>`,
  object: (name: string) => `<object id="${name}" name="${name}"></object>`,
};
const HEAD = `<title>Title</title><base href="https://garden.example/2026/">
  <link rel="canonical" href="/post">
  <link rel="alternate" type="application/feed+json" href="/feed.json">
  ${jsonLd({ '@type': 'Article', headline: 'Headline' })}`;
const BODY = '<main><h2>Part</h2></main>';

describe('a page that hides the properties of its document', () => {
  for (const [kind, gadget] of Object.entries(GADGETS)) {
    it(`is read as if it did not: ${kind}`, () => {
      withShownPage(HEAD, NAMES.map(gadget).join('') + BODY, (page) => {
        expect(readPage(page)).to.include({ url: 'https://garden.example/post', title: 'Headline' });
        expect(readPageText(page)).to.equal('Part');
        expect(discoverSources(page)).to.deep.equal([
          { kind: 'json-feed', url: 'https://garden.example/feed.json' },
        ]);
      });
    });
  }

  for (const kind of ['form', 'image', 'two forms', 'object'] as const) {
    it(`really hides them, or the tests above prove nothing: ${kind}`, () => {
      withShownPage('', NAMES.map(GADGETS[kind]).join(''), (page) => {
        expect(typeof page.querySelectorAll).to.equal('object');
        expect(typeof page.baseURI).to.equal('object');
      });
    });
  }

  it('is read where its address is all there is', () => {
    withShownPage('', NAMES.map(GADGETS.image).join(''), (page) => {
      expect(readPage(page).url).to.equal(location.href);
    });
  });

  it('may make its main part a form', () => {
    const form = '<form role="main"><input name="querySelectorAll"><h1>Heading</h1><p>Text.</p></form>';

    withShownPage('', form, (page) => {
      expect(readPage(page).title).to.equal('Heading');
      expect(readPageText(page)).to.equal('Text.');
    });
  });
});

describe('reading a page', () => {
  it('changes nothing in it', () => {
    const page = makePage(HEAD, BODY);
    const before = page.documentElement.outerHTML;

    readPage(page);
    readPageText(page);
    discoverSources(page);

    expect(page.documentElement.outerHTML).to.equal(before);
  });

  it('survives a document without anything', () => {
    const empty = document.implementation.createDocument(null, null);

    expect(readPage(empty)).to.include({ url: '', title: '' });
    expect(readPageText(empty)).to.equal('');
    expect(discoverSources(empty)).to.deep.equal([]);
  });
});
