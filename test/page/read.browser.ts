/** `readPage` takes each field from the best source that has it. */
import { expect } from '@open-wc/testing';
import { readPage } from '../../src/page/index.js';
import { ADDRESS, jsonLd, makePage } from './pages.js';

const EVERYTHING = makePage(
  `<title>From the title element</title>
   <link rel="canonical" href="https://garden.example/from-canonical">
   <meta property="og:url" content="https://garden.example/from-og">
   <meta property="og:title" content="From Open Graph">
   <meta property="og:description" content="Summary from Open Graph.">
   <meta property="article:published_time" content="2024-02-02">
   <meta property="article:tag" content="Tag from meta">
   ${jsonLd({
     '@type': 'Article',
     url: 'https://garden.example/from-json-ld',
     headline: 'From JSON-LD',
     description: 'Summary from JSON-LD.',
     datePublished: '2025-05-05',
     keywords: ['Tag from JSON-LD'],
   })}`,
  `<article><h1>From the heading</h1><time datetime="2023-03-03"></time><a rel="tag" href="/t">Tag from a link</a></article>`,
);

describe('readPage: which source wins', () => {
  it('takes what the element is given before all that the page says', () => {
    const given = { url: '/given', title: 'Given', tags: ['Given tag'], summary: 'Given summary.' };

    const article = readPage(EVERYTHING, given);

    expect(article).to.include({
      url: 'https://garden.example/given',
      title: 'Given',
      summary: 'Given summary.',
    });
    expect(article.tags).to.deep.equal(['Given tag']);
  });

  it('says nothing of the page where the element is about another article', () => {
    const other = readPage(EVERYTHING, { url: '/other', title: 'Another article' });
    expect(other).to.deep.include({ title: 'Another article', summary: undefined, tags: [] });
    expect(other.date).to.equal(undefined);
    expect(readPage(EVERYTHING, { url: '/here', title: 'From JSON-LD' }).date).to.equal('2025-05-05');
    expect(readPage(EVERYTHING, { url: '/here' }).date).to.equal('2025-05-05');
  });

  it('lets each hint win alone', () => {
    const article = readPage(EVERYTHING, { title: 'Given' });

    expect(article).to.include({ title: 'Given', summary: 'Summary from JSON-LD.', date: '2025-05-05' });
  });

  it('takes an empty list of tags as: no tags', () => {
    expect(readPage(EVERYTHING, { tags: [] }).tags).to.deep.equal([]);
  });

  it('prefers JSON-LD to Open Graph and to the markup', () => {
    expect(readPage(EVERYTHING)).to.include({
      title: 'From JSON-LD',
      summary: 'Summary from JSON-LD.',
      date: '2025-05-05',
    });
  });

  it('puts the tags of all sources together, each once', () => {
    const page = makePage(
      `${jsonLd({ '@type': 'Article', keywords: 'Roses, Pruning', about: [{ '@type': 'Thing', name: 'Winter' }] })}
       <meta property="article:tag" content="roses"><meta property="article:tag" content="Tools">
       <meta name="keywords" content="pruning, secateurs">`,
      '<article><footer><a rel="category tag" href="/t">Garden</a> <a rel="tag" href="/u">Winter</a></footer></article>',
    );

    const tags = readPage(page).tags?.map((tag) => tag.toLowerCase());

    expect(tags).to.have.members(['roses', 'pruning', 'winter', 'tools', 'secateurs', 'garden']);
  });

  it('takes no tags from what stands around the article', () => {
    const page = makePage(
      '',
      '<nav><a rel="tag">No</a></nav><aside><a rel="tag">No</a></aside><a rel="tag">Yes</a>',
    );

    expect(readPage(page).tags).to.deep.equal(['Yes']);
  });

  it('takes a hint of blanks for none', () => {
    expect(readPage(EVERYTHING, { url: ' ', title: ' ', summary: ' ' })).to.include({
      url: 'https://garden.example/from-canonical',
      title: 'From JSON-LD',
      summary: 'Summary from JSON-LD.',
    });
  });

  it('reads a page without JSON-LD from its meta elements', () => {
    const page = makePage(
      `<title>Pruning roses</title>
       <meta property="og:title" content="Pruning roses in winter">
       <meta property="og:description" content="Where to cut, and when.">
       <meta property="article:published_time" content="2026-01-15T09:00:00+01:00">
       <meta property="article:modified_time" content="2026-02-01">
       <meta property="article:section" content="Garden">
       <meta name="author" content="Ada Greene">`,
      '',
      'lang="en-GB"',
    );

    const article = readPage(page);

    expect(article).to.include({
      title: 'Pruning roses in winter',
      summary: 'Where to cut, and when.',
      date: '2026-01-15T09:00:00+01:00',
      modified: '2026-02-01',
      section: 'Garden',
      language: 'en-GB',
    });
    expect(article.authors).to.deep.equal(['Ada Greene']);
  });

  it('reads name= and property= alike, in any case, and og:article:*', () => {
    const page = makePage(
      `<meta name="og:title" content="Title"><meta property="Description" content="Summary.">
       <meta property="og:article:tag" content="Tag"><meta name="article:published_time" content="2026-01-02">`,
    );

    const article = readPage(page);

    expect(article).to.include({ title: 'Title', summary: 'Summary.', date: '2026-01-02' });
    expect(article.tags).to.deep.equal(['Tag']);
  });

  it('reads a page without any metadata from its markup', () => {
    const page = makePage(
      '<title>Garden</title>',
      `<nav><time datetime="2001-01-01"></time></nav>
       <main><aside><h1>Not this</h1></aside><h1> Pruning
         roses </h1><time datetime="2026-01-15">last week</time></main>`,
      'lang="de"',
    );

    expect(readPage(page)).to.include({ title: 'Pruning roses', date: '2026-01-15', language: 'de' });
  });

  it('falls back to the title element, and then to empty text', () => {
    expect(readPage(makePage('<title>Only this</title>')).title).to.equal('Only this');
    expect(readPage(makePage('', '<svg><title>Icon</title></svg>')).title).to.equal('');
  });

  it('passes over values that say nothing', () => {
    const page = makePage(
      `${jsonLd({ '@type': 'Article', headline: ' ', description: '', datePublished: 'soon', inLanguage: 'English' })}
       <meta property="og:title" content=""><meta property="og:description" content="Summary.">
       <meta property="article:published_time" content="2026-01-02">`,
      '<main><h1>Heading</h1></main>',
      'lang="en"',
    );

    expect(readPage(page)).to.include({
      title: 'Heading',
      summary: 'Summary.',
      date: '2026-01-02',
      language: 'en',
    });
  });

  it('reduces markup and entities in metadata to text', () => {
    const page = makePage(jsonLd({ '@type': 'Article', headline: 'Roses &amp; <b>thorns</b>' }));

    expect(readPage(page).title).to.equal('Roses & thorns');
  });

  it('bounds what it keeps', () => {
    const keywords = Array.from({ length: 500 }, (_, n) => `tag ${n}`);
    const page = makePage(
      jsonLd({ '@type': 'Article', headline: 'a '.repeat(5000), description: 'b '.repeat(5000), keywords }),
    );

    const { title, summary, tags } = readPage(page);

    expect(title.length).to.be.within(200, 301);
    expect(summary?.length).to.be.within(900, 1001);
    expect(tags).to.have.length(20);
  });
});

