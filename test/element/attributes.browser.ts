/** Attributes and properties: two ways to say the same. */
import { expect } from '@open-wc/testing';
import { RelatedArticles } from '../../src/index.js';
import { create, items, place, serve, show, staysSilent, titles, warnings } from './page.js';

/** Attribute, its text, the value of the property, and its default. */
const CASES: [
  attribute: string,
  text: string,
  property: keyof RelatedArticles,
  value: unknown,
  initial: unknown,
][] = [
  ['src', '/a.json /b,c.json', 'src', ['/a.json', '/b,c.json'], []],
  ['article-url', '/here', 'articleUrl', '/here', ''],
  ['article-title', 'A title', 'articleTitle', 'A title', ''],
  ['article-tags', 'machine learning, tea', 'articleTags', ['machine learning', 'tea'], []],
  ['article-summary', 'A summary', 'articleSummary', 'A summary', ''],
  ['limit', '3', 'limit', 3, 6],
  ['min', '2', 'min', 2, undefined],
  ['threshold', '0.5', 'threshold', 0.5, undefined],
  ['diversity', '1', 'diversity', 1, undefined],
  ['weights', 'title:5 tags:0.5', 'weights', { title: 5, tags: 0.5 }, {}],
  ['half-life', '0', 'halfLife', 0, undefined],
  ['max-age', '365', 'maxAge', 365, undefined],
  ['order', 'newest', 'order', 'newest', 'relevance'],
  ['only-tags', 'tea coffee', 'onlyTags', ['tea', 'coffee'], []],
  ['exclude-tags', 'green tea,', 'excludeTags', ['green tea'], []],
  ['ignore-tags', 'tea', 'ignoreTags', ['tea'], []],
  ['exclude-urls', '/a /b', 'excludeUrls', ['/a', '/b'], []],
  ['only-hosts', 'blog.example.org', 'onlyHosts', ['blog.example.org'], []],
  ['only-language', 'page', 'onlyLanguage', 'page', 'any'],
  ['pin', 'an-id /a', 'pin', ['an-id', '/a'], []],
  ['fallback', 'recent', 'fallback', ['recent'], ['tag', 'section', 'recent']],
  ['ignore-params', 'ref from_*', 'ignoreParams', ['ref', 'from_*'], []],
  ['unread-first', '', 'unreadFirst', true, false],
  ['heading', 'More', 'heading', 'More', ''],
  ['heading-level', '3', 'headingLevel', 3, 2],
  ['layout', 'cards', 'layout', 'cards', 'list'],
  ['show', 'image tags', 'show', ['image', 'tags'], ['summary', 'date']],
  ['date-style', 'iso', 'dateStyle', 'iso', 'long'],
  ['image-ratio', '16/9', 'imageRatio', '16/9', '3/2'],
  ['link-target', '_blank', 'linkTarget', '_blank', ''],
  ['tag-href', '/tags/{tag}', 'tagHref', '/tags/{tag}', ''],
  ['utm', 'utm_source=related', 'utm', 'utm_source=related', ''],
  ['explain', '', 'explain', true, false],
  ['loading', 'eager', 'loading', 'eager', 'lazy'],
];

