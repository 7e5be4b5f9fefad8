/** Where links lead: to the article, with parameters of the owner's, and to the pages of its tags. */
import { expect } from '@open-wc/testing';
import { findAll, items, links, must, next, serve, show, staysSilent } from './page.js';

const titleLinks = (element: Element) => findAll(element, '.list .title') as HTMLAnchorElement[];
const tagLinks = (element: Element) => findAll(element, '.list [part~=tag] a') as HTMLAnchorElement[];

describe('links', () => {
  staysSilent();

  const tagged = (tags: string[]) => serve(items(1, { tags: ['apple', ...tags] }));

  it('tags are text, unless it is said where they lead', async () => {
    const element = await show({ show: 'tags', src: tagged(['winter']) });
    expect(tagLinks(element)).to.have.length(0);
    element.tagHref = '/tags/{tag}/';
    await element.updateComplete;
    expect(tagLinks(element).map(({ pathname }) => pathname)).to.deep.equal([
      '/tags/apple/',
      '/tags/winter/',
    ]);
  });

  it('whatever is in a tag is one part of the address', async () => {
    const tags = ['a/b', 'C&A', 'q?x=1#y', '100 %', '$&', 'Äpfel', '{tag}'];
    const element = await show({
      show: 'tags',
      'tag-href': '/find?tag={tag}&again={tag}',
      src: tagged(tags),
    });
    for (const [index, link] of tagLinks(element).slice(1).entries()) {
      const { pathname, searchParams, hash } = new URL(link.href);
      expect([pathname, searchParams.getAll('tag'), searchParams.getAll('again'), hash]).to.deep.equal([
        '/find',
        [tags[index]],
        [tags[index]],
        '',
      ]);
      expect(link.textContent).to.equal(tags[index]);
    }
  });

  for (const address of [
    'javascript:alert("{tag}")',
    ' java\nscript:alert(1)//{tag}',
    'data:text/html,{tag}',
    '{tag}',
    'https://{tag}/',
  ]) {
    it(`SEC-01 tag-href="${address.trim()}" with a tag that means harm leads nowhere harmful`, async () => {
      const element = await show({
        show: 'tags',
        'tag-href': address,
        src: tagged(['javascript:alert(1)', '//evil.example', 'evil.example/']),
      });
      expect(findAll(element, '.list [part~=tag]')).to.have.length(4);
      for (const link of tagLinks(element)) {
        expect(link.protocol).to.match(/^https?:$/);
        if (!address.startsWith('https')) expect(link.host).to.equal(location.host);
      }
    });
  }

  it('a tag can be clicked above the link of the whole row, and is no selection', async () => {
    const element = await show({ show: 'tags', 'tag-href': '#{tag}', src: tagged(['winter']) });
    let selections = 0;
    element.addEventListener('related-articles-select', () => selections++);
    const [, tag] = tagLinks(element);
    must(tag).scrollIntoView({ block: 'center' });
    const { left, top, width, height } = must(tag).getBoundingClientRect();
    const hit = element.shadowRoot?.elementFromPoint(left + width / 2, top + height / 2);
    expect(hit === tag).to.equal(true);
    must(tag).click();
    expect(selections).to.equal(0);
    history.replaceState(null, '', location.pathname + location.search);
  });

  it("`utm` adds its parameters, and the URL's own stay", async () => {
    const urls = ['/a', '/b?page=2&q=apple%20tree#part', '/c?utm_campaign=spring&utm_source=feed'];
    const feed = items(3).map((item, index) => ({ ...item, url: must(urls[index]) }));
    const element = await show({ src: serve(feed), utm: 'utm_source=related&utm_medium=a%20block' });
    const shown = titleLinks(element).map(({ href }) => {
      const { pathname, searchParams, hash } = new URL(href);
      return [pathname, Object.fromEntries(searchParams), hash];
    });
    const added = { utm_source: 'related', utm_medium: 'a block' };
    expect(shown).to.have.deep.members([
      ['/a', added, ''],
      ['/b', { page: '2', q: 'apple tree', ...added }, '#part'],
      ['/c', { utm_campaign: 'spring', ...added }, ''],
    ]);
  });

  it('`utm` does not hide a selection, nor what was selected', async () => {
    const element = await show({ utm: 'utm_source=related' });
    element.addEventListener('click', (event) => event.preventDefault());
    const selected = next(element, 'related-articles-select');
    links(element)[1]?.click();
    const { position, article } = await selected;
    expect([position, article.url]).to.deep.equal([2, element.recommendations[1]?.article.url]);
    expect(article.url).not.to.include('utm');
  });

  it('`utm` does not hide a selection in markup of the developer, who knows nothing of it', async () => {
    const element = await show({ utm: 'utm_source=related' });
    element.renderItem = ({ article }) => Object.assign(document.createElement('a'), { href: article.url });
    await element.updateComplete;
    element.addEventListener('click', (event) => event.preventDefault());
    const selected = next(element, 'related-articles-select');
    must(element.shadowRoot?.querySelectorAll<HTMLElement>('.list a')[1]).click();
    expect((await selected).position).to.equal(2);
  });

  it('`utm` cannot make another address of it', async () => {
    const element = await show({ utm: '&&=x&javascript:alert(1)&../../#//evil.example?' });
    titleLinks(element).forEach((link, index) => {
      const { origin, pathname } = new URL(must(element.recommendations[index]).article.url);
      expect([link.origin, link.pathname, link.hash]).to.deep.equal([origin, pathname, '']);
    });
  });
});
