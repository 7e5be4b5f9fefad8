/** Items in the publisher's own markup, or drawn by a developer's own function. */
import { expect } from '@open-wc/testing';
import { html } from 'lit';
import type { RelatedArticles } from '../../src/index.js';
import {
  create,
  find,
  findAll,
  items,
  must,
  next,
  painted,
  place,
  serve,
  serveLate,
  show,
  warnings,
  type Item,
} from './page.js';

const TEMPLATE = `<template slot="item">
  <style>.mine { color: rgb(1, 2, 3) }</style>
  <b class="mine" data-field="position"></b>
  <a data-href><span data-field="title">Title</span></a>
  <p data-field="summary"></p>
  <time data-field="date"></time>
  <i data-field="section"></i><i data-field="author"></i><i data-field="tags"></i>
  <img data-src alt="" />
  <a class="other" href="#elsewhere">Elsewhere</a>
</template>`;

const FULL: Partial<Item> = {
  authors: [{ name: 'Ada' }, { name: 'Ben' }],
  image: '/data/images/gardening-1.svg',
  _related: { section: 'Garden' },
};

const rows = (element: Element) => findAll(element, '.list > li');
const fields = (row: Element | undefined) =>
  Object.fromEntries(
    [...must(row).querySelectorAll<HTMLElement>('[data-field]')].map((one) => [
      one.dataset.field,
      one.textContent,
    ]),
  );
const render = async (element: RelatedArticles) => {
  element.requestUpdate();
  await element.updateComplete;
};

describe('template of an item', () => {
  afterEach(() => {
    expect('harmed' in window).to.equal(false);
  });

  it('every field is filled, links lead to the article, and pictures come from it', async () => {
    const element = await show({ src: serve(items(3, FULL)), lang: 'en-GB' }, TEMPLATE);
    const { article } = must(element.recommendations[1]);
    const row = must(rows(element)[1]);
    expect(fields(row)).to.deep.equal({
      position: '2',
      title: article.title,
      summary: article.summary,
      date: new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' }).format(new Date(must(article.date))),
      section: 'Garden',
      author: 'Ada, Ben',
      tags: must(article.tags).join(', '),
    });
    expect(row.querySelector('a')?.href).to.equal(article.url);
    expect(row.querySelector('img')?.src).to.equal(article.image);
    expect(row.querySelector('time')?.dateTime).to.equal(article.date);
    expect(findAll(element, '.list .title')).to.have.length(0);
    expect(warnings).to.deep.equal([]);
  });

  it('a style in the template works, and stays within', async () => {
    const outside = place(document.createElement('b'));
    outside.className = 'mine';
    const element = await show({}, TEMPLATE);
    expect(getComputedStyle(must(find(element, '.list .mine'))).color).to.equal('rgb(1, 2, 3)');
    expect(getComputedStyle(outside).color).not.to.equal('rgb(1, 2, 3)');
  });

  it('what an article does not have is left out, and what is no field as well', async () => {
    const feed = items(1).map(({ id = '', url, title }) => ({ id, url, title }));
    const element = await show(
      { src: serve(feed) },
      TEMPLATE.replace('</b>', '</b><i data-field="price">5</i>'),
    );
    expect(Object.keys(fields(rows(element)[0]))).to.deep.equal(['position', 'title']);
    expect(find(element, '.list img')).to.equal(null);
  });

  it('SEC text stays text, whatever is in it', async () => {
    const harm = '<img src=x onerror="window.harmed = true"><script>window.harmed = true</script>';
    const feed = items(2, {
      summary: harm,
      tags: [harm],
      authors: [{ name: harm }],
      _related: { section: harm },
    }).map((item) => ({ ...item, title: `${item.title} &lt;b&gt; <b>${harm}` }));
    const element = await show({ src: serve(feed) }, TEMPLATE);
    for (const [index, row] of rows(element).entries()) {
      expect(row.querySelectorAll('img, script, b:not(.mine)')).to.have.length(0);
      expect(fields(row).title).to.equal(element.recommendations[index]?.article.title);
    }
    await painted();
  });

  it('SEC-01 no address that is none of the web, whatever the index or the template say', async () => {
    const feed = [
      ...items(2, { image: 'javascript:window.harmed=true' }),
      { id: 'bad', url: 'javascript:window.harmed=true', title: 'An apple tree to prune in winter' },
    ];
    const template = TEMPLATE.replace(
      '<a data-href>',
      '<a data-href="javascript:window.harmed=true">',
    ).replace('data-src', 'data-src="javascript:window.harmed=true"');
    const element = await show({ src: serve(feed) }, template);
    expect(rows(element)).to.have.length(2);
    expect(findAll(element, '.list img')).to.have.length(0);
    for (const link of findAll(element, '.list a[data-href]') as HTMLAnchorElement[]) {
      expect(link.protocol).to.equal(location.protocol);
    }
  });

  it('a click on its link is a selection, with the right place; one on another link is none', async () => {
    const element = await show({}, TEMPLATE);
    element.addEventListener('click', (event) => event.preventDefault());
    const selected: (number | string)[] = [];
    element.addEventListener('related-articles-select', (event) =>
      selected.push(event.position, event.article.url),
    );
    must(rows(element)[2]?.querySelector<HTMLElement>('a span')).click();
    must(rows(element)[0]?.querySelector<HTMLElement>('.other')).click();
    expect(selected).to.deep.equal([3, element.recommendations[2]?.article.url]);
  });

  it('focus, and everything else in an item, survives that the element is drawn anew', async () => {
    const element = await show({}, TEMPLATE);
    const link = must(rows(element)[1]?.querySelector('a'));
    link.focus();
    element.heading = 'Another heading';
    element.headingLevel = 4;
    element.show = ['date'];
    element.layout = 'cards';
    await render(element);
    expect(element.shadowRoot?.activeElement === link).to.equal(true);
  });

  it('a changed template is followed when the element is drawn anew, and so is one that is gone and comes back', async () => {
    const element = await show({}, TEMPLATE);
    const template = must(element.querySelector('template'));
    const texts = () => rows(element).map((row) => row.textContent?.trim());
    const before = texts();
    template.remove();
    await render(element);
    expect(findAll(element, '.list .title')).to.have.length(6);
    element.append(template);
    await render(element);
    expect(texts()).to.deep.equal(before);
    template.innerHTML = '<a data-href data-field="title"></a>';
    await render(element);
    expect(texts()).to.deep.equal(element.recommendations.map(({ article }) => article.title));
  });

  it('two elements with the same articles each have their own items', async () => {
    const src = serve(items());
    const shown = [await show({ src }, TEMPLATE), await show({ src }, TEMPLATE)];
    for (const element of shown) {
      await render(element);
      for (const row of rows(element)) expect(fields(row).title).to.have.length.above(3);
    }
  });

  it('`utm` and space for what is still to come do not disturb it', async () => {
    const { url, answer } = serveLate();
    const element = place(create({ src: url, utm: 'utm_source=related' }, TEMPLATE));
    await painted();
    expect(findAll(element, '.space > li')).to.have.length(6);
    answer(items());
    await element.ready;
    for (const link of findAll(element, '.list a[data-href]') as HTMLAnchorElement[]) {
      expect(link.search).to.equal('?utm_source=related');
    }
    expect(warnings).to.deep.equal([]);
  });
});