describe('attributes', () => {
  staysSilent();

  it('#3 the cases here are all of them', () => {
    const known = RelatedArticles.observedAttributes;
    expect([...CASES.map(([attribute]) => attribute), 'translation']).to.have.members(known);
  });

  for (const [attribute, text, property, value, initial] of CASES) {
    it(`#3 ${attribute} and ${property} say the same, both ways, and removing it is the default`, async () => {
      const element = place(document.createElement('related-articles'));
      element.articles = items();
      expect(element[property], 'default').to.deep.equal(initial);
      element.setAttribute(attribute, text);
      expect(element[property], 'from the attribute').to.deep.equal(value);
      element.removeAttribute(attribute);
      expect(element[property], 'removed').to.deep.equal(initial);

      Object.assign(element, { [property]: value });
      await element.updateComplete;
      expect(element.getAttribute(attribute), 'from the property').to.equal(text);
      Object.assign(element, { [property]: undefined });
      expect(element[property], 'unset').to.deep.equal(initial);
    });
  }

  it('#3 a property takes the text that frameworks assign', () => {
    const element = Object.assign(document.createElement('related-articles'), {
      limit: '4',
      articleTags: 'tea, coffee',
      show: 'date',
    });
    expect([element.limit, element.articleTags, element.show]).to.deep.equal([
      4,
      ['tea', 'coffee'],
      ['date'],
    ]);
  });

  it('languages and hosts are compared as browsers spell them', () => {
    const element = document.createElement('related-articles');
    for (const [given, language] of [
      ['eng', 'en'],
      ['pt-br', 'pt-BR'],
    ] as const) {
      element.setAttribute('only-language', given);
      expect(element.onlyLanguage).to.equal(language);
    }
    element.setAttribute('only-hosts', 'Blog.Example.org bücher.example example.org:443');
    expect(element.onlyHosts).to.deep.equal(['blog.example.org', 'xn--bcher-kva.example', 'example.org']);
  });

  it('#4 articles and translation never become attributes', async () => {
    const element = place(create());
    element.articles = items();
    element.translation = { heading: 'Mehr' };
    await element.ready;
    expect(element.hasAttribute('articles') || element.hasAttribute('translation')).to.equal(false);
  });

  it('#5 an element without attributes gets none', async () => {
    const element = place(document.createElement('related-articles'));
    element.articles = items();
    await element.reload();
    expect(element.getAttributeNames()).to.deep.equal([]);
  });

  it('#7 attributes are kebab-case', () => {
    for (const name of RelatedArticles.observedAttributes) expect(name).to.match(/^[a-z]+(-[a-z]+)*$/);
  });

  it('#17 the order of attributes does not matter', async () => {
    const attributes = { src: serve(items()), limit: 3, order: 'newest', 'exclude-tags': 'part 2,' };
    const forwards = await show(attributes);
    const backwards = await show(Object.fromEntries(Object.entries(attributes).reverse()));
    expect(titles(forwards)).to.have.length(3);
    expect(titles(backwards)).to.deep.equal(titles(forwards));
  });
});

describe('attributes that are wrong', () => {
  const wrong: [attribute: string, texts: string[], property: keyof RelatedArticles, initial: unknown][] = [
    ['limit', ['', '  ', 'abc', '-1', '1e9', '2.5', 'true', 'NaN', 'Infinity', '0x'], 'limit', 6],
    ['min', ['no', '101'], 'min', undefined],
    ['only-language', ['English', 'en_', 'x'], 'onlyLanguage', 'any'],
    ['only-hosts', ['example.org:port', '%'], 'onlyHosts', []],
    ['threshold', ['1.01', '20%', '-0.1'], 'threshold', undefined],
    ['diversity', ['2'], 'diversity', undefined],
    ['half-life', ['soon'], 'halfLife', undefined],
    ['max-age', ['1y'], 'maxAge', undefined],
    ['weights', ['title', 'title:x', 'body:3', 'title:-1', '__proto__:1'], 'weights', {}],
    ['order', ['oldest', 'RELEVANCE'], 'order', 'relevance'],
    ['fallback', ['tags'], 'fallback', ['tag', 'section', 'recent']],
    ['heading-level', ['1', '7', 'h2', '2.0'], 'headingLevel', 2],
    ['show', ['summary everything'], 'show', ['summary', 'date']],
    ['date-style', ['full', 'constructor'], 'dateStyle', 'long'],
    ['image-ratio', ['0', 'wide', '1;color:red', '3/0'], 'imageRatio', '3/2'],
    ['loading', ['false'], 'loading', 'lazy'],
  ];
  for (const [attribute, texts, property, initial] of wrong) {
    for (const text of texts) {
      it(`REL-26 ${attribute}="${text}" is the default, and one warning says what is allowed`, () => {
        const elements = [1, 2].map(() => document.createElement('related-articles'));
        for (const element of elements) {
          element.setAttribute(attribute, text);
          expect(element[property]).to.deep.equal(initial);
        }
        expect(warnings).to.have.length(1);
        expect(warnings[0])
          .to.include(`<related-articles> ${attribute}="${text}"`)
          .and.match(/Allowed: .+/);
      });
    }
  }

  it('REL-26 the property takes nothing wrong either', () => {
    const element = Object.assign(document.createElement('related-articles'), {
      limit: 1e6,
      show: [5],
      weights: 3,
    });
    expect([element.limit, element.show, element.weights]).to.deep.equal([6, ['summary', 'date'], {}]);
    expect(warnings).to.have.length(2);
  });
});
