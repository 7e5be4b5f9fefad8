/** What every generated site promises, however it was made. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { launch } from '../tools/browser.js';
import type { TestServer } from '../tools/serve.js';
import { ARTICLES, DRAFT, relatedArticles, run, setUp } from './site.js';
import { linksOf, serveFolder } from './visitor.js';

/** How a generator lays out its site. */
export interface Layout {
  /** Name of the folder in `test/sites/`. */
  readonly name: string;
  /** Where it wants the articles. */
  readonly articles: string;
  /** Where it writes the pages. */
  readonly built: string;
  /** The index, in the folder of the site. */
  readonly index: string;
  /** Path of an article on the web. */
  readonly path: (slug: string) => string;
  readonly rename?: (slug: string, date: string) => string;
  /** Builds the site and its index. Default: `npm run build`, the site's own script. */
  readonly build?: (folder: string) => Promise<unknown>;
  /** Why the tests cannot run here. */
  readonly skip?: string | false;
}

/** Pages, and the one article that nobody would doubt to be the nearest. */
const NEAREST: readonly (readonly [string, string])[] = [
  ['clean-chain', 'roadside-puncture'],
  ['moons-of-jupiter', 'binoculars-first'],
];

/** For pages that do not say their URL. */
const SITE = ['--url', 'https://example.org'];

interface Item {
  readonly url: string;
  readonly title: string;
  readonly summary?: string;
  readonly tags?: readonly string[];
  readonly date_published?: string;
}

/** Builds the site, and looks at it. */
export function describeSite(layout: Layout): void {
  const { name, built, index, path, skip = false } = layout;
  const build = layout.build ?? ((folder: string) => run(folder, 'npm', 'run', 'build'));
  describe(name, { skip }, () => {
    let folder: string;
    let server: TestServer;
    let browser: Browser;
    before(async () => {
      folder = await setUp(name, layout.articles, layout.rename);
      await build(folder);
      [browser, server] = await Promise.all([launch(), serveFolder(join(folder, built))]);
    });
    after(() => Promise.all([browser?.close(), server?.close()]));

    it('has an index of its articles, each with all that ranking needs, and of nothing else', () => {
      const { items } = JSON.parse(readFileSync(join(folder, index), 'utf8')) as { items: Item[] };
      const urls = items.map(({ url }) => url).sort();
      const expected = ARTICLES.filter((slug) => slug !== DRAFT).map(
        (slug) => `https://example.org${path(slug)}`,
      );
      assert.deepEqual(urls, expected.sort());
      for (const { url, title, summary, tags = [], date_published } of items) {
        assert.ok(title && !title.includes('Three Hobbies'), `title of ${url}: ${title}`);
        assert.ok(summary && summary.length > 60, `summary of ${url}: ${summary}`);
        assert.ok(tags.length >= 2, `tags of ${url}: ${tags.join()}`);
        assert.match(date_published ?? '', /^2025-\d\d-\d\d/, `date of ${url}`);
      }
    });

    for (const [slug, nearest] of NEAREST) {
      it(`shows ${nearest} first to who reads ${slug}`, async () => {
        const links = await linksOf(browser, server.origin + path(slug));
        assert.equal(links[0], path(nearest));
        assert.ok(!links.includes(path(slug)), 'a page links to itself');
      });

      it(`has the same links in the page of ${slug} itself, for who has no scripts`, async () => {
        const [withScripts, without] = [
          await linksOf(browser, server.origin + path(slug)),
          await linksOf(browser, server.origin + path(slug), false),
        ];
        assert.deepEqual(without, withScripts);
      });
    }

    it('keeps its bytes when links are written once more', async () => {
      const report = await relatedArticles(folder, 'prerender', built, '--source', index, ...SITE, '--json');
      const { pages, changed } = JSON.parse(report) as { pages: number; changed: string[] };
      assert.deepEqual({ pages, changed }, { pages: ARTICLES.length - 1, changed: [] });
    });
  });
}
