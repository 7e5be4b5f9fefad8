/** `discoverSources` finds the lists that a page announces, best first. */
import { expect } from '@open-wc/testing';
import { discoverSources } from '../../src/page/index.js';
import { makePage } from './pages.js';

const alternate = (type: string, href: string, more = '') =>
  `<link rel="alternate" type="${type}" href="${href}" ${more}>`;
const found = (head: string) => discoverSources(makePage(head));

describe('discoverSources', () => {
  it('finds JSON Feed, RSS and Atom, in this order whatever the order of the page', () => {
    const head =
      alternate('application/atom+xml', '/atom.xml') +
      alternate('application/rss+xml', '/rss.xml') +
      alternate('application/feed+json', '/feed.json');

    expect(found(head)).to.deep.equal([
      { kind: 'json-feed', url: 'https://garden.example/feed.json' },
      { kind: 'rss', url: 'https://garden.example/rss.xml' },
      { kind: 'atom', url: 'https://garden.example/atom.xml' },
    ]);
  });

  it('resolves against the base of the page', () => {
    expect(found(alternate('application/rss+xml', 'feed.xml'))[0]?.url).to.equal(
      'https://garden.example/2026/pruning-roses/feed.xml',
    );
  });

  it('takes application/json for a feed where its name says so', () => {
    expect(found(alternate('application/json', '/blog/feed.json'))).to.have.length(1);
    expect(found(alternate('application/json', '/x', 'title="JSON Feed"'))).to.have.length(1);
    expect(found(alternate('application/json', '/wp-json/wp/v2/posts/1', 'title="JSON"'))).to.deep.equal([]);
  });

  it('does not mind case, parameters and further words', () => {
    const head = '<link rel="Home ALTERNATE" type="Application/RSS+XML; charset=utf-8" href="/rss">';

    expect(found(head)).to.deep.equal([{ kind: 'rss', url: 'https://garden.example/rss' }]);
  });

  for (const [what, head] of Object.entries({
    'other alternates':
      '<link rel="alternate" hreflang="de" href="/de"><link rel="alternate stylesheet" type="text/css" href="/x.css">',
    oEmbed: alternate('application/json+oembed', '/oembed?url=post', 'title="Feed"'),
    'feeds of comments':
      alternate('application/rss+xml', '/comments/feed/') +
      alternate('application/rss+xml', '/post/feed/', 'title="Site » Post Comments Feed"'),
    'what is not a link':
      alternate('application/rss+xml', 'javascript:alert(1)') +
      alternate('application/rss+xml', '') +
      '<link rel="alternate" type="application/rss+xml">',
  })) {
    it(`passes over ${what}`, () => {
      expect(found(head)).to.deep.equal([]);
    });
  }
});
