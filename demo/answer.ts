/** Answers what the demo asks for and what is no file: a generated index, and a page for every article of a sample. */
import { readFileSync } from 'node:fs';
import { generateFeed } from '../data/generate.js';
import { articlePage, contentsPage, type DemoFeed, type Publication } from './article-page.js';

/** What a server sends. */
export interface Answer {
  readonly type: string;
  readonly body: string;
}

/** Path of the page with all articles, and of their index. */
const SAMPLES = [
  ['/contents/attachment', '/data/attachment.json'],
  ['/contents/magazine', '/data/magazine.json'],
  ['/contents/arabic', '/demo/arabic.json'],
] as const;

/** The generated articles have absolute URLs: below this path they lead back to this server. */
const GENERATED = '/generated/';
const GENERATED_SAMPLE = ['/contents/generated', '/data/generated/5000.json'] as const;
const GENERATED_COUNT = 5_000;

/** The answer to a URL; `undefined` where there may be a file instead. */
export function answer(url: URL): Answer | undefined {
  const { origin, pathname } = url;
  const ofGenerated = pathname.startsWith(GENERATED) || GENERATED_SAMPLE.some((path) => path === pathname);
  for (const [contentsPath, feedPath] of ofGenerated ? [GENERATED_SAMPLE] : SAMPLES) {
    const feed = ofGenerated ? generated(origin) : sample(feedPath);
    const publication: Publication = { feed, feedPath, contentsPath };
    if (pathname === contentsPath) return html(contentsPage(publication));
    if (ofGenerated && pathname === feedPath) {
      return { type: 'application/feed+json', body: JSON.stringify(feed) };
    }
    const item = feed.items.find((one) => new URL(one.url, origin).pathname === pathname);
    if (item) return html(articlePage(item, publication));
  }
  return undefined;
}

const html = (body: string): Answer => ({ type: 'text/html; charset=utf-8', body });

const feeds = new Map<string, DemoFeed>();

function once(key: string, make: () => DemoFeed): DemoFeed {
  const feed = feeds.get(key) ?? make();
  feeds.set(key, feed);
  return feed;
}

const sample = (path: string) =>
  once(path, () => JSON.parse(readFileSync(new URL(`..${path}`, import.meta.url), 'utf8')) as DemoFeed);

const generated = (origin: string) =>
  once(origin, () => generateFeed(GENERATED_COUNT, { url: origin + GENERATED }));
