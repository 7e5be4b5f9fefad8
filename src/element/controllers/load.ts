/** Gets the list: gathers articles, ranks them for the page, and says how it went. The latest request wins. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Article, Recommendation } from '../../types.js';
import {
  RelatedArticlesEmptyEvent,
  RelatedArticlesErrorEvent,
  RelatedArticlesLoadEvent,
  type ErrorDetail,
} from '../events.js';
import type { Hooks } from '../hooks.js';
import type { LoadRequest } from '../request.js';
import { warnOnce } from '../warn.js';

/** `idle`: not asked yet. `ready`: there is a list. `empty`: nothing is related. `error`: nothing could be read. */
export type Status = 'idle' | 'loading' | 'ready' | 'empty' | 'error';

export class LoadController implements ReactiveController {
  status: Status = 'idle';
  /** The list. While a new one is loading, the one before. */
  found: readonly Recommendation[] = [];
  /** How many articles it was chosen from. */
  total?: number;
  /** Whether the event of the present state has been sent. */
  isTold = false;
  /** Tells the page that the list was made for from others. */
  page?: string;

  /** Its signal also tells an answer whether it is still wanted. */
  #abort?: AbortController;
  #request?: LoadRequest;
  #pageOf?: typeof import('../make-list.js').pageOf;
  #key?: string;
  #isAnew = false;
  /** Ends the waiting; absent where nobody has to wait. */
  #settle?: () => void;
  /** Resolves when the present load, or the first one, is over and shown. Never rejects. */
  settled = this.#open();

  constructor(private readonly host: ReactiveControllerHost & HTMLElement) {
    host.addController(this);
  }

  hostDisconnected(): void {
    // An element that is only moved is connected again before this runs.
    queueMicrotask(() => {
      if (this.host.isConnected) return;
      this.#abort?.abort();
      this.#key = undefined; // should it come back, the page may be another one
    });
  }

  /** Loads what is asked for, unless it is what was asked for last. */
  request(request: LoadRequest): void {
    if (this.host.ownerDocument.readyState === 'loading') {
      // Neither the page nor the element's own children are complete.
      addEventListener('DOMContentLoaded', () => this.host.requestUpdate(), { once: true });
      return;
    }
    const key = JSON.stringify([request.inline, request.options]);
    const { articles, hooks } = this.#request ?? {};
    const isSame = Object.entries(request.hooks).every(
      ([name, hook]) => hook === hooks?.[name as keyof Hooks],
    );
    if (key === this.#key && isSame && request.articles === articles) return;
    this.#key = key;
    this.#request = request;
    void this.#load(request);
  }

  /** Has the next request load everything anew. */
  forget(): void {
    this.#isAnew = true;
    this.#key = undefined;
    this.host.requestUpdate();
  }

  /** Ranks anew if the page has become another one. */
  revisit(): void {
    const request = this.#request;
    if (request && this.#pageOf && this.page !== keyOf(this.#pageOf(request, this.host))) {
      void this.#load(request);
    }
  }

  async #load(request: LoadRequest): Promise<void> {
    const { host } = this;
    this.#abort?.abort();
    const { signal } = (this.#abort = new AbortController());
    if (!this.#settle) this.settled = this.#open();
    this.status = 'loading';
    host.requestUpdate();
    let status: Status = 'error';
    let found: readonly Recommendation[] = [];
    let event: Event;
    try {
      const { makeList, pageOf } = await import('../make-list.js');
      this.#pageOf = pageOf;
      const page = pageOf(request, host);
      this.page = keyOf(page);
      const isAnew = this.#isAnew;
      this.#isAnew = false;
      const { found: list, total, ...detail } = await makeList(request, page, host, signal, isAnew);
      found = list;
      this.total = total;
      const count = found.length;
      status = count ? 'ready' : 'empty';
      event = new (count ? RelatedArticlesLoadEvent : RelatedArticlesEmptyEvent)({ count, ...detail });
    } catch (error) {
      const { message, code, url = '' } = error as Error & Partial<ErrorDetail>;
      if (!signal.aborted) warnOnce(message);
      event = new RelatedArticlesErrorEvent({ code: typeof code === 'string' ? code : 'internal', url });
    }
    if (signal.aborted) return;
    this.found = found;
    this.status = status;
    this.isTold = false;
    host.requestUpdate();
    await host.updateComplete;
    if (signal.aborted) return;
    host.dispatchEvent(event);
    this.isTold = true;
    host.requestUpdate();
    this.#settle?.();
    this.#settle = undefined;
  }

  #open(): Promise<void> {
    return new Promise((resolve) => {
      this.#settle = resolve;
    });
  }
}

/** The id is the URL without what makes no different page, such as a fragment. */
function keyOf(page: Article): string {
  return JSON.stringify({ ...page, url: '' });
}
