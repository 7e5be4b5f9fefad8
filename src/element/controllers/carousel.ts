/** Scrolls a row of articles by its buttons, and knows when there is nothing more to scroll to. */
import type { ReactiveControllerHost } from 'lit';

/** Share of the row that is new after a click: one card stays, so that readers keep their place. */
const STEP = 0.85;
/** Pixels that rounding may leave between the end and the end. */
const SLACK = 2;

/** Browsers leave a link where it is that is half in view. Nothing may move under a pointer, though, before it is released. */
function reveal({ target }: Event): void {
  const focused = target as Element;
  if (focused.matches(':focus-visible')) focused.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

export class CarouselController {
  /** Whether there is something before, and after, what is in view. */
  more: readonly [before: boolean, after: boolean] = [false, false];
  #row?: Element;
  readonly #sizes = globalThis.ResizeObserver && new ResizeObserver(() => this.#look());
  readonly #look = () => {
    if (!this.#row) return;
    const { scrollLeft, scrollWidth, clientWidth } = this.#row;
    const start = Math.abs(scrollLeft); // where text runs to the left, it is negative
    const more = [start > SLACK, start + clientWidth < scrollWidth - SLACK] as const;
    if (String(more) === String(this.more)) return;
    this.more = more;
    this.host.requestUpdate();
  };

  constructor(private readonly host: ReactiveControllerHost) {}

  /** Watches this row, and no other. */
  watch(row: Element | null): void {
    if (row !== (this.#row ?? null)) {
      this.#sizes?.disconnect();
      this.#row?.removeEventListener('scroll', this.#look);
      this.#row = row ?? undefined;
      row?.addEventListener('scroll', this.#look, { passive: true });
      row?.addEventListener('focusin', reveal);
      if (row) this.#sizes?.observe(row);
      this.more = [false, false];
    }
    this.#look(); // what is in the row may be new, too
  }

  /** @param direction 1 for what comes next, -1 for what was before. */
  move(direction: number): void {
    const row = this.#row;
    if (!row) return;
    const forward = getComputedStyle(row).direction === 'rtl' ? -1 : 1;
    row.scrollBy({ left: direction * forward * row.clientWidth * STEP });
  }
}
