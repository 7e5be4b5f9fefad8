/** Which language an element stands in. */
import { isServer } from 'lit';

/** The language tag in its canonical spelling; `undefined` where it is no BCP 47 tag. */
export function languageTag(tag: string | null | undefined): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag ?? [])[0];
  } catch {
    return undefined;
  }
}

/** The language of the nearest `lang`, through shadow roots; `undefined` where none is said. */
export function languageOf(element: Element): string | undefined {
  if (isServer) return languageTag(element.getAttribute('lang'));
  const nearest = element.closest('[lang]');
  const root = element.getRootNode() as ShadowRoot;
  return nearest || root.nodeType !== Node.DOCUMENT_FRAGMENT_NODE || !root.host
    ? languageTag(nearest?.getAttribute('lang'))
    : languageOf(root.host);
}
