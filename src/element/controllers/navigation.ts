/** Notices that a page of one's own making has become another page, without touching the history. */
import type { ReactiveControllerHost } from 'lit';
import { builtIn, shared, whileConnected } from './shared.js';

/** Milliseconds for a router to write the new page's title and links. It may take longer: the head is watched, too. */
const SETTLING = 50;

const onNavigation = shared((notify) => {
  const listening = new AbortController();
  const { signal } = listening;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const soon = () => {
    timer ??= setTimeout(() => {
      timer = undefined;
      notify();
    }, SETTLING);
  };
  const head = new MutationObserver(soon);
  const left = () => {
    head.observe(builtIn('head'), { subtree: true, childList: true, characterData: true, attributes: true });
    soon();
  };
  addEventListener('popstate', left, { signal });
  // Where there is no Navigation API, this may be an element with that id: then it never sends the event.
  const { navigation } = globalThis as { navigation?: Partial<EventTarget> };
  navigation?.addEventListener?.('currententrychange', left, { signal });
  return () => {
    listening.abort();
    head.disconnect();
    clearTimeout(timer);
  };
});

/** Calls back when the page may have become another one, and again whenever it then says more of itself. */
export function followNavigation(host: ReactiveControllerHost, navigated: () => void): void {
  whileConnected(host, () => onNavigation(navigated));
}
