/** What the command line reads of a page is what the element reads of it: else links made in advance would be others. */
import { expect } from '@open-wc/testing';
import { parse } from 'parse5';
import { collect } from '../../src/builder/extract/collect.js';
import { identify, pageArticle } from '../../src/builder/extract/fields.js';
import { readPage } from '../../src/page/index.js';
import { ADDRESS, jsonLd } from './pages.js';

const HEADS = [
  '<link rel="alternate canonical" href="/relative?utm_source=x">',
  '<link rel="canonical" href="javascript:x"><meta property="og:url" content="https://garden.example/og">',
  '<meta property="TITLE" content="Upper"><meta name="og:title" content="Named as Open Graph">',
  '<meta property="og:title" content="Roses | Garden"><meta property="og:site_name" content="Garden">',
  '<meta name="description" content=" "><meta property="og:description" content="&lt;b&gt;bold&lt;/b&gt; text">',
  '<meta name="abstract" content="An abstract.">',
  '<meta name="keywords" content="pruning, secateurs; roses、winter"><meta property="article:tag" content="One, two">',
  '<meta property="article:published_time" content="2024-02-30T25:00"><meta property="article:published_time" content="2024-02-02">',
  '<meta property="article:modified_time" content="2025-02-02T10:00:00+02:00">',
  '<meta property="article:section" content="Sections"><meta name="author" content=""><meta name="author" content="Ada">',
  '<base href="https://garden.example/base/"><link rel="canonical" href="canonical">',
  jsonLd({
    '@type': 'Article',
    url: '/said',
    author: { name: 'Eve' },
    articleSection: ['S1', 'S2'],
    inLanguage: 'de',
  }),
  jsonLd({
    '@graph': [
      { '@type': 'WebPage', name: 'The page', description: 'Of the page.', inLanguage: 'fr' },
      {
        '@type': ['BlogPosting', 'Thing'],
        name: 'The post',
        author: [{ name: 'X' }, 'Y'],
        keywords: ['a', 'b, c'],
      },
    ],
  }),
  jsonLd([
    { '@type': 'NewsArticle', '@id': ADDRESS, headline: 'By id', about: [{ name: 'Winter' }, 'Summer'] },
  ]),
  jsonLd({ '@type': 'WebSite', mainEntity: { '@type': 'Recipe', name: 'Soup', datePublished: 'never' } }),
  jsonLd({
    '@type': 'http://schema.org/TechArticle',
    description: ['D1', 'D2'],
    headline: { '@value': 'x' },
    author: null,
  }),
  `${jsonLd(null)}${jsonLd('text')}${jsonLd(5)}<script type="application/ld+json">{ broken</script>`,
  '<script type="application/ld+json; charset=utf-8">{"@type":"Article","headline":"With a charset"}</script>',
];
const BODIES = [
  '<h1>Outside</h1><article><h1>Inside</h1></article>',
  '<main><aside><h1>Aside</h1></aside><h1><img alt=""></h1><h1>Second <b>bold</b></h1></main>',
  '<div role="main"><header><h1>Role</h1><time datetime="2002-02-02"></time></header></div>',
  '<article><footer><h1>Foot</h1><time datetime="2001-01-01"></time></footer><time>none</time><time datetime="2004-01-01"></time></article>',
  '<time datetime="2005-01-01"></time>',
  '<article><a rel="category tag" href="/x">In the article</a><div class="tags"><a rel="tag"> Spaced  out </a></div></article>',
  '<article><footer class="entry-footer"><a rel="tag">In its footer</a></footer></article><footer><a rel="tag">Below</a></footer>',
  '<nav><a rel="tag">Nav</a></nav><aside><a rel="tag">Aside</a></aside><a rel="tag">Plain</a>',
  '<related-articles><article><h1>Ours</h1><time datetime="2006-01-01"></time></article></related-articles>',
  '<template><article><h1>Template</h1></article></template><svg><title>Icon</title></svg>',
];
const FIELDS = [
  'url',
  'title',
  'summary',
  'tags',
  'section',
  'date',
  'modified',
  'language',
  'authors',
] as const;

describe('the two readers of pages', () => {
  for (const part of [...HEADS, ...BODIES, [...HEADS, ...BODIES].join('')]) {
    it(`agree on ${part.slice(0, 100)}`, () => {
      const isHead = !BODIES.includes(part);
      const html = `<!doctype html><html lang="en-GB"><head><base href="${ADDRESS}">
        ${isHead ? part : ''}<link rel="canonical" href="${ADDRESS}"><title>The title</title></head>
        <body>${isHead ? '' : part}</body></html>`;
      const shown = readPage(new DOMParser().parseFromString(html, 'text/html'));
      const facts = collect(parse(html));
      const place = { url: ADDRESS };
      const { url = '', ...linked } = identify(facts, place);
      const built = pageArticle(facts, linked, url, place);
      for (const name of FIELDS) {
        const value = shown[name];
        if (value?.length) expect(built?.[name], name).to.deep.equal(value);
        else if (name === 'tags') expect(built?.tags ?? []).to.deep.equal([]);
      }
    });
  }
});
