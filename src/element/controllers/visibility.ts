/** Knows where an element is in relation to the window: near enough to load, in view, seen. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How far outside the window loading begins: a fast scroll takes about half a second for it. */
const NEAR = '600px';
/** Shares of an element at which the browser reports; the small ones are for lists higher than the window. */
const SHARES = [0, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5];
const HALF = 0.5;

export class VisibilityController implements ReactiveController {
  /** Whether the element has been near the window, or for another reason is to be loaded. Never goes back. */
  isDue = false;
  /** Whether half of the element, or half a window full of it, is in view now. */
  isSeen = false;
  /** As far as is known. */
  #isInView = true;
  #isPainted = false;
  #observers: IntersectionObserver[] = [];

  constructor(private readonly host: ReactiveControllerHost & Element) {
    host.addController(this);
  }

  /** Whether a change of the element's size would be seen. */
  get isWatched(): boolean {
    if (!this.#isPainted || this.#isInView) return this.#isPainted;
    // The observer tells of a scroll a frame later, or more where the browser is busy.
    const { top, bottom } = this.host.getBoundingClientRect();
    return top < innerHeight && bottom > 0;
  }

  hostConnected(): void {
    this.host.requestUpdate();
    requestAnimationFrame(() => (this.#isPainted = true));
    if (!globalThis.IntersectionObserver) this.isDue = true;
    else {
      this.#observe({ rootMargin: NEAR, scrollMargin: NEAR }, ({ isIntersecting }) => {
        this.isDue ||= isIntersecting;
      });
      this.#observe({ threshold: SHARES }, (entry) => {
        // What shrinks above the window moves what is in it, unless the browser holds on to that.
        const moves = entry.boundingClientRect.bottom < 0 && !CSS.supports('overflow-anchor', 'auto');
        this.#isInView = entry.isIntersecting || moves;
        this.isSeen =
          entry.intersectionRatio >= HALF ||
          entry.intersectionRect.height >= HALF * (entry.rootBounds?.height ?? Infinity);
      });
    }
  }

  hostDisconnected(): void {
    this.#observers.splice(0).forEach((observer) => observer.disconnect());
  }

  #observe(
    options: IntersectionObserverInit & { scrollMargin?: string },
    report: (last: IntersectionObserverEntry) => void,
  ): void {
    const observer = new IntersectionObserver((entries) => {
      entries.forEach(report);
      this.host.requestUpdate();
    }, options);
    observer.observe(this.host);
    this.#observers.push(observer);
  }
}
