/** `readPageText` returns the words of the article, and none of what stands around it. */
import { expect } from '@open-wc/testing';
import { readPageText } from '../../src/page/index.js';
import { makePage } from './pages.js';

describe('readPageText', () => {
  it('reads headings first, then paragraphs', () => {
    const page = makePage('', '<main><h1>Title</h1><p>One.</p><h2>Two</h2><p>Three.</p><h3>Four</h3></main>');

    expect(readPageText(page)).to.equal('Two Four One. Three.');
  });

  for (const place of ['article', 'main', 'div role="main"']) {
    it(`reads <${place}>`, () => {
      expect(readPageText(makePage('', `<${place}><p>Words.</p></${place.split(' ')[0]}>`))).to.equal(
        'Words.',
      );
    });
  }

  for (const place of ['nav', 'aside', 'footer', 'related-articles']) {
    it(`leaves out <${place}>`, () => {
      expect(
        readPageText(makePage('', `<main><${place}><h2>No</h2><p>No.</p></${place}><p>Yes.</p></main>`)),
      ).to.equal('Yes.');
    });
  }

  it('leaves out scripts and styles', () => {
    const page = makePage(
      '',
      '<main><script>no</script><style>no{}</style><p>Yes.</p><p><script>no()</script></p></main>',
    );

    expect(readPageText(page)).to.equal('Yes.');
  });

  it('is empty where the page has no article', () => {
    expect(readPageText(makePage('', '<div><p>Words.</p></div>'))).to.equal('');
  });

  it('is at most 4,000 characters long, headings included', () => {
    const page = makePage('', `<main>${'<p>many words here</p>'.repeat(2_000)}<h2>Heading</h2></main>`);

    const text = readPageText(page);

    expect(text.length).to.be.within(3_900, 4_000);
    expect(text).to.match(/^Heading many/);
  });

  it('reads each part once where an article is nested in another', () => {
    expect(
      readPageText(makePage('', '<main><article><section><p>Once.</p></section></article></main>')),
    ).to.equal('Once.');
  });
});
