/** However an element comes into a page, moves about in it and leaves it. */
import { expect, waitUntil } from '@open-wc/testing';
import type { RelatedArticles } from '../../src/index.js';
import {
  create,
  find,
  isGivenUp,
  items,
  links,
  next,
  painted,
  place,
  requestsFor,
  serve,
  serveLate,
  show,
  staysSilent,
  titles,
  must,
} from './page.js';

describe('lifecycle', () => {
  staysSilent();

  it('#2 properties set before the upgrade are kept, and win over attributes', async () => {
    const foreign = document.implementation.createHTMLDocument();
    foreign.body.innerHTML = '<related-articles limit="5" loading="eager"></related-articles>';
    const element = foreign.querySelector('related-articles') as RelatedArticles;
    Object.assign(element, { limit: 2, articles: items(), heading: 'More' });
    place(element); // only now is it an element of ours
    await element.ready;
    expect(links(element)).to.have.length(2);
    expect(find(element, '[part=heading]')?.textContent?.trim()).to.equal('More');
  });

  const ways: Record<string, (src: string) => Promise<RelatedArticles>> = {
    'from markup': async (src) => {
      const holder = place(document.createElement('div'));
      holder.innerHTML = create({ src }).outerHTML;
      return must(holder.querySelector('related-articles'));
    },
    'as a clone': async (src) => place(create({ src }).cloneNode(true) as RelatedArticles),
    'as a clone of a ready one': async (src) =>
      place((await show({ src })).cloneNode(true) as RelatedArticles),
    'in another document': async (src) => {
      const frame = place(document.createElement('iframe'));
      const element = await show({ src });
      frame.contentDocument?.body.append(element);
      expect(getComputedStyle(must(links(element)[0])).textDecorationLine).to.equal('none');
      return element;
    },
    'made here, for another document': async (src) => {
      const frame = place(document.createElement('iframe'));
      const element = create({ src });
      frame.contentDocument?.body.append(element);
      await element.ready;
      expect(getComputedStyle(must(links(element)[0])).textDecorationLine).to.equal('none');
      return element;
    },
    'in a shadow root': async (src) => {
      const root = place(document.createElement('div')).attachShadow({ mode: 'closed' });
      return place(create({ src }), root);
    },
    'in a dialog that opens later': async (src) => {
      const dialog = place(document.createElement('dialog'));
      const element = place(create({ src, loading: 'lazy' }), dialog);
      await painted();
      expect(requestsFor(src)).to.equal(0);
      dialog.showModal();
      return element;
    },
  };
  for (const [way, make] of Object.entries(ways)) {
    it(`#10 #18 the same list ${way}`, async () => {
      const feed = items();
      const expected = titles(await show({ src: serve(feed) }));
      const src = serve(feed);
      const element = await make(src);
      await element.ready;
      expect(expected).to.have.length(6);
      expect(titles(element)).to.deep.equal(expected);
      expect(requestsFor(src)).to.equal(1);
    });
  }

  it('#10 moving an element neither loads nor renders anything anew', async () => {
    const element = await show();
    const list = find(element, '[part=list]');
    let loads = 0;
    element.addEventListener('related-articles-load', () => loads++);
    place(document.createElement('section')).append(element);
    await element.ready;
    await painted();
    expect(find(element, '[part=list]') === list).to.equal(true);
    expect(loads).to.equal(0);
  });

  it('#10 moving an element while it loads does not give up the request', async () => {
    const { url, answer } = serveLate();
    const element = place(create({ src: url }));
    await painted();
    place(document.createElement('section')).append(element);
    answer(items());
    await element.ready;
    expect(links(element)).to.have.length(6);
    expect(requestsFor(url)).to.equal(1);
  });

  it('#10 an element that is never in a page does nothing', async () => {
    const src = serve(items());
    create({ src });
    await painted();
    expect(requestsFor(src)).to.equal(0);
  });

  it('REL-07 removing the only element gives up its request, and coming back asks again', async () => {
    const { url, answer } = serveLate();
    const element = place(create({ src: url }));
    await painted();
    element.remove();
    await waitUntil(() => isGivenUp(url));
    document.body.append(element);
    answer(items());
    await element.ready;
    expect(requestsFor(url)).to.equal(2);
    expect(links(element)).to.have.length(6);
  });

  it('REL-05 a change while the index is on its way does not ask for it again', async () => {
    const { url, answer } = serveLate();
    const element = place(create({ src: url }));
    await painted();
    expect(requestsFor(url)).to.equal(1);
    element.setAttribute('limit', '2');
    await painted();
    answer(items());
    await element.ready;
    expect(links(element)).to.have.length(2);
    expect(requestsFor(url)).to.equal(1);
  });

  it('REL-07 of many changes in a row, the last one counts, whatever comes first', async () => {
    const late = [1, 2, 3].map((count) => ({ ...serveLate(), count }));
    const element = place(create());
    const lengths: number[] = [];
    element.addEventListener('related-articles-load', ({ count }) => lengths.push(count));
    for (const { url } of late) {
      element.setAttribute('src', url);
      await element.updateComplete;
    }
    for (const { answer, count } of late.toReversed()) answer(items(count));
    await element.ready;
    await painted();
    expect(lengths).to.deep.equal([3]);
    expect(links(element)).to.have.length(3);
  });

  it('REL-07 a large index that is ready late does not replace the small one that was given after it', async () => {
    const large = Array.from({ length: 3000 }, (_, index) => ({
      ...items(1)[0],
      id: `${index}`,
      url: `/large/${index}`,
    }));
    const element = place(create());
    element.articles = large;
    await element.updateComplete;
    element.articles = items(2);
    await element.ready;
    const other = place(create());
    other.articles = large; // the same, so that it is ready when this one is
    await other.ready;
    expect(links(element)).to.have.length(2);
  });

  it('REL-05 #14 fifty elements ask once, and each has its own list', async () => {
    const src = serve(items());
    const elements = Array.from({ length: 50 }, (_, index) => place(create({ src, limit: 1 + (index % 5) })));
    await Promise.all(elements.map((element) => element.ready));
    expect(requestsFor(src)).to.equal(1);
    expect(elements.map((element) => links(element).length)).to.deep.equal(
      elements.map(({ limit }) => limit),
    );
  });

  it('#14 a request goes on when one of those who wait for it leaves', async () => {
    const { url, answer } = serveLate();
    const [one, other] = [place(create({ src: url })), place(create({ src: url }))];
    await painted();
    one?.remove();
    await painted();
    answer(items());
    await other?.ready;
    expect(links(must(other))).to.have.length(6);
  });

  it('#15 nothing outside the element changes', async () => {
    const page = () => [
      document.head.innerHTML,
      (document.documentElement.cloneNode() as Element).outerHTML,
      (document.body.cloneNode() as Element).outerHTML,
      Object.keys(window),
    ];
    const before = page();
    (await show()).remove();
    expect(page()).to.deep.equal(before);
    expect([localStorage.length, sessionStorage.length, document.cookie]).to.deep.equal([0, 0, '']);
  });

  it('#19 reload() loads anew, at once, and as often as it is called', async () => {
    const src = serve(items());
    const element = place(create({ src, loading: 'lazy' }));
    element.style.display = 'none'; // never near the window
    await Promise.all([element.reload(), element.reload()]);
    expect(links(element)).to.have.length(6);
    await element.reload();
    expect(requestsFor(src)).to.equal(2);
  });

  it('PERF-05 a lazy element far below asks for nothing until it comes near', async () => {
    const src = serve(items());
    const space = place(document.createElement('div'));
    space.style.height = '5000px';
    const element = place(create({ src, loading: 'lazy' }));
    await painted();
    expect(requestsFor(src)).to.equal(0);
    const loaded = next(element, 'related-articles-load');
    scrollTo(0, 4000);
    await loaded;
    expect(requestsFor(src)).to.equal(1);
    scrollTo(0, 0);
  });

  it('REL-23 printing loads what was never near', async () => {
    const src = serve(items());
    const space = place(document.createElement('div'));
    space.style.height = '5000px';
    const element = place(create({ src, loading: 'lazy' }));
    await painted();
    dispatchEvent(new Event('beforeprint'));
    await element.ready;
    expect(links(element)).to.have.length(6);
  });

  it('PERF-11 what does not concern the ranking does not rank anew', async () => {
    const element = await show();
    const before = element.recommendations;
    Object.assign(element, { heading: 'More', show: ['tags'], dateStyle: 'iso', headingLevel: 3 });
    await element.ready;
    expect(element.recommendations === before).to.equal(true);
    element.limit = 2;
    await element.ready;
    expect(element.recommendations).to.have.length(2);
  });

  it('#37 the same articles in another order are the same list', async () => {
    const one = await show({ src: serve(items()) });
    const other = await show({ src: serve(items().reverse()) });
    expect(titles(other)).to.deep.equal(titles(one));
  });

  it('REL-16 what a server rendered into the shadow root gives way', async () => {
    const holder = place(document.createElement('div'));
    const markup = create({ src: serve(items()) }).outerHTML.replace(
      '</related',
      '<template shadowrootmode="open"><ul part="list"><li>Old</li></ul></template></related',
    );
    holder.setHTMLUnsafe(markup);
    const element = holder.firstElementChild as RelatedArticles;
    customElements.upgrade(holder); // Firefox does so in its next turn
    await element.ready;
    expect(element.shadowRoot?.textContent).not.to.include('Old');
    expect(links(element)).to.have.length(6);
  });
});
