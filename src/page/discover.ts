/** Finds the lists of articles that a page says its site publishes. */
import { safeUrl } from '../feed/index.js';
import { builtIn, selectAll } from './document.js';
import { postsUrl } from './wordpress.js';

/** A list of articles that the site publishes, and how it is written. */
export interface Source {
  /** What answers there: a file of that format, or the API of WordPress or Ghost. */
  readonly kind: 'json-feed' | 'wordpress' | 'ghost' | 'rss' | 'atom';
  /** Absolute `http:` or `https:` URL. */
  readonly url: string;
}

/** Feeds of comments are announced in the same way, and hold no articles. */
const FEED = 'link[rel~=alternate]:not([title*=comments i],[href*="/comments/"])';

/** Where each kind is announced, best first: a JSON Feed may hold every article, RSS and Atom mostly the last ten. */
const PLACES: readonly (readonly [
  kind: Source['kind'],
  selector: string,
  /** The list's own URL, given the one announced. */
  list?: (url: string, element: Element) => string,
])[] = [
  [
    'json-feed',
    FEED +
      ':is([type^="application/feed+json"],[type="application/json"]:is([title*=feed i],[href$="feed.json"]))',
  ],
  ['wordpress', 'link[rel~="https://api.w.org/"]', postsUrl],
  // Others too have a key and an API.
  ['ghost', 'script[data-key][data-api]:is([data-ghost],[data-api*="/ghost/api/"])', ghostUrl],
  ['rss', FEED + '[type^="application/rss+xml"]'],
  ['atom', FEED + '[type^="application/atom+xml"]'],
];

/** The sources that the page announces, best first. Empty where it announces none. */
export function discoverSources(document: Document): Source[] {
  return PLACES.flatMap(([kind, selector, list]) =>
    selectAll(document, selector).flatMap((element) => {
      const announced = element.getAttribute('href') ?? element.getAttribute('data-api');
      const url = safeUrl(announced, builtIn(document, 'baseURI'));
      return url ? [{ kind, url: list?.(url, element) ?? url }] : [];
    }),
  );
}

/** The site's latest posts, as many as Ghost gives at once: https://docs.ghost.org/content-api/posts. */
function ghostUrl(api: string, script: Element): string {
  const query = new URLSearchParams({
    key: script.getAttribute('data-key') ?? '',
    include: 'tags,authors',
    fields: 'id,url,title,custom_excerpt,excerpt,published_at,updated_at,feature_image,visibility',
    limit: '100',
  });
  return `${api.replace(/\/?$/, api.includes('/ghost/api/') ? '/posts/' : '/ghost/api/content/posts/')}?${query}`;
}
