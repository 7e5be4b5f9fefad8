/** The words of a page's article, without what stands around them. */
import { isAround } from './boilerplate.js';
import type { PageFacts } from './collect.js';
import { textOf, type Element } from './tree.js';

/** Characters kept of a body: what matters is said by then, and more words make neighbours worse, not better. */
export const MAX_BODY = 8_000;

/** Code says little about what an article is about, and the title is known already. */
const NOT_PROSE = new Set(['pre', 'h1', 'header', 'figcaption', 'table']);

/** The body text as one line, at most `MAX_BODY` characters; `''` where there is none. */
export function bodyText(facts: PageFacts): string {
  const root = articleRoot(facts);
  if (!root) return '';
  const text = textOf(root, MAX_BODY, (element) => NOT_PROSE.has(element.tagName) || isAround(element));
  return text || textOf(root, MAX_BODY);
}

/** The one `<article>`, else `<main>`, else the page. */
function articleRoot({ articles, mains, body }: PageFacts): Element | undefined {
  if (articles.length === 1) return articles[0];
  return mains.find(({ tagName }) => tagName !== 'article') ?? articles[0] ?? body;
}
