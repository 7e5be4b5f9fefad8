/** Pages that become other pages without being loaded. */
import { expect } from '@open-wc/testing';
import { create, items, next, painted, place, requestsFor, serve, staysSilent, titles } from './page.js';

const here = location.href;

describe('navigation', () => {
  staysSilent();
  afterEach(() => {
    history.replaceState(null, '', here);
    document.title = 'Tests';
  });

  /** What a router does: another address, and sometime later another head. */
  async function visit(url: string, title: string): Promise<void> {
    history.pushState(null, '', url);
    await painted();
    document.title = title;
  }

  /** An element that learns from the page alone what it is about. */
  async function browse(feed = items()) {
    const src = serve(feed);
    const element = create({ src });
    element.removeAttribute('article-url');
    element.removeAttribute('article-title');
    document.title = 'Apple trees in winter';
    await place(element).ready;
    return { element, src };
  }

  it('REL-09 another page has another list, without another request', async () => {
    const { element, src } = await browse();
    for (const { url, title } of items(3)) {
      const loaded = next(element, 'related-articles-load');
      await visit(url, title);
      await loaded;
      await painted();
      expect(titles(element)).not.to.include(title);
      expect(titles(element)).to.have.length(6);
    }
    expect(requestsFor(src)).to.equal(1);
  });

  it('REL-09 going back is a navigation, too', async () => {
    const { element } = await browse();
    const { url, title } = items(1)[0]!; // there are ten
    let loaded = next(element, 'related-articles-load');
    await visit(url, title);
    await loaded;
    loaded = next(element, 'related-articles-load');
    history.back();
    document.title = 'Apple trees in winter';
    await loaded;
    expect(titles(element)).to.include(title);
  });

  it('REL-09 a new title that comes long after the address is noticed', async () => {
    const { element } = await browse();
    let loaded = next(element, 'related-articles-load');
    history.pushState(null, '', '/somewhere/else');
    await loaded;
    loaded = next(element, 'related-articles-load');
    document.title = items()[4]!.title; // there are ten
    await loaded;
    expect(titles(element)).not.to.include(document.title);
  });

  it('a fragment is not another page', async () => {
    const { element } = await browse();
    const before = element.recommendations;
    location.hash = 'comments';
    await painted();
    await new Promise((resolve) => addEventListener('popstate', resolve, { once: true }) ?? history.back());
    await painted();
    expect(element.recommendations === before).to.equal(true);
  });

  it('REL-09 what is listened to is given back, and not piled up', async () => {
    const { addEventListener: add } = window;
    let listening = 0;
    window.addEventListener = function (this: Window, ...[type, listener, options]: Parameters<typeof add>) {
      const { signal } = (options ?? {}) as AddEventListenerOptions;
      if (type === 'popstate') {
        listening++;
        signal?.addEventListener('abort', () => listening--);
      }
      return add.call(this, type, listener, options);
    } as typeof add;
    const elements = [await browse(), await browse()].map(({ element }) => element);
    expect(listening).to.equal(1);
    elements.forEach((element) => element.remove());
    expect(listening).to.equal(0);
    window.addEventListener = add;
  });

  it('history is not touched', async () => {
    const { pushState, replaceState } = history;
    await browse();
    expect([history.pushState, history.replaceState]).to.deep.equal([pushState, replaceState]);
    expect([pushState, replaceState].every((method) => String(method).includes('native code'))).to.equal(
      true,
    );
  });
});