describe('renderItem', () => {
  it('draws an item from a Lit template, a node or a text', async () => {
    const element = await show();
    const urls = element.recommendations.map(({ article }) => article.url);
    const draw: Record<string, NonNullable<RelatedArticles['renderItem']>> = {
      template: ({ article }, position) =>
        html`<a class="drawn" href=${article.url}>${position}: ${article.title}</a>`,
      node: ({ article }, position) =>
        Object.assign(document.createElement('a'), {
          className: 'drawn',
          href: article.url,
          textContent: `${position}: ${article.title}`,
        }),
      text: ({ article }, position) => `${position}: ${article.title}`,
    };
    const expected = element.recommendations.map(({ article }, index) => `${index + 1}: ${article.title}`);
    for (const [what, function_] of Object.entries(draw)) {
      element.renderItem = function_;
      await element.updateComplete;
      expect(
        rows(element).map((row) => row.textContent?.trim()),
        what,
      ).to.deep.equal(expected);
      const drawn = findAll(element, '.list .drawn') as HTMLAnchorElement[];
      expect(
        drawn.map(({ href }) => href),
        what,
      ).to.deep.equal(what === 'text' ? [] : urls);
    }
    element.renderItem = undefined;
    await element.updateComplete;
    expect(findAll(element, '.list .title')).to.have.length(6);
    expect(warnings).to.deep.equal([]);
  });

  it('comes before a template, and text stays text', async () => {
    const element = await show({}, TEMPLATE);
    element.renderItem = () => '<b>bold</b>';
    await element.updateComplete;
    expect(rows(element)[0]?.textContent?.trim()).to.equal('<b>bold</b>');
    expect(findAll(element, '.list b')).to.have.length(0);
  });

  it('a click on what it drew is a selection', async () => {
    const element = await show();
    element.renderItem = ({ article }) =>
      html`<h3>
        <a href=${article.url}><b>${article.title}</b></a>
      </h3>`;
    await element.updateComplete;
    element.addEventListener('click', (event) => event.preventDefault());
    const selected = next(element, 'related-articles-select');
    rows(element)[3]?.querySelector('b')?.click();
    expect((await selected).position).to.equal(4);
  });
});
