/** Pages that become other pages without being loaded. */
import { expect, waitUntil } from '@open-wc/testing';
import { itNeeds } from './engine.js';
import {
  create,
  items,
  next,
  painted,
  place,
  requestsFor,
  serve,
  staysSilent,
  titles,
  warnings,
  must,
} from './page.js';

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

  itNeeds('the Navigation API')('REL-09 another page has another list, without another request', async () => {
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

  itNeeds('the Navigation API')('REL-09 going back is a navigation, too', async () => {
    const { element } = await browse();
    const { url, title } = must(items(1)[0]);
    const loaded = next(element, 'related-articles-load');
    await visit(url, title);
    await loaded;
    expect(titles(element)).not.to.include(title);
    history.back();
    document.title = 'Apple trees in winter';
    await waitUntil(() => titles(element).includes(title));
  });

  itNeeds('the Navigation API')(
    'REL-09 a new title that comes long after the address is noticed',
    async () => {
      const { element } = await browse();
      let loaded = next(element, 'related-articles-load');
      history.pushState(null, '', '/somewhere/else');
      await loaded;
      loaded = next(element, 'related-articles-load');
      document.title = must(items()[4]).title;
      await loaded;
      expect(titles(element)).not.to.include(document.title);
    },
  );

  itNeeds('the Navigation API')(
    'REL-09 an index that fails is asked for once more on another page, not with every change of the head',
    async () => {
      const src = serve(404);
      const element = create({ src });
      element.removeAttribute('article-url');
      element.removeAttribute('article-title');
      document.title = 'Apple trees in winter';
      await place(element).ready;
      const failed = next(element, 'related-articles-error');
      document.title = 'Another title';
      history.pushState(null, '', '/somewhere/else');
      await failed;
      const { length } = document.head.children;
      for (let index = 0; index < 5; index++) {
        place(document.createElement('meta'), document.head);
        await element.ready;
        await new Promise((resolve) => setTimeout(resolve, 60)); // longer than routers are given to settle
      }
      expect(document.head.children).to.have.length(length + 5);
      expect(requestsFor(src)).to.equal(2);
      expect(warnings).to.have.length(1);
      warnings.length = 0;
    },
  );

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
    const listen = window.addEventListener.bind(window);
    let listening = 0;
    window.addEventListener = (...[type, listener, options]: Parameters<typeof listen>) => {
      if (type === 'popstate') {
        listening++;
        must((options as AddEventListenerOptions).signal).addEventListener('abort', () => listening--);
      }
      listen(type, listener, options);
    };
    const elements = [await browse(), await browse()].map(({ element }) => element);
    expect(listening).to.equal(1);
    elements.forEach((element) => element.remove());
    Reflect.deleteProperty(window, 'addEventListener');
    expect(listening).to.equal(0);
  });

  it('history is not touched', async () => {
    await browse();
    for (const name of ['pushState', 'replaceState']) {
      expect(Object.hasOwn(history, name)).to.equal(false);
      expect(String(Reflect.get(History.prototype, name))).to.include('native code');
    }
  });
});
