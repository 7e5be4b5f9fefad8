/** Finds the lists of articles that a page says its site publishes. */
import { safeUrl } from '../feed/index.js';
import { builtIn, readAll } from './document.js';

/** A list of articles that the site publishes, and how it is written. */
export interface Source {
  readonly kind: 'json-feed' | 'rss' | 'atom';
  /** Absolute `http:` or `https:` URL. */
  readonly url: string;
}

/** Where each kind is announced, best first: a JSON Feed may hold every article, RSS and Atom mostly the last ten. */
const PLACES: readonly (readonly [kind: Source['kind'], selector: string])[] = [
  ['json-feed', '[type^="application/feed+json"]'],
  ['json-feed', '[type="application/json"]:is([title*=feed i],[href$="feed.json"])'],
  ['rss', '[type^="application/rss+xml"]'],
  ['atom', '[type^="application/atom+xml"]'],
];

/** Feeds of comments are announced in the same way, and hold no articles. */
const FEED = 'link[rel~=alternate]:not([title*=comments i],[href*="/comments/"])';

/** The sources that the page announces, best first. Empty where it announces none. */
export function discoverSources(document: Document): Source[] {
  return PLACES.flatMap(([kind, selector]) =>
    readAll(document, FEED + selector, 'href').flatMap((href) => {
      const url = safeUrl(href, builtIn(document, 'baseURI'));
      return url ? [{ kind, url }] : [];
    }),
  );
}
