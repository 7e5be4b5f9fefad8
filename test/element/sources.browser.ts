/** Where the articles come from. */
import { expect } from '@open-wc/testing';
import { create, items, links, next, place, serve, show, staysSilent } from './page.js';

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
});
