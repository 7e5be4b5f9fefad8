/** RSS and Atom, as generators write them and as nobody should, read by the browser's own parser. */
import { expect } from '@open-wc/testing';
import { loadFeed, parseFeed } from '../../src/feed/index.js';
import type { Article } from '../../src/types.js';
import { BORROWED, BORROWED_READ } from './fixtures/borrowed.js';

const url = 'https://shore.example/feeds/all.xml';

const load = (name: string) => loadFeed(new URL(`fixtures/${name}.xml`, import.meta.url).href);
const rss = (item: string, channel = '', attributes = '') =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/" xmlns:dc="http://purl.org/dc/elements/1.1/" ${attributes}><channel>${channel}<item>${item}</item></channel></rss>`;
const atom = (entry: string, feed = '', attributes = '') =>
  `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/" ${attributes}>${feed}<entry>${entry}</entry></feed>`;

/** The only article of a feed. */
const only = (text: string): Partial<Article> => parseFeed(text, { url }).articles[0] ?? {};
const inRss = (parts: string) => only(rss(`<link>/a</link><title>A</title>${parts}`));
const inAtom = (parts: string) => only(atom(`<link href="/a"/><title>A</title>${parts}`));

/** What reading fails with. */
function failure(text: string): unknown {
  try {
    parseFeed(text, { url });
  } catch (error) {
    return error;
  }
  return undefined;
}

