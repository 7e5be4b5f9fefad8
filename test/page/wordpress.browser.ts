/** `relatedPostUrls` asks WordPress what the page's own post shares with others. */
import { expect } from '@open-wc/testing';
import { relatedPostUrls } from '../../src/page/index.js';
import { makePage } from './pages.js';

const POST = 'https://garden.example/wp-json/wp/v2/posts/12';
const json = (href: string) => `<link rel="alternate" title="JSON" type="application/json" href="${href}">`;

/** What a page with this in its head would ask for, given what its post is about; and what was asked to know that. */
async function ask(head: string, post: unknown) {
  const asked: string[] = [];
  const urls = await relatedPostUrls(makePage(head), async (url) => {
    asked.push(url);
    return post;
  });
  return { asked: asked.map((url) => new URL(url)), urls: urls.map((url) => new URL(url)) };
}

/** What a URL asks for. */
const wanted = ({ searchParams }: URL) =>
  Object.fromEntries(['tags', 'categories', 'per_page'].map((name) => [name, searchParams.get(name)]));

describe('relatedPostUrls', () => {
  it('asks for posts with the same tags, with the same categories, and for a few of the latest', async () => {
    const { urls } = await ask(json(POST), { tags: [5, 8], categories: [3] });

    expect(urls.map(wanted)).to.deep.equal([
      { tags: '5,8', categories: null, per_page: '50' },
      { tags: null, categories: '3', per_page: '50' },
      { tags: null, categories: null, per_page: '20' },
    ]);
  });

  it('asks for all that is read of a post, and its links, without which nothing is embedded', async () => {
    const { urls } = await ask(json(POST), { tags: [5] });

    for (const { origin, pathname, searchParams } of urls) {
      expect(origin + pathname).to.equal('https://garden.example/wp-json/wp/v2/posts');
      expect(searchParams.get('_embed')).to.equal('wp:term,wp:featuredmedia,author');
      expect(searchParams.get('_fields')?.split(',')).to.include.members(
        'id link title excerpt date date_gmt modified modified_gmt _links _embedded'.split(' '),
      );
    }
  });

  it('needs one small request to know', async () => {
    const { asked } = await ask(json(POST), { tags: [5] });

    expect(asked.map(String)).to.deep.equal([`${POST}?_fields=tags%2Ccategories`]);
  });

  it('works where the site has plain permalinks', async () => {
    const root = 'https://garden.example/index.php?rest_route=';
    for (const route of ['/wp/v2/posts/12', '%2Fwp%2Fv2%2Fposts%2F12']) {
      const { asked, urls } = await ask(json(root + route), { categories: [3] });

      expect(asked[0]?.searchParams.get('rest_route')).to.equal('/wp/v2/posts/12');
      expect(urls.map(({ searchParams }) => searchParams.get('rest_route'))).to.deep.equal([
        '/wp/v2/posts',
        '/wp/v2/posts',
      ]);
      expect(urls[0]?.pathname).to.equal('/index.php');
    }
  });

  it('keeps what else stands in the address: a folder, a language', async () => {
    const { urls } = await ask(json('/blog/wp-json/wp/v2/posts/12/?lang=de'), { tags: [5] });

    expect(urls[0]?.pathname).to.equal('/blog/wp-json/wp/v2/posts');
    expect(urls[0]?.searchParams.get('lang')).to.equal('de');
  });

  it('asks for twenty of its tags at most, and for numbers only', async () => {
    const tags = ['5&per_page=1', null, 1.5, ...Array.from({ length: 99 }, (_, id) => id + 1)];
    const { urls } = await ask(json(POST), { tags });

    expect(urls[0]?.searchParams.get('tags')?.split(',').map(Number)).to.deep.equal(tags.slice(3, 23));
  });

  for (const [what, post] of Object.entries({
    'has neither tags nor categories': { tags: [], categories: [] },
    'is no longer there': null,
    'is something else': 'text',
    'is a list': [],
  })) {
    it(`asks for nothing where the post ${what}`, async () => {
      expect((await ask(json(POST), post)).urls).to.deep.equal([]);
    });
  }

  for (const [what, head] of Object.entries({
    'says nothing': '',
    'is a page of WordPress': json('https://garden.example/wp-json/wp/v2/pages/12'),
    'is a list of posts': json('https://garden.example/wp-json/wp/v2/categories/12'),
    'announces something else': json('/feed.json'),
    'announces what is no link': json('javascript:/wp/v2/posts/12'),
    'announces it as another type': json(POST).replace('/json', '/xml'),
  })) {
    it(`asks nothing at all where the page ${what}`, async () => {
      expect(await ask(head, { tags: [5] })).to.deep.equal({ asked: [], urls: [] });
    });
  }

  it('fails as its request does', async () => {
    const reason = new Error('401');
    const failure = await relatedPostUrls(makePage(json(POST)), () => Promise.reject(reason)).catch(
      (error: unknown) => error,
    );

    expect(failure).to.equal(reason);
  });
});
