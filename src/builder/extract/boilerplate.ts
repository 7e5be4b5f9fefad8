/** Tells what stands around an article (navigation, related links, consent banners) from the article. */
import { attribute, type Element } from './tree.js';

const AROUND = new Set(['nav', 'aside', 'footer', 'related-articles', 'dialog']);
const AROUND_ROLES = new Set(['navigation', 'complementary', 'contentinfo', 'search', 'banner', 'dialog']);
/** Whatever their classes say: they hold the article. */
const NEVER = new Set(['html', 'body', 'main', 'article']);
/** In any part of a name (`post-related`, `jp-relatedposts`): nobody names an article so. */
const ANYWHERE = /(?:^|[\s_-])(?:related|breadcrumb|cookie)/i;
/** Only where a name begins with it: `with-sidebar` is what a page's main column is called. */
const AT_START =
  /(?:^|\s)(?:consent|newsletter|share|sharing|social|comments?|sidebar|toc|pagination|pager|ads?|advert|promo|skip|menu|navbar|read-?more|see-?also|more-(?:posts|articles|from))(?![a-z])/i;

/** Whether an element, with all it holds, is not part of the article. */
export function isAround(element: Element): boolean {
  const { tagName, attrs } = element;
  if (AROUND.has(tagName)) return true;
  if (!attrs.length || NEVER.has(tagName)) return false;
  const role = attribute(element, 'role');
  if (role && AROUND_ROLES.has(role)) return true;
  if (attribute(element, 'hidden') !== undefined || attribute(element, 'aria-hidden') === 'true') return true;
  const names = `${attribute(element, 'class') ?? ''} ${attribute(element, 'id') ?? ''}`;
  return names.length > 1 && (ANYWHERE.test(names) || AT_START.test(names));
}

/** Whether an element is where a page keeps its article. */
export function isMain(element: Element): boolean {
  return element.tagName === 'article' || element.tagName === 'main' || attribute(element, 'role') === 'main';
}