describe('a feed', () => {
  it('is read in the encoding that its first line names', async () => {
    const text =
      '<?xml version="1.0" encoding="ISO-8859-1"?><rss version="2.0"><channel><item><link>/a</link><title>Ä</title></item></channel></rss>';
    const bytes = Uint8Array.from([...text].map((character) => character.charCodeAt(0)));
    const feed = await loadFeed(url, { fetch: async () => new Response(bytes) });
    expect(feed.articles[0]?.title).to.equal('Ä');
  });

  it('is read as the command line reads it, where RSS borrows from other vocabularies', () => {
    const { next, articles } = parseFeed(BORROWED, { url });
    const found = articles.map(({ title, tags, authors, image }) => [title, tags, authors, image]);
    expect({ next, articles: found }).to.deep.equal(BORROWED_READ);
  });

  it('is read as WordPress writes RSS 2.0', async () => {
    const { articles, title, language, next, skipped } = await load('wordpress-rss2');
    expect({ title, language, next, skipped }).to.deep.equal({
      title: 'The Kettle – tea, slowly',
      language: 'en-US',
      next: undefined,
      skipped: 0,
    });
    expect(articles).to.deep.equal([
      {
        id: 'https://kettle.example/?p=214',
        url: 'https://kettle.example/2025/rinse-the-leaves/',
        title: 'Rinse the leaves? Oolong & pu’er, tasted side by side',
        summary:
          'Half the tea houses I know pour the first infusion away. I kept it, cup by cup, to find out what is lost […]',
        text: 'Half the tea houses I know pour the first infusion away. A rinse of ten seconds takes dust & very little taste.',
        tags: ['Brewing', 'Oolong', 'Water & heat'],
        date: '2025-03-01T22:30:00+00:00',
        language: 'en-US',
        authors: ['Mina Obara'],
        image: 'https://kettle.example/wp-content/uploads/2025/03/gongfu-tray.jpg',
      },
      {
        id: 'https://kettle.example/?p=188',
        url: 'https://kettle.example/2025/a-word-on-limescale/',
        title: 'A word on limescale',
        summary: 'Vinegar, an hour, two rinses.',
        date: '2025-01-11T03:00:00+00:00',
        language: 'en-US',
        authors: ['Mina Obara'],
      },
    ]);
  });

  it('is read as WordPress writes RSS 1.0', async () => {
    const { articles, title } = await load('wordpress-rdf');
    expect(title).to.equal('The Kettle');
    expect(articles).to.deep.equal([
      {
        id: 'https://kettle.example/2025/rinse-the-leaves',
        url: 'https://kettle.example/2025/rinse-the-leaves/',
        title: 'Rinse the leaves?',
        summary: 'What is lost with the first infusion […]',
        text: 'Less than the ritual claims.',
        tags: ['Brewing', 'Oolong'],
        date: '2025-03-01T22:30:00Z',
        language: 'en',
        authors: ['Mina Obara'],
      },
      {
        id: 'https://kettle.example/2025/a-word-on-limescale',
        url: 'https://kettle.example/2025/a-word-on-limescale/',
        title: 'A word on limescale',
        summary: 'Vinegar, an hour, two rinses.',
        date: '2025-01-11T03:00:00Z',
        language: 'en',
        authors: ['Mina Obara'],
      },
    ]);
  });

  it('is read as Hugo writes RSS 2.0, but for pages without a text', async () => {
    const { articles, title, language } = await load('hugo-rss');
    expect({ title, language }).to.deep.equal({ title: 'Dry Stone', language: 'en-GB' });
    expect(articles).to.deep.equal([
      {
        id: 'https://walls.example/posts/hearting/',
        url: 'https://walls.example/posts/hearting/',
        title: 'Hearting: the stones nobody sees & why they matter',
        summary: 'A wall stands on what is packed inside it — small stones, set and not shovelled.',
        date: '2025-02-02T08:15:00+01:00',
        language: 'en-GB',
        authors: ['Tam Reid'],
      },
      {
        id: 'https://walls.example/notes/2025-01-20/',
        url: 'https://walls.example/notes/2025-01-20/',
        title: 'Frost again. No lifting today.',
        date: '2025-01-20T00:00:00+00:00',
        language: 'en-GB',
        authors: ['Tam Reid'],
      },
      {
        id: 'https://walls.example/about/',
        url: 'https://walls.example/about/',
        title: 'About',
        language: 'en-GB',
        authors: ['Tam Reid'],
      },
    ]);
  });

  it('is read as Jekyll writes Atom', async () => {
    const { articles, title } = await load('jekyll-atom');
    expect(title).to.equal('Tide Tables');
    expect(articles).to.deep.equal([
      {
        id: 'https://tides.example/2025/05/18/rock-pool',
        url: 'https://tides.example/2025/05/18/rock-pool.html',
        title: 'Reading a rock pool & leaving it be',
        summary: 'How long a pool takes to forget that you are there.',
        text: 'Lie down. Wait. The pool forgets you in about four minutes. Then the blenny comes out.',
        tags: ['shore', 'rock pools', 'blenny'],
        date: '2025-05-18T18:40:00+01:00',
        modified: '2025-05-19T07:00:00+01:00',
        language: 'en',
        authors: ['Isolde Kerr'],
        image: 'https://tides.example/assets/pool.jpg',
      },
      {
        id: 'https://tides.example/2025/04/02/muir-lan',
        url: 'https://tides.example/2025/04/02/muir-lan.html',
        title: 'Muir-làn',
        summary: 'Tha an tràigh falamh.',
        text: 'Tha an tràigh falamh.',
        date: '2025-04-02T09:00:00+01:00',
        modified: '2025-04-02T09:00:00+01:00',
        language: 'gd',
        authors: ['Isolde Kerr'],
      },
    ]);
  });

  it('is read as Eleventy writes Atom', async () => {
    const { articles, title } = await load('eleventy-atom');
    expect(title).to.equal('Paper & Paste');
    expect(articles[0]).to.deep.equal({
      id: 'https://paste.example/blog/kettle-stitch/',
      url: 'https://paste.example/blog/kettle-stitch/',
      title: 'Kettle stitch, unhurried',
      summary:
        'The kettle stitch ties one section to the one below it. Wax the thread & pull along the fold, never away from it.',
      text: 'The kettle stitch ties one section to the one below it. Wax the thread & pull along the fold, never away from it.',
      date: '2025-06-01T00:00:00Z',
      modified: '2025-06-01T00:00:00Z',
      language: 'en',
      authors: ['Ros Amari'],
    });
    expect(articles).to.have.length(2);
  });

  it('may have a byte order mark and blanks before it', () => {
    expect(parseFeed(`\ufeff\n ${rss('<link>/a</link><title>A</title>')}`, { url }).articles).to.have.length(
      1,
    );
  });

  it('may be empty', () => {
    expect(parseFeed('<rss><channel/></rss>', { url })).to.deep.equal({ articles: [], skipped: 0 });
    expect(parseFeed('<feed/>', { url })).to.deep.equal({ articles: [], skipped: 0 });
  });

  it('has a next page where Atom, or a word from it, says so', () => {
    const next = (text: string) => parseFeed(text, { url }).next;
    const page = '<atom:link rel="self" href="/1"/><atom:link rel="next" href="?page=2"/>';
    expect(next(rss('', `<link>https://shore.example/</link>${page}`))).to.equal(`${url}?page=2`);
    expect(next(atom('', '<link rel="next" href="more.xml"/>', 'xml:base="/atom/"'))).to.equal(
      'https://shore.example/atom/more.xml',
    );
  });
});

