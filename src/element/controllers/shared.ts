/** What many elements listen to, once. */
import type { ReactiveControllerHost } from 'lit';

type End = () => void;

/** One subscription for all listeners: begun by the first, ended by the last. `begin` is told whom to notify. */
export function shared(begin: (notify: () => void) => End): (listener: () => void) => End {
  const listeners = new Set<() => void>();
  let end: End;
  return (listener) => {
    if (!listeners.size) end = begin(() => listeners.forEach((notify) => notify()));
    listeners.add(listener);
    return () => {
      if (listeners.delete(listener) && !listeners.size) end();
    };
  };
}

/** Begins whenever an element comes into a document, and ends whenever it leaves. */
export function whileConnected(host: ReactiveControllerHost, begin: () => End): void {
  let end: End | undefined;
  host.addController({
    hostConnected() {
      end = begin();
    },
    hostDisconnected: () => end?.(),
  });
}

/** A property of the document, even where an `<img name=…>` in the page hides it. */
export function builtIn<Key extends keyof Document>(name: Key): Document[Key] {
  return Reflect.get(Document.prototype, name, document) as Document[Key];
}
