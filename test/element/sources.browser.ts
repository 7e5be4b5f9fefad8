/** Where the articles come from. */
import { expect, nextFrame, waitUntil } from '@open-wc/testing';
import { create, items, links, next, place, requestsFor, serve, show, staysSilent } from './page.js';

describe('sources', () => {
  staysSilent();

  it('articles win over data in the page, and that over src', async () => {
    const src = serve(items(1));
    const inline = `<script type="application/json">${JSON.stringify(items(2))}</script>`;
    const element = await show({ src }, inline);
    expect(links(element)).to.have.length(2);
    element.articles = { version: 'https://jsonfeed.org/version/1.1', items: items(3) };
    await element.ready;
    expect(links(element)).to.have.length(3);
    element.articles = undefined;
    element.innerHTML = '';
    await next(element, 'related-articles-load');
    expect(links(element)).to.have.length(1);
  });

  it('several addresses are one list', async () => {
    const [first, second] = [items().slice(0, 2), items().slice(2, 5)];
    const element = await show({ src: `${serve(first)} ${serve(second)}` });
    expect(links(element)).to.have.length(5);
  });

  it('without any, the feed that the page announces', async () => {
    const link = place(document.createElement('link'), document.head);
    Object.assign(link, { rel: 'alternate', type: 'application/feed+json', href: serve(items(4)) });
    const element = place(create());
    const { sources } = await next(element, 'related-articles-load');
    expect(sources).to.deep.equal([link.href]);
    expect(links(element)).to.have.length(4);
  });

  it('elements that are given the same articles share what is read', async () => {
    const articles = items();
    const elements = [place(create()), place(create())];
    for (const element of elements) element.articles = articles;
    await Promise.all(elements.map((element) => element.ready));
    const [one, other] = elements.map(({ recommendations }) => recommendations[0]?.article);
    expect(one !== undefined && one === other).to.equal(true);
  });

  it('elements with the same addresses share what is built from them', async () => {
    const src = `${serve(items(3))} ${serve(items())}`;
    const [one, other] = [await show({ src }), await show({ src })];
    expect(one.recommendations[0]?.article === other.recommendations[0]?.article).to.equal(true);
  });

  it('a manifest of shards leads to what is near the page, in the order that the site was built with', async () => {
    const shards = { count: 1, versions: 'ab', base: 'shards/' };
    const manifest = serve({ items: [], _related: { shards } }, '/served/site/manifest.json');
    const near = items(4).reverse();
    const pages = { [`https://${location.host}/apple/here`]: [0, 1, 2, 3] };
    serve({ items: near, pages }, '/served/site/shards/00/00.json');
    const element = await show({ src: manifest });
    expect(links(element).map((link) => link.textContent)).to.deep.equal(near.map(({ title }) => title));
  });

  it('a page that the shards do not know shows what is related of the latest', async () => {
    const shards = { count: 1, versions: 'ab', base: 'shards/' };
    const manifest = serve({ items: [], _related: { shards } }, '/served/new/manifest.json');
    serve({ items: [], pages: {} }, '/served/new/shards/00/00.json');
    serve({ items: items(5) }, '/served/new/latest.json');
    expect(links(await show({ src: manifest }))).to.have.length(5);
  });

  it("WordPress is asked for what shares the post's tags and categories, once for all elements", async () => {
    const api = place(document.createElement('link'), document.head);
    Object.assign(api, { rel: 'https://api.w.org/', href: '/served/wp-json/' });
    const post = place(document.createElement('link'), document.head);
    Object.assign(post, {
      rel: 'alternate',
      type: 'application/json',
      href: '/served/wp-json/wp/v2/posts/7',
    });
    const terms = serve({ tags: [1], categories: [2] }, '/served/wp-json/wp/v2/posts/7');
    const posts = items(6).map(({ title, url }, id) => ({
      id,
      link: new URL(url, location.href).href,
      title: { rendered: title },
      excerpt: { rendered: '' },
      date_gmt: '2025-01-01T00:00:00',
    }));
    serve(posts, '/served/wp-json/wp/v2/posts');
    const elements = [place(create()), place(create())];
    await Promise.all(elements.map((element) => element.ready));
    expect(elements.map((element) => links(element).length)).to.deep.equal([6, 6]);
    expect(requestsFor(terms)).to.equal(1);
    expect(requestsFor('/served/wp-json/wp/v2/posts')).to.equal(3);
    const [first] = elements;
    await first?.reload();
    expect(requestsFor(terms)).to.equal(2);
  });

  it('a source of its own answers an element even if another that asked it first has gone', async () => {
    let asked = 0;
    const source = ({ signal }: { signal: AbortSignal }) => {
      asked++;
      return new Promise((resolve, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason as Error));
        if (asked === 2) resolve(items(3));
      });
    };
    const [first, second] = [create(), create()];
    place(Object.assign(first, { source, loading: 'eager' }));
    await waitUntil(() => asked > 0);
    place(Object.assign(second, { source, loading: 'eager' }));
    await nextFrame(); // it waits for the answer by then
    expect(asked).to.equal(1);
    first.remove();
    await second.ready;
    expect(asked).to.equal(2);
    expect(links(second)).to.have.length(3);
  });

  it('SEC-11 only-hosts leaves out what is elsewhere, but not the page itself', async () => {
    const [own, other, foreign] = items(3);
    const src = serve([
      own,
      { ...other, url: 'https://blog.example.org/a' },
      { ...foreign, url: 'https://elsewhere.example/b' },
      ...[
        'example.org',
        'evil-blog.example.org',
        'blog.example.org.evil.example',
        'blog.example.org:8443',
        'a.blog.example.org',
      ].map((host, index) => ({ ...items(8)[index + 3], url: `https://${host}/c` })),
    ]);
    const all = await show({ src, limit: 10 });
    const some = await show({ src, limit: 10, 'only-hosts': 'Blog.Example.org' });
    const hosts = (element: Element) => links(element).map(({ host }) => host);
    expect(hosts(all)).to.include('elsewhere.example');
    expect(hosts(some)).to.have.members(['blog.example.org', location.host]);
  });
});