describe('the link of an item', () => {
  const shore = 'https://shore.example';
  const cases: readonly (readonly [what: string, text: string, expected?: string])[] = [
    ['resolves against the feed', rss('<title>A</title><link>a</link>'), `${shore}/feeds/a`],
    ['may have blanks around it', rss('<title>A</title><link>\n  /a\n </link>'), `${shore}/a`],
    ['may be the guid', rss('<title>A</title><guid>/a</guid>'), `${shore}/a`],
    ['may be the guid of an empty one', rss('<title>A</title><link/><guid>/a</guid>'), `${shore}/a`],
    ['is no guid that says so', rss('<title>A</title><guid isPermaLink="false">/a</guid>')],
    ['may be borrowed from Atom', rss('<title>A</title><atom:link href="/a"/>'), `${shore}/a`],
    ['is no web address', rss('<title>A</title><link>javascript:alert(1)</link>')],
    [
      'is that of the article itself',
      atom(
        '<title>A</title><link rel="edit" href="/e"/><link rel="alternate" href="/a"/><link rel="self" href="/s"/>',
      ),
      `${shore}/a`,
    ],
    ['may be the id in Atom', atom(`<title>A</title><id>${shore}/a</id>`), `${shore}/a`],
    ['is no id of another kind', atom('<title>A</title><id>tag:shore.example,2025:1</id>')],
    [
      'resolves against xml:base, of which the inner one resolves against the outer one',
      atom('<title>A</title><link href="a"/>', '', 'xml:base="/blog/"').replace(
        '<entry>',
        '<entry xml:base="2025/">',
      ),
      `${shore}/blog/2025/a`,
    ],
    [
      'is what it is where it is absolute, whatever the base',
      rss('<title>A</title><link>https://a.example/</link>', '', 'xml:base="https://b.example/"'),
      'https://a.example/',
    ],
    [
      'does not mind a base that is none',
      rss('<title>A</title><link>/a</link>', '', 'xml:base="javascript:1"'),
      `${shore}/a`,
    ],
  ];
  for (const [what, text, expected] of cases)
    it(what, () => {
      expect(only(text).url).to.equal(expected);
    });

  it('may be absolute in a feed from nowhere', () => {
    const text = rss('<title>A</title><link>https://a.example/</link>');
    expect(parseFeed(text, { url: '' }).articles).to.have.length(1);
  });
});

