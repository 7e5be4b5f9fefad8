/** Which language an element stands in. */
import { isServer } from 'lit';
import { languageTag } from '../language.js';

/** The language of the nearest `lang`, through shadow roots; `undefined` where none is said. */
export function languageOf(element: Element): string | undefined {
  if (isServer) return languageTag(element.getAttribute('lang'));
  const nearest = element.closest('[lang]');
  const root = element.getRootNode() as ShadowRoot;
  return nearest || root.nodeType !== Node.DOCUMENT_FRAGMENT_NODE || !root.host
    ? languageTag(nearest?.getAttribute('lang'))
    : languageOf(root.host);
}