describe('readPage: the URL', () => {
  const canonical = '<link rel="canonical" href="/canonical">';
  const og = '<meta property="og:url" content="/og">';
  const data = jsonLd({ '@type': 'Article', mainEntityOfPage: { '@id': '/json-ld' } });
  const urlOf = (head: string, given = {}) => new URL(readPage(makePage(head), given).url).pathname;

  it('comes from the hint, the canonical link, og:url, then JSON-LD', () => {
    expect(urlOf(canonical + og + data, { url: '/given' })).to.equal('/given');
    expect(urlOf(canonical + og + data)).to.equal('/canonical');
    expect(urlOf(og + data)).to.equal('/og');
    expect(urlOf(data)).to.equal('/json-ld');
  });

  it('is the address of the page when the page names none', () => {
    const page = new DOMParser().parseFromString('<p>Text</p>', 'text/html');

    expect(readPage(page).url).to.equal(location.href);
  });

  for (const href of ['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', '', 'https://']) {
    it(`passes over the canonical link "${href}"`, () => {
      expect(urlOf(`<link rel="canonical" href="${href}">${og}`)).to.equal('/og');
    });
  }

  it('passes over a hint that is no link', () => {
    expect(urlOf(canonical, { url: 'javascript:alert(1)' })).to.equal('/canonical');
  });

  it('is empty where the page has no address on the web', () => {
    const page = document.implementation.createHTMLDocument('Title');

    expect(readPage(page)).to.include({ url: '', title: 'Title' });
  });

  it('gives an id that is the same for every spelling of the URL', () => {
    const ids = ['?utm_source=x', 'index.html', '#top'].map(
      (end) => readPage(makePage(''), { url: ADDRESS + end }).id,
    );

    expect(new Set(ids).size).to.equal(1);
  });
});

describe('readPage: the name of the site in the title', () => {
  const titleOf = (title: string, more: string) => readPage(makePage(`<title>${title}</title>${more}`)).title;
  const site = '<meta property="og:site_name" content="The Garden">';

  for (const separator of ['|', '-', '–', '—']) {
    it(`goes where og:site_name says so: ${separator}`, () => {
      expect(titleOf(`Pruning roses ${separator} The Garden`, site)).to.equal('Pruning roses');
    });
  }

  it('goes from og:title too', () => {
    expect(titleOf('', `${site}<meta property="og:title" content="Pruning roses | The Garden">`)).to.equal(
      'Pruning roses',
    );
  });

  it('stays where nothing shows what it is', () => {
    expect(titleOf('Roses - a history', '')).to.equal('Roses - a history');
    expect(titleOf('Roses - a history', site)).to.equal('Roses - a history');
  });

  it('stays where it is all of the title', () => {
    expect(titleOf('The Garden', site)).to.equal('The Garden');
  });

  it('stays in a hint, which is the publisher’s own word', () => {
    const page = makePage(site);

    expect(readPage(page, { title: 'Roses | The Garden' }).title).to.equal('Roses | The Garden');
  });
});
