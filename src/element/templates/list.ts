/** The list, in any layout: the style sheet makes of it what it is to look like. */
import { html, nothing } from 'lit';
import type { Recommendation } from '../../types.js';
import { item } from './item.js';
import type { ItemView } from './view.js';

/** As wide as so many letters, with places to break the line, and nothing to see or to hear. */
const blank = (letters: number) => '\xa0\xa0\xa0\xa0\u200b'.repeat(letters / 2);
const BLANK = blank(2);

/**
 * Has everything that an article can have. The style sheet makes each of it as high as it can be; in markup of the
 * publisher's own, most titles and summaries are shorter than these.
 */
const PLACEHOLDER: Recommendation = {
  article: {
    id: '',
    url: '',
    title: blank(72),
    summary: blank(280),
    tags: [BLANK],
    date: '2000-01-01',
    section: BLANK,
    authors: [BLANK],
    image: BLANK,
  },
  score: 0,
  reasons: [],
};

/** The list itself; nothing where it is empty. Firefox would stop at a row that scrolls before it stops at its links. */
export function list(found: readonly Recommendation[], view: ItemView, isSpace = false): unknown {
  if (!found.length) return nothing;
  return html`<ul
    part=${isSpace ? nothing : 'list'}
    class="${isSpace ? 'space' : 'list'} as-${view.layout}"
    role="list"
    tabindex=${view.layout === 'carousel' ? -1 : nothing}
    aria-hidden=${isSpace || nothing}
  >
    ${found.map((recommendation, index) => item(recommendation, index + 1, view))}
  </ul>`;
}

/** The space for a list of so many, which nothing of what will fill it exceeds. */
export const space = (count: number, view: ItemView): unknown =>
  list(
    Array.from({ length: count }, () => ({ ...PLACEHOLDER })),
    { ...view, format: () => BLANK },
    true,
  );
