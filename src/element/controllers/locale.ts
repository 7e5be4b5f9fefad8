/** Keeps an element in the language of the place where it stands. */
import type { ReactiveControllerHost } from 'lit';
import { builtIn, shared, whileConnected } from './shared.js';

/** Scripts that switch the language of a page set it on the root element. */
const onRootChange = shared((notify) => {
  const observer = new MutationObserver(notify);
  observer.observe(builtIn('documentElement'), { attributeFilter: ['lang'] });
  return () => observer.disconnect();
});

/** Renders the element anew when the language of the page changes. */
export function followLanguage(host: ReactiveControllerHost): void {
  whileConnected(host, () => onRootChange(() => host.requestUpdate()));
}

/** The language tag in its canonical spelling; `undefined` where it is no BCP 47 tag. */
export function languageTag(tag: string | null | undefined): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag ?? [])[0];
  } catch {
    return undefined;
  }
}

/** The language that an element stands in: of the nearest `lang`, through shadow roots; `undefined` where none is said. */
export function languageOf(element: Element): string | undefined {
  const nearest = element.closest('[lang]');
  if (nearest) return languageTag(nearest.getAttribute('lang'));
  const root = element.getRootNode();
  return root.nodeType === Node.DOCUMENT_NODE ? undefined : languageOf((root as ShadowRoot).host);
}
