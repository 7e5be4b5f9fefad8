/** Whether anything moves on the page: as the browser scores it where it does, and as measured in any. */
import { painted } from './page.js';

interface LayoutShift extends PerformanceEntry {
  readonly value: number;
  readonly hadRecentInput: boolean;
}

/** What is not seen does not move, and less than this many pixels are no move. */
const LEAST = 3;

/** Below an element and in its shadow. */
function* within(root: Element): Iterable<Element> {
  for (const element of root.querySelectorAll('*')) {
    yield element;
    if (element.shadowRoot) for (const child of element.shadowRoot.children) yield* [child, ...within(child)];
  }
}

/** Where all that is seen begins. */
function corners(): Map<Element, DOMRect> {
  const seen = [...document.querySelectorAll('main')].flatMap((main) => [...within(main)]);
  return new Map(
    seen
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .map((element) => [element, element.getBoundingClientRect()]),
  );
}

/** Watches every frame. `take` gives what has moved since it was last asked, nothing being the empty list. */
export class Shifts {
  readonly #found: string[] = [];
  readonly #isScored = PerformanceObserver.supportedEntryTypes.includes('layout-shift');
  readonly #observer = new PerformanceObserver((list) => this.#score(list.getEntries()));
  #before = new Map<Element, DOMRect>();
  #isOver = false;

  async start(): Promise<void> {
    if (this.#isScored) {
      this.#observer.observe({ type: 'layout-shift' });
      await this.#scores();
    }
    const look = () => {
      if (this.#isOver) return;
      this.#compare();
      requestAnimationFrame(() => setTimeout(look));
    };
    look();
  }

  stop(): void {
    this.#isOver = true;
    this.#observer.disconnect();
  }

  take(): string[] {
    this.#score(this.#observer.takeRecords());
    this.#compare();
    return this.#found.splice(0);
  }

  #score(entries: readonly PerformanceEntry[]): void {
    for (const { value, hadRecentInput } of entries as LayoutShift[])
      if (!hadRecentInput) this.#found.push(`score ${value}`);
  }

  #compare(): void {
    const now = corners();
    for (const [element, { left, top }] of now) {
      const before = this.#before.get(element);
      const way = before && Math.max(Math.abs(left - before.left), Math.abs(top - before.top));
      if (way && way >= LEAST) this.#found.push(`${element.localName}.${element.className} by ${way} px`);
    }
    this.#before = now;
  }

  /** After a change of the window's size, shifts count as wanted for a while: until one counts again. */
  async #scores(): Promise<void> {
    const holder = document.body.appendChild(document.createElement('p'));
    const below = document.body.appendChild(document.createElement('p'));
    below.textContent = 'What stands below. '.repeat(20);
    for (let height = 0; !this.take().length; height += 50) {
      holder.style.height = `${height % 500}px`;
      await painted();
    }
    holder.remove();
    below.remove();
  }
}
