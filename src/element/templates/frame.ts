/** What stands around the list: the landmark, and its heading. */
import { html, nothing, type TemplateResult } from 'lit';
import type { AttributeValues } from '../attributes.js';

/** What is around the list. */
export interface FrameView {
  /** Also the name of the landmark. */
  readonly heading: string;
  readonly level: AttributeValues['headingLevel'];
  readonly isBusy: boolean;
  /** Only takes up its space. */
  readonly isHidden: boolean;
}

/** A tag name cannot be bound, hence one template for each level. */
const HEADINGS: Readonly<Record<number, (content: unknown) => TemplateResult>> = {
  2: (content) => html`<h2 part="heading" class="heading" id="heading">${content}</h2>`,
  3: (content) => html`<h3 part="heading" class="heading" id="heading">${content}</h3>`,
  4: (content) => html`<h4 part="heading" class="heading" id="heading">${content}</h4>`,
  5: (content) => html`<h5 part="heading" class="heading" id="heading">${content}</h5>`,
  6: (content) => html`<h6 part="heading" class="heading" id="heading">${content}</h6>`,
};

/** The landmark around a list, or around the space for one. */
export function frame({ heading, level, isBusy, isHidden }: FrameView, content: unknown): TemplateResult {
  return html`<nav
    part="nav"
    class=${isHidden ? 'hidden' : nothing}
    aria-busy=${isBusy || nothing}
    aria-label=${level ? nothing : heading}
    aria-labelledby=${level ? 'heading' : nothing}
  >
    ${HEADINGS[level]?.(html`<slot name="heading">${heading}</slot>`)} ${content}
  </nav>`;
}
