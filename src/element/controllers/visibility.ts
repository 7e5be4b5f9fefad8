/** Knows where an element is in relation to the window: near enough to load, in view, seen. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { shared } from './shared.js';

/** How far outside the window loading begins: a fast scroll takes about half a second for it. */
const NEAR = '600px';
/** Shares of an element at which the browser reports; the small ones are for lists higher than the window. */
const SHARES = [0, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5];
const HALF = 0.5;

type Report = (entry: IntersectionObserverEntry) => void;

/** An observer for all elements, made when the first is observed. */
function observer(options: IntersectionObserverInit & { scrollMargin?: string }) {
  const reports = new WeakMap<Element, Report>();
  let shared: IntersectionObserver | undefined;
  return (element: Element, report: Report) => {
    shared ??= new IntersectionObserver(
      (entries) => entries.forEach((entry) => reports.get(entry.target)?.(entry)),
      options,
    );
    reports.set(element, report);
    shared.observe(element);
    return () => shared?.unobserve(element);
  };
}

const observeNear = observer({ rootMargin: NEAR, scrollMargin: NEAR });
const observeView = observer({ threshold: SHARES });

const onPrint = shared((notify) => {
  addEventListener('beforeprint', notify);
  return () => removeEventListener('beforeprint', notify);
});

export class VisibilityController implements ReactiveController {
  /** Whether the element has been near the window, or the page is being printed. Never goes back. */
  isDue = false;
  /** Whether half of the element, or half a window full of it, is in view now. */
  isSeen = false;
  /** As far as is known. */
  #isInView = true;
  #isPainted = false;
  #ends: (() => void)[] = [];

  constructor(private readonly host: ReactiveControllerHost & Element) {
    host.addController(this);
  }

  /** Whether a change of the element's size would be seen. */
  get isWatched(): boolean {
    return this.#isPainted && this.#isInView;
  }

  hostConnected(): void {
    requestAnimationFrame(() => (this.#isPainted = true));
    if (!globalThis.IntersectionObserver) return this.#due();
    this.#ends = [
      observeNear(this.host, ({ isIntersecting }) => isIntersecting && this.#due()),
      observeView(this.host, (entry) => this.#look(entry)),
      onPrint(() => this.#due()),
    ];
  }

  hostDisconnected(): void {
    this.#ends.forEach((end) => end());
  }

  #due(): void {
    if (this.isDue) return;
    this.isDue = true;
    this.host.requestUpdate();
  }

  #look({
    isIntersecting,
    intersectionRatio,
    intersectionRect,
    boundingClientRect,
    rootBounds,
  }: IntersectionObserverEntry): void {
    // What shrinks above the window moves what is in it, unless the browser holds on to that.
    const moves = boundingClientRect.bottom < 0 && !CSS.supports('overflow-anchor', 'auto');
    const isInView = isIntersecting || moves;
    const isSeen =
      intersectionRatio >= HALF || intersectionRect.height >= (rootBounds?.height ?? Infinity) * HALF;
    if (isInView === this.#isInView && isSeen === this.isSeen) return;
    this.#isInView = isInView;
    this.isSeen = isSeen;
    this.host.requestUpdate();
  }
}
