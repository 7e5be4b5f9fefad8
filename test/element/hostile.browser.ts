/** Indexes and pages that mean harm, or merely look like it. */
import { expect } from '@open-wc/testing';
import {
  create,
  find,
  findAll,
  items,
  links,
  next,
  painted,
  place,
  requestsFor,
  serve,
  show,
  titles,
  warnings,
  must,
} from './page.js';

/** The elements that a list is made of; nothing else may come out of an index. */
const OURS = 'div, nav, h2, slot, ul, li, a, p, time, span, bdi, img';

const EVERYTHING = 'summary image date tags author section';

const SCRIPTS = [
  '<img src=x onerror="window.harmed = true">',
  '<script>window.harmed = true</script>',
  '"><svg onload="window.harmed = true">',
  '{{constructor.constructor("window.harmed = true")()}}',
  '${window.harmed = true}',
  '<!--?lit$123$--><b>?lit$123$</b>',
  '<iframe srcdoc="<script>parent.harmed = true</script>"></iframe>',
  '<style>* { display: none }</style>',
  '</a></li></ul></template><form action="https://evil.example"><button>',
];

const ADDRESSES = [
  'javascript:window.harmed=true',
  ' JaVaScRiPt:window.harmed=true',
  'java\nscript:window.harmed=true',
  '\u0001javascript:window.harmed=true',
  'data:text/html,<script>parent.harmed=true</script>',
  'vbscript:harm',
  'blob:https://evil.example/1',
  'file:///etc/passwd',
  'about:blank',
];

describe('hostile indexes', () => {
  afterEach(() => {
    expect('harmed' in window).to.equal(false);
    expect(warnings).to.deep.equal([]);
  });

  it('SEC-01 #29 text is text, in every field', async () => {
    const feed = items(SCRIPTS.length).map((item, index) => {
      const text = `Apple tree ${index} ${SCRIPTS[index]}`;
      return {
        ...item,
        title: text,
        summary: text,
        tags: [text],
        authors: [{ name: text }],
        _related: { section: text },
      };
    });
    const element = await show({ src: serve(feed), show: EVERYTHING, limit: 20 });
    await painted();
    expect(links(element)).to.have.length(SCRIPTS.length);
    expect(findAll(element, `:not(${OURS})`)).to.have.length(0);
    expect(findAll(element, ':not(.frame)[style], [onerror], [onload], [srcdoc]')).to.have.length(0);
  });

  it('SEC-02 #29 an address that is not of the web is no link and no picture', async () => {
    const feed = [
      ...items(2),
      ...ADDRESSES.map((url, index) => ({
        ...items()[2],
        id: `bad-${index}`,
        title: `Apple tree ${index}`,
        url,
      })),
      ...ADDRESSES.map((image, index) => ({
        ...items()[3],
        id: `picture-${index}`,
        url: `/p/${index}`,
        title: `Winter apple ${index}`,
        image,
      })),
    ];
    const element = create({ src: serve(feed), show: EVERYTHING, limit: 50 });
    const loaded = next(element, 'related-articles-load');
    place(element);
    expect((await loaded).skipped).to.equal(ADDRESSES.length);
    for (const link of links(element)) expect(link.protocol).to.match(/^https?:$/);
    expect(findAll(element, 'img[src]')).to.have.length(0);
  });

  it('#29 a click on any link runs nothing', async () => {
    const feed = items(4).map((item, index) => ({
      ...item,
      url: `/x?${encodeURIComponent(SCRIPTS[index] ?? '')}`,
    }));
    const element = await show({ src: serve(feed) });
    element.addEventListener('click', (event) => event.preventDefault());
    links(element).forEach((link) => link.click());
    expect(links(element)).to.have.length(4);
  });

  it('SEC-07 tags and ids named like parts of an object are names', async () => {
    const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'prototype', 'valueOf'];
    const before = Object.getOwnPropertyNames(Object.prototype);
    const feed = items(6, { tags: names }).map((item, index) => ({
      ...item,
      id: names[index],
      __proto__: { polluted: 1 },
    }));
    const element = await show({
      src: serve(feed),
      show: 'tags',
      'article-tags': names.join(),
      'exclude-tags': 'none',
    });
    expect(links(element)).to.have.length(6);
    expect(Object.getOwnPropertyNames(Object.prototype)).to.deep.equal(before);
  });

  it('SEC-10 endless text does not widen the page, nor fill it', async () => {
    const endless = 'apple'.repeat(20_000);
    const holder = place(document.createElement('div'));
    holder.style.width = '320px';
    const feed = items(3, { summary: endless, tags: [endless] }).map((item) => ({
      ...item,
      title: item.title + endless,
    }));
    const element = create({ src: serve(feed), show: EVERYTHING, limit: 3 });
    holder.append(element);
    await element.ready;
    expect(links(element)).to.have.length(3);
    expect(element.scrollWidth).to.be.at.most(320);
    expect(element.getBoundingClientRect().height).to.be.below(1200);
    expect(titles(element).join('').length).to.be.within(500, 2000);
  });

  it('SEC-08 a page whose elements have the names of everything', async () => {
    const names =
      'documentElement head body querySelector querySelectorAll baseURI readyState URL host defaultView currentScript title addEventListener';
    const holder = place(document.createElement('div'));
    holder.innerHTML = names
      .split(' ')
      .map((name) => `<img name="${name}" alt=""><a id="${name}"></a>`)
      .join('');
    holder.insertAdjacentHTML(
      'beforeend',
      '<form id="navigation"><input name="addEventListener"></form><a id="litNonce"></a>',
    );
    const src = serve(items());
    const element = document.createElement('related-articles');
    Object.assign(element, { src, loading: 'eager', articleTitle: 'Apple trees in winter' });
    holder.append(element);
    await element.ready;
    const root = must(holder.closest('html')); // `document.documentElement` is a picture now
    root.lang = 'de';
    await element.updateComplete;
    await painted();
    expect(find(element, 'time')?.textContent).to.match(/\d\. \p{L}+ \d{4}/u);
    root.removeAttribute('lang');
    expect(warnings).to.deep.equal([]);
    expect(requestsFor(src)).to.equal(1);
    expect(links(element)).to.have.length(6);
  });
});
