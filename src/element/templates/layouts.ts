/** How a list may be laid out, by name. */
import type { TemplateResult } from 'lit';
import type { Recommendation } from '../../types.js';
import type { ItemView } from './item.js';
import { list, space } from './list.js';

/** A way to show a list. */
export interface Layout {
  /** The list itself. */
  list(found: readonly Recommendation[], view: ItemView): TemplateResult;
  /** What is shown before, for so many articles: never smaller than the list. */
  space(count: number, view: ItemView): TemplateResult;
}

export const layouts = { list: { list, space } } satisfies Record<string, Layout>;
