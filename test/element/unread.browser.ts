/** `unread-first`: what this device has read goes last, and nothing is known of it anywhere else. */
import { expect } from '@open-wc/testing';
import { RelatedArticles } from '../../src/index.js';
import { items, must, serve, show, staysSilent } from './page.js';

const KEY = 'related-articles:read';
const UNREAD = { 'unread-first': '', fallback: 'none' };
const stored = () => JSON.parse(localStorage.getItem(KEY) ?? '[]') as string[];
const ids = (element: RelatedArticles) => element.recommendations.map(({ article }) => article.id);

/** A reader has been on the page of that article. */
const visit = (number: number, attributes = {}) =>
  show({ ...UNREAD, 'article-url': `/apple/${number}`, ...attributes });

describe('unread-first', () => {
  staysSilent();
  afterEach(() => localStorage.clear());

  it('REL-18 nothing is stored without it', async () => {
    await show();
    await show({ 'unread-first': 'false' });
    expect(localStorage).to.have.length(0);
  });

  it('what has been read goes last, in its order; the rest keeps its own', async () => {
    const before = ids(await show());
    const [first, , third] = before.map((id) => Number(id.split('-')[1]));
    await visit(must(third));
    await visit(must(first));
    const after = ids(await show({ ...UNREAD, limit: 10 }));
    expect(after.slice(-2)).to.deep.equal([before[0], before[2]]);
    expect(after.slice(0, 2)).to.deep.equal([before[1], before[3]]);
  });

  it('where there is enough to read, what has been read is not in the list', async () => {
    const [first] = ids(await show());
    await visit(Number(first?.split('-')[1]));
    expect(ids(await show({ ...UNREAD, limit: 3 }))).not.to.include(first);
  });

  it('what the publisher puts first stays first, read or not', async () => {
    await visit(7);
    const shown = ids(await show({ ...UNREAD, pin: 'apple-7' }));
    expect(shown[0]).to.equal('apple-7');
  });

  it('one article has one address, however a visitor came', async () => {
    const more = {
      'ignore-params': 'ref',
      src: serve(items(4).map((item) => ({ ...item, url: `${item.url}?ref=feed` }))),
    };
    const [first] = ids(await show(more));
    await visit(0, {
      ...more,
      'article-url': `/apple/${first?.split('-')[1]}/?utm_source=mail&ref=mail#part`,
    });
    expect(ids(await show({ ...UNREAD, ...more })).at(-1)).to.equal(first);
  });

  it('500 articles are remembered, the last that were read', async () => {
    const old = Array.from({ length: 600 }, (_, index) => `https://example.org/${index}`);
    localStorage.setItem(KEY, JSON.stringify(old));
    await visit(3);
    expect(stored()).to.have.length(500);
    expect(stored().at(-1)).to.match(/\/apple\/3$/);
    expect(stored()[0]).to.equal('https://example.org/101');
    await visit(3);
    expect(stored()).to.have.length(500);
  });

  it('forgetRead forgets it, and nothing else', async () => {
    localStorage.setItem('other', 'stays');
    const before = ids(await show());
    await visit(Number(before[0]?.split('-')[1]));
    RelatedArticles.forgetRead();
    expect(localStorage.getItem(KEY)).to.equal(null);
    expect(localStorage.getItem('other')).to.equal('stays');
    expect(ids(await show({ ...UNREAD }))).to.deep.equal(before);
  });

  it('REL-18 what others have written there is no harm', async () => {
    const before = ids(await show());
    for (const text of ['', 'no JSON', 'null', '{"length":5}', '[1,null,{"toString":1}]', '[["a"]]']) {
      localStorage.setItem(KEY, text);
      expect(ids(await show(UNREAD)), text).to.deep.equal(before);
    }
  });

  it('REL-18 where storage is refused or full, the list is as usual and nothing goes wrong', async () => {
    const before = ids(await show());
    const own = must(Object.getOwnPropertyDescriptor(window, 'localStorage'));
    Object.defineProperty(window, 'localStorage', {
      configurable: true,
      get() {
        throw new DOMException('Access is denied', 'SecurityError');
      },
    });
    try {
      expect(ids(await show(UNREAD))).to.deep.equal(before);
      RelatedArticles.forgetRead();
    } finally {
      Object.defineProperty(window, 'localStorage', own);
    }
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = () => {
      throw new DOMException('Full', 'QuotaExceededError');
    };
    try {
      expect(ids(await show(UNREAD))).to.deep.equal(before);
    } finally {
      Storage.prototype.setItem = setItem;
    }
  });
});
