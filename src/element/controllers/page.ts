/** Notices what happens to the page around the elements, once for all of them and without touching the history. */
import type { ReactiveControllerHost } from 'lit';

/** Milliseconds for a router to write the new page's title and links. It may take longer: the head is watched, too. */
const SETTLING = 50;

type Listener = (isPrinted: boolean) => void;

const listeners = new Set<Listener>();
let end: () => void;

/**
 * Calls back while an element is in a document: when the page may have become another one, and again whenever it then
 * says more of itself; when its language changes; and before it is printed.
 */
export function followPage(host: ReactiveControllerHost, listener: Listener): void {
  host.addController({
    hostConnected() {
      if (!listeners.size) end = begin();
      listeners.add(listener);
    },
    hostDisconnected() {
      if (listeners.delete(listener) && !listeners.size) end();
    },
  });
}

function begin(): () => void {
  const listening = new AbortController();
  const { signal } = listening;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const notify = (isPrinted: boolean) => listeners.forEach((listener) => listener(isPrinted));
  const changed = () => {
    timer = undefined;
    notify(false);
  };
  const soon = () => {
    timer ??= setTimeout(changed, SETTLING);
  };
  const head = new MutationObserver(soon);
  const left = () => {
    head.observe(builtIn('head'), { subtree: true, childList: true, characterData: true, attributes: true });
    soon();
  };
  // Scripts that switch the language of a page set it on the root element, or on any other around the block.
  const root = new MutationObserver(changed);
  root.observe(builtIn('documentElement'), { subtree: true, attributeFilter: ['lang'] });
  addEventListener('beforeprint', () => notify(true), { signal });
  addEventListener('popstate', left, { signal });
  // Where there is no Navigation API, this may be an element with that id, whose fields hide its methods.
  const { navigation } = globalThis as { navigation?: unknown };
  if (navigation instanceof EventTarget) {
    EventTarget.prototype.addEventListener.call(navigation, 'currententrychange', left, { signal });
  }
  return () => {
    listening.abort();
    head.disconnect();
    root.disconnect();
  };
}

/** A property of the document, even where an `<img name=…>` in the page hides it. */
function builtIn(name: 'head' | 'documentElement'): Node {
  return Reflect.get(Document.prototype, name, document) as Node;
}
