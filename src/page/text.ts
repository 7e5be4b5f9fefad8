/** The words of a page's body: weak evidence, kept apart because on the query side alone it may hurt the ranking. */
import { plainText } from '../feed/index.js';
import { MAIN, OUTSIDE, selectAll } from './document.js';

/** Characters returned at most: about 80 to 150 distinct words, all that a query can use. */
const MAX_TEXT = 4_000;

/**
 * The headings (h2, h3) of the page's article and then its first paragraphs: at most 4,000 characters of plain text,
 * `''` where there is no `article`, `main` or `[role=main]`. Changes nothing in the page.
 */
export function readPageText(document: Document): string {
  let text = '';
  for (const element of [':is(h2,h3)', 'p'].flatMap((kind) => selectAll(document, MAIN + kind + OUTSIDE))) {
    if (text.length > MAX_TEXT) break;
    if (!element.querySelector('script,style')) text += `${element.textContent} `;
  }
  return plainText(text, MAX_TEXT);
}
