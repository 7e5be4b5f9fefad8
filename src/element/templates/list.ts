/** The list, in any layout: the style sheet makes of it what it is to look like. */
import { html, nothing } from 'lit';
import type { Recommendation } from '../../types.js';
import { item } from './item.js';
import type { ItemView } from './view.js';

/** Has everything that an article can have; the style sheet makes each of it as high as it can be. */
const BLANK = '\xa0';
const PLACEHOLDER: Recommendation = {
  article: {
    id: '',
    url: '',
    title: BLANK,
    summary: BLANK,
    tags: [BLANK],
    date: '2000-01-01',
    section: BLANK,
    authors: [BLANK],
    image: BLANK,
  },
  score: 0,
  reasons: [],
};

/** The list itself; nothing where it is empty. */
export function list(found: readonly Recommendation[], view: ItemView, isSpace = false): unknown {
  if (!found.length) return nothing;
  return html`<ul
    part=${isSpace ? nothing : 'list'}
    class="${isSpace ? 'space' : 'list'} as-${view.layout}"
    role="list"
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
