/** What stands around the list: the landmark, its heading, and the buttons of a carousel. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Translation } from '../locales/en.js';

/** A tag name cannot be bound, hence one template for each level. */
const HEADINGS: Readonly<Record<number, (content: unknown) => TemplateResult>> = {
  0: (content) => html`<p id="heading" hidden>${content}</p>`,
  2: (content) => html`<h2 part="heading" id="heading">${content}</h2>`,
  3: (content) => html`<h3 part="heading" id="heading">${content}</h3>`,
  4: (content) => html`<h4 part="heading" id="heading">${content}</h4>`,
  5: (content) => html`<h5 part="heading" id="heading">${content}</h5>`,
  6: (content) => html`<h6 part="heading" id="heading">${content}</h6>`,
};

/**
 * The landmark around a list, or around the space for one.
 *
 * @param level Of the heading; at 0 it only names the landmark.
 * @param isHidden Whether it only takes up its space.
 */
export function frame(
  heading: string,
  level: number,
  isBusy: boolean,
  isHidden: boolean,
  content: unknown,
): TemplateResult {
  return html`<nav
    part="nav"
    class=${isHidden ? 'hidden' : nothing}
    aria-busy=${isBusy || nothing}
    aria-labelledby="heading"
  >
    ${HEADINGS[level]?.(html`<slot name="heading">${heading}</slot>`)} ${content}
  </nav>`;
}

/** The buttons that scroll a row. One that has nothing to scroll to keeps its place, and the focus. */
export function buttons(
  more: readonly [before: boolean, after: boolean],
  keepsSpace: boolean,
  words: Translation,
  move: (direction: number) => void,
): unknown {
  const isUseful = more.includes(true);
  if (!isUseful && !keepsSpace) return nothing;
  const button = (part: 'previous' | 'next', direction: number, hasMore: boolean) =>
    html`<button
      type="button"
      part="button ${part}"
      class=${part}
      aria-label=${words[part]}
      aria-disabled=${!hasMore}
      @click=${() => move(direction)}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true"><path d="M6 3l5 5-5 5" /></svg>
    </button>`;
  return html`<div part="buttons" class=${isUseful ? 'buttons' : 'buttons hidden'}>
    ${button('previous', -1, more[0])} ${button('next', 1, more[1])}
  </div>`;
}
