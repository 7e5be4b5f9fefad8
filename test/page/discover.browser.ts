/** `discoverSources` finds the lists that a page announces, best first. */
import { expect } from '@open-wc/testing';
import { discoverSources } from '../../src/page/index.js';
import { makePage } from './pages.js';

const alternate = (type: string, href: string, more = '') =>
  `<link rel="alternate" type="${type}" href="${href}" ${more}>`;
const wordpress = (href: string) => `<link rel="https://api.w.org/" href="${href}">`;
const ghost = (api: string, more = 'data-ghost="https://garden.example/"') =>
  `<script defer src="/portal.js" ${more} data-key="22444f" data-api="${api}" crossorigin="anonymous"></script>`;
const found = (head: string) => discoverSources(makePage(head));

describe('discoverSources', () => {
  it('finds each kind, in this order whatever the order of the page', () => {
    const head =
      alternate('application/atom+xml', '/atom.xml') +
      alternate('application/rss+xml', '/rss.xml') +
      ghost('https://garden.example/ghost/api/content/') +
      wordpress('https://garden.example/wp-json/') +
      alternate('application/feed+json', '/feed.json');

    expect(found(head).map(({ kind }) => kind)).to.deep.equal([
      'json-feed',
      'wordpress',
      'ghost',
      'rss',
      'atom',
    ]);
    expect(found(head).filter(({ kind }) => kind !== 'wordpress' && kind !== 'ghost')).to.deep.equal([
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

  it('asks WordPress for its latest posts, wherever it has its API', () => {
    const posts = (href: string) => new URL(found(wordpress(href))[0]?.url ?? '');

    for (const href of ['/wp-json/', '/wp-json'])
      expect(posts(href).pathname, href).to.equal('/wp-json/wp/v2/posts');
    expect(posts('/blog/index.php/wp-json/?lang=de').pathname).to.equal(
      '/blog/index.php/wp-json/wp/v2/posts',
    );
    expect(posts('/index.php?rest_route=/').searchParams.get('rest_route')).to.equal('/wp/v2/posts');

    const { searchParams } = posts('/wp-json/?lang=de');
    expect(searchParams.get('lang')).to.equal('de');
    expect(searchParams.get('per_page')).to.equal('100');
    expect(searchParams.get('_embed')).to.equal('wp:term,wp:featuredmedia,author');
    expect(searchParams.get('_fields')?.split(',')).to.include.members(['title', 'link', '_links']);
  });

  it('asks Ghost for its latest posts, whatever way its API is named', () => {
    const apis = {
      'https://garden.example/ghost/api/content/': 'https://garden.example/ghost/api/content/posts/',
      'https://garden.example/blog/ghost/api/content': 'https://garden.example/blog/ghost/api/content/posts/',
      'https://garden.example': 'https://garden.example/ghost/api/content/posts/',
    };
    for (const [api, posts] of Object.entries(apis)) {
      const { origin, pathname, searchParams } = new URL(found(ghost(api))[0]?.url ?? '');

      expect(origin + pathname, api).to.equal(posts);
      expect(Object.fromEntries(searchParams)).to.include({
        key: '22444f',
        include: 'tags,authors',
        limit: '100',
      });
      expect(searchParams.get('fields')?.split(',')).to.include.members([
        'url',
        'title',
        'published_at',
        'visibility',
      ]);
    }
  });

  for (const [what, head] of Object.entries({
    'scripts of others with a key and an API': ghost('https://statistics.example/api', ''),
    'an API that is not on the web': wordpress('javascript:/wp-json/') + ghost('data:,x'),
    'an API without an address': wordpress('') + ghost(''),
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
