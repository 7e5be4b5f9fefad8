/** The layout `list`: one article under the other. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Recommendation } from '../../types.js';
import { hasMeta, item, PLACEHOLDER, type ItemView } from './item.js';

/** The list itself. Where there is room, what stands beside the text has a column of its own. */
export function list(found: readonly Recommendation[], view: ItemView, name = 'list'): TemplateResult {
  const hasAside = found.some(({ article }) => hasMeta(view.show, article));
  return html`<ul
    part=${name === 'list' ? name : nothing}
    class="${name}${hasAside ? ' aside' : ''}"
    role="list"
    aria-hidden=${name === 'space' || nothing}
  >
    ${found.map((recommendation, index) => item(recommendation, index + 1, view))}
  </ul>`;
}

/** The space for a list of so many, which nothing of what will fill it exceeds. */
export function space(count: number, view: ItemView): TemplateResult {
  return list(Array<Recommendation>(count).fill(PLACEHOLDER), view, 'space');
}
