/** JSON-LD is read in the shapes in which sites write it, and only what it says of this page's article. */
import { expect } from '@open-wc/testing';
import { readPage } from '../../src/page/index.js';
import { ADDRESS, jsonLd, makePage } from './pages.js';

const titleOf = (...blocks: unknown[]) => readPage(makePage(blocks.map(jsonLd).join(''))).title;

describe('JSON-LD: finding the article', () => {
  const kinds =
    'Article NewsArticle BlogPosting TechArticle ScholarlyArticle Report OpinionNewsArticle ReportageNewsArticle AnalysisNewsArticle ReviewNewsArticle LiveBlogPosting SocialMediaPosting HowTo Recipe Review'.split(
      ' ',
    );
  for (const kind of [...kinds, 'https://schema.org/NewsArticle', ['Thing', 'BlogPosting']]) {
    it(`knows ${JSON.stringify(kind)}`, () => {
      expect(titleOf({ '@type': kind, headline: 'Found' })).to.equal('Found');
    });
  }

  it('finds it in a later block, in an array, in @graph and as the main entity of the page', () => {
    const article = { '@type': 'Article', headline: 'Found' };
    const shop = { '@type': 'Organization', name: 'Shop' };

    expect(titleOf(shop, article)).to.equal('Found');
    expect(titleOf([shop, article])).to.equal('Found');
    expect(titleOf({ '@graph': [shop, article] })).to.equal('Found');
    expect(
      titleOf([{ '@graph': [shop, { '@type': 'WebPage', name: 'Page', mainEntity: article }] }]),
    ).to.equal('Found');
  });

  it('takes the article that is this page before the first one', () => {
    const first = { '@type': 'Article', headline: 'Another', url: '/another' };

    const canonical = `<link rel="canonical" href="${ADDRESS}">`;
    for (const url of [
      { url: `${ADDRESS}?utm_source=x` },
      { mainEntityOfPage: ADDRESS },
      { mainEntityOfPage: { '@type': 'WebPage', '@id': ADDRESS } },
      { '@id': `${ADDRESS}#article` },
    ]) {
      const page = makePage(canonical + jsonLd([first, { '@type': 'Article', headline: 'This', ...url }]));
      expect(readPage(page).title, JSON.stringify(url)).to.equal('This');
    }
  });

  it('takes the first article where none is this page', () => {
    expect(
      titleOf({ '@type': 'Article', headline: 'First' }, { '@type': 'Article', headline: 'Second' }),
    ).to.equal('First');
  });

  it('takes the page itself as a last resort only', () => {
    const page = { '@type': 'WebPage', name: 'The page', url: ADDRESS };

    expect(titleOf(page)).to.equal('The page');
    expect(titleOf(page, { '@type': 'Article', headline: 'The article' })).to.equal('The article');
  });

  it('takes nothing from other things', () => {
    const page = makePage(
      jsonLd([
        { '@type': 'Organization', name: 'Shop' },
        { '@type': 'JobPosting', title: 'Job' },
      ]),
      '<main><h1>Heading</h1></main>',
    );

    expect(readPage(page).title).to.equal('Heading');
  });
});

describe('JSON-LD: reading the article', () => {
  it('reads every field', () => {
    const page = makePage(
      jsonLd({
        '@context': 'https://schema.org',
        '@type': 'BlogPosting',
        headline: 'Pruning roses',
        abstract: 'Where to cut.',
        datePublished: '2026-01-15T09:00:00Z',
        dateModified: '2026-01-16',
        keywords: ['Roses', { '@type': 'DefinedTerm', name: 'Pruning' }],
        articleSection: ['Garden', 'Winter'],
        about: { '@type': 'Thing', name: 'Rosa' },
        inLanguage: 'en-GB',
        author: [{ '@type': 'Person', name: 'Ada Greene' }, 'Ben Hill'],
      }),
      '',
      'lang="fr"',
    );

    const article = readPage(page);

    expect(article).to.include({
      title: 'Pruning roses',
      summary: 'Where to cut.',
      date: '2026-01-15T09:00:00Z',
      modified: '2026-01-16',
      section: 'Garden',
      language: 'en-GB',
    });
    expect(article.tags).to.deep.equal(['Roses', 'Pruning', 'Rosa']);
    expect(article.authors).to.deep.equal(['Ada Greene', 'Ben Hill']);
  });

  it('splits keywords written as one text', () => {
    const tags = readPage(
      makePage(jsonLd({ '@type': 'Article', keywords: 'roses, pruning ;winter、庭' })),
    ).tags;

    expect(tags).to.deep.equal(['roses', 'pruning', 'winter', '庭']);
  });

  it('reads a section written as one text', () => {
    expect(readPage(makePage(jsonLd({ '@type': 'Article', articleSection: 'Garden' }))).section).to.equal(
      'Garden',
    );
  });
});