describe('an item', () => {
  it('is not mistaken for the media in it', () => {
    const media =
      '<media:title>M</media:title><media:description>M</media:description><media:category>M</media:category>';
    const { title, summary, tags } = only(rss(`${media}<link>/a</link><title>A</title>`));
    expect([title, summary, tags]).to.deep.equal(['A', undefined, undefined]);
  });
  it('may hold XHTML, whose elements part words', () => {
    const { title, text } = only(
      atom(
        '<link href="/a"/><title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">A <b>b</b> &amp; c</div></title><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>One</p><p>two</p></div></content>',
      ),
    );
    expect([title, text]).to.deep.equal(['A b & c', 'One two']);
  });
  it('has the names of its tags as readers know them', () => {
    expect(inAtom('<category term="x-1" label="X"/><category term="y"/>').tags).to.deep.equal(['X', 'y']);
    expect(inRss('<category domain="d">X</category><category>x</category>').tags).to.deep.equal(['X']);
  });
  it('has the day of its publication, else that of its last change', () => {
    const updated = '<updated>2025-02-02T00:00:00Z</updated>';
    expect(inAtom(`${updated}<published>2025-01-01</published>`).date).to.equal('2025-01-01');
    expect(inAtom(updated).date).to.equal('2025-02-02T00:00:00Z');
    expect(inRss('<dc:date>2025-03-03</dc:date>').date).to.equal('2025-03-03');
  });
  it('has authors of its own rather than those of the feed, and names rather than addresses', () => {
    const feed = '<author><name>F</name><email>f@shore.example</email></author>';
    const entry = '<title>A</title><link href="/a"/>';
    expect(only(atom(entry, feed)).authors).to.deep.equal(['F']);
    expect(only(atom(`${entry}<author><name>E</name></author>`, feed)).authors).to.deep.equal(['E']);
    expect(inRss('<author>e@shore.example (E F)</author>').authors).to.deep.equal(['E F']);
    expect(inRss('<author>e@shore.example</author><dc:creator>E</dc:creator>').authors).to.deep.equal(['E']);
  });

  const pictures: readonly (readonly [what: string, parts: string, image?: string])[] = [
    ['a thumbnail', '<media:content url="/big" medium="image"/><media:thumbnail url="/i"/>', '/i'],
    ['media without a kind', '<media:content url="/i"/>', '/i'],
    ['media of a medium', '<media:content url="/v" medium="video"/><media:content url="/i" medium="image"/>', '/i'],
    ['media of a type', '<media:content url="/v" type="video/mp4"/><media:content url="/i" type="image/png"/>', '/i'],
    ['media in a group', '<media:group><media:content url="/v" type="video/mp4"/><media:thumbnail url="/i"/></media:group>', '/i'],
    ['an enclosure beside a video', '<media:content url="/v" medium="video"/><enclosure url="/i" type="image/jpeg"/>', '/i'],
    ['no episode', '<enclosure url="/e.mp3" type="audio/mpeg" length="1"/>'],
    ['no picture that is not on the web', '<media:thumbnail url="data:image/png;base64,AAAA"/>'],
  ]; // prettier-ignore
  for (const [what, parts, image] of pictures)
    it(`has for a picture ${what}`, () => {
      expect(inRss(parts).image).to.equal(image && `https://shore.example${image}`);
    });
  it('has for a picture an enclosure in Atom that is one', () => {
    const links =
      '<link rel="enclosure" type="audio/mpeg" href="/e.mp3"/><link rel="enclosure" type="image/png" href="/i"/>';
    expect(inAtom(links).image).to.equal('https://shore.example/i');
  });
});

describe('what is no feed', () => {
  const cases: Record<string, string> = {
    'a page': '<!doctype html><html><head><title>Not found</title></head><body><p>Sorry<br>.</body></html>',
    'a page of sound XML':
      '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><body><item><link>/a</link><title>A</title></item></body></html>',
    'a sitemap':
      '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>https://a.example/</loc></url></urlset>',
    'a drawing': '<svg xmlns="http://www.w3.org/2000/svg"><title>A</title></svg>',
    nothing: '<',
    'markup without an element': '<!-- rss -->',
  };
  for (const [what, text] of Object.entries(cases))
    it(`is refused: ${what}`, () => {
      expect(failure(text)).to.include({ name: 'FeedError', code: 'not-json', url });
    });
});