describe('JSON-LD: what must not harm', () => {
  const good = jsonLd({ '@type': 'Article', headline: 'Good' });
  const block = (text: string) => `<script type="application/ld+json">${text}</script>`;
  const titleAfter = (text: string) => readPage(makePage(block(text) + good)).title;

  for (const broken of [
    '',
    '{',
    '{"@type":"Article",}',
    'null',
    '[null]',
    '42',
    '"text"',
    '[[[]]]',
    '{"@graph":null}',
    '{"@type":{"toString":1}}',
  ]) {
    it(`passes over ${broken || 'nothing'}`, () => {
      expect(titleAfter(broken)).to.equal('Good');
    });
  }

  it('survives any value in any field', () => {
    for (const value of [
      null,
      42,
      true,
      {},
      [],
      [[]],
      [null],
      { name: { name: 'x' } },
      { toString: 1 },
      '\u0000',
      '\ud800',
    ]) {
      const keys =
        '@id url mainEntityOfPage mainEntity headline name description abstract datePublished dateModified keywords articleSection about inLanguage author @graph';
      const node = Object.fromEntries(keys.split(' ').map((key) => [key, value]));
      const page = makePage(jsonLd({ '@type': 'Article', ...node }));

      expect(() => readPage(page), JSON.stringify(value)).not.to.throw();
    }
  });

  it('passes over a block of more than 200 kB', () => {
    expect(
      titleAfter(JSON.stringify({ '@type': 'Article', headline: 'Big', articleBody: 'x'.repeat(200_001) })),
    ).to.equal('Good');
    expect(
      titleAfter(JSON.stringify({ '@type': 'Article', headline: 'Big', articleBody: 'x'.repeat(199_000) })),
    ).to.equal('Big');
  });

  it('survives deep and wide blocks', () => {
    expect(titleAfter('['.repeat(90_000) + ']'.repeat(90_000))).to.equal('Good');
    expect(titleAfter(`{"@graph":[${'1,'.repeat(90_000)}1]}`)).to.equal('Good');
    expect(titleAfter(`[${'{},'.repeat(50_000)}{}]`)).to.equal('Good');
  });

  it('does not dig without end', () => {
    const article = '{"@type":"Article","headline":"Deep"}';
    const nested = (depth: number) => '{"@graph":'.repeat(depth) + article + '}'.repeat(depth);

    expect(readPage(makePage(block(nested(100)))).title).to.equal('Deep');
    expect(readPage(makePage(block(nested(9_000)))).title).to.equal('');
  });

  it('leaves the prototype of objects alone', () => {
    const before = Object.getOwnPropertyNames(Object.prototype).join();

    titleAfter(
      '{"@type":"Article","__proto__":{"headline":"x","polluted":1},"keywords":["__proto__","constructor"]}',
    );

    expect(Object.getOwnPropertyNames(Object.prototype).join()).to.equal(before);
    expect(({} as { polluted?: number }).polluted).to.equal(undefined);
  });

  it('keeps tags with the names of object members', () => {
    const tags = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];

    expect(readPage(makePage(jsonLd({ '@type': 'Article', keywords: tags }))).tags).to.deep.equal(tags);
  });
});