describe('a hostile feed', () => {
  it('runs no script and loads nothing', async () => {
    const alert = 'globalThis.wasRun = true';
    const title = `A&lt;script&gt;${alert}&lt;/script&gt;&lt;img src="/no-such-image" onerror="${alert}"&gt;`;
    const xhtml = `<div xmlns="http://www.w3.org/1999/xhtml"><script>${alert}</script><img src="/no-such-image" onerror="${alert}"/>B</div>`;
    performance.clearResourceTimings();

    const article = inAtom(`<title>${title}</title><content type="xhtml">${xhtml}</content>`);
    expect(only(rss(`<link>/a</link><title>${title}</title>`)).title).to.equal('A');
    await new Promise((resolve) => setTimeout(resolve));

    expect(article.text).to.equal('B');
    expect(globalThis).not.to.have.property('wasRun');
    expect(performance.getEntriesByType('resource').filter(({ name }) => name.includes('no-such'))).to.be
      .empty;
  });

  it('applies no style sheet', () => {
    const sheet = '<?xml-stylesheet type="text/xsl" href="/no-such-sheet.xsl"?>';
    const text = `${sheet}<rss><channel><item><link>/a</link><title>A</title></item></channel></rss>`;
    expect(only(text).title).to.equal('A');
  });

  it('is refused with entities of its own: it reads no file by them, and does not grow', () => {
    const levels = Array.from({ length: 12 }, (_, i) => `<!ENTITY e${i + 1} "${`&e${i};`.repeat(10)}">`);
    for (const [entities, name] of [
      [`<!ENTITY x SYSTEM "${location.href}">`, 'x'],
      [`<!ENTITY e0 "lol">${levels.join('')}`, 'e12'],
    ]) {
      const text = `<!DOCTYPE rss [${entities}]><rss><channel><item><link>/a</link><title>A&${name};</title></item></channel></rss>`;
      const start = performance.now();
      expect(failure(text)).to.have.property('code', 'not-json');
      expect(performance.now() - start).to.be.below(2_000);
    }
  });

  it('may be 100,000 elements deep', () => {
    const deep = (inner: string) => '<b>'.repeat(100_000) + inner + '</b>'.repeat(100_000);
    const item = '<item><link>/a</link><title>A</title></item>';
    for (const text of [
      `<rss><channel>${item}<item>${deep('')}</item></channel></rss>`,
      `<rss><channel>${item}<item><link>/b</link><title>${deep('B')}</title></item></channel></rss>`,
      `<rss><channel>${item}${deep(item)}</channel></rss>`,
    ]) {
      const start = performance.now();
      expect(failure(text) ?? 'read').to.satisfy(
        (end: unknown) => end === 'read' || (end as { code?: string }).code === 'not-json',
      );
      expect(performance.now() - start).to.be.below(2_000);
    }
  });

  it('has no items but those that stand where items stand', () => {
    const item = '<item><link>/a</link><title>A</title></item>';
    const { articles } = parseFeed(rss(`<link>/b</link><title>B</title><description>${item}</description>`), {
      url,
    });
    expect(articles.map(({ title }) => title)).to.deep.equal(['B']);
  });

  it('has authors whose names are read in linear time', () => {
    const start = performance.now();
    inRss(`<author>${'('.repeat(200_000)}</author><author>${'(a'.repeat(200_000)})</author>`);
    expect(performance.now() - start).to.be.below(2_000);
  });
});

describe('a page with Trusted Types', () => {
  const script = new URL('../../src/feed/index.ts', import.meta.url).href;

  /** Reads a feed twice in a page with this policy: the titles, or the name of the error, and what was reported. */
  async function readWith(policy: string): Promise<unknown> {
    const frame = document.createElement('iframe');
    const text = JSON.stringify(rss('<link>/a</link><title>A</title>')).replaceAll('<', '\\u003c');
    const answer = new Promise((resolve) =>
      addEventListener('message', ({ data }) => resolve(data), { once: true }),
    );
    frame.srcdoc = `<meta http-equiv="Content-Security-Policy" content="${policy}"><script type="module">
      import { parseFeed } from '${script}';
      const reports = [];
      addEventListener('securitypolicyviolation', ({ effectiveDirective }) => reports.push(effectiveDirective));
      let answer;
      try {
        answer = [1, 2].map(() => parseFeed(${text}, { url: '${url}' }).articles[0].title);
      } catch (error) {
        answer = error.code;
      }
      // Reports are tasks of their own, queued by now.
      setTimeout(() => parent.postMessage({ answer, reports }, '*'));
    </script>`;
    document.body.append(frame);
    try {
      return await answer;
    } finally {
      frame.remove();
    }
  }

  it('reads feeds, with one policy for all of them', async () => {
    const policy = "require-trusted-types-for 'script'; trusted-types related-articles";
    expect(await readWith(policy)).to.deep.equal({ answer: ['A', 'A'], reports: [] });
  });
  it('reads feeds where it limits the policies only', async () => {
    expect(await readWith('trusted-types lit-html')).to.deep.include({ answer: ['A', 'A'] });
  });
  it('reads none, and says so, where it refuses the policy', async () => {
    const policy = "require-trusted-types-for 'script'; trusted-types lit-html";
    expect(await readWith(policy)).to.deep.include({ answer: 'not-json' });
  });
});
