/** Gets the list: gathers articles, ranks them for the page, and says how it went. The latest request wins. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Article, Recommendation } from '../../types.js';
import {
  RelatedArticlesEmptyEvent,
  RelatedArticlesErrorEvent,
  RelatedArticlesLoadEvent,
  type ErrorDetail,
} from '../events.js';
import type { LoadRequest } from '../request.js';
import { warnOnce } from '../warn.js';

/** `idle`: not asked yet. `ready`: there is a list. `empty`: nothing is related. `error`: nothing could be read. */
export type Status = 'idle' | 'loading' | 'ready' | 'empty' | 'error';

export class LoadController implements ReactiveController {
  status: Status = 'idle';
  /** The list. While a new one is loading, the one before. */
  found: readonly Recommendation[] = [];
  /** The article of the page that the list was made for. */
  page?: Article;

  /** Counts the loads, so that an answer can tell whether it is still wanted. */
  #call = 0;
  #abort?: AbortController;
  #request?: LoadRequest;
  #making?: typeof import('../make-list.js');
  #key?: string;
  /** Ends the waiting; absent where nobody has to wait. */
  #settle?: () => void;
  /** Resolves when the present load, or the first one, is over and shown. Never rejects. */
  settled = this.#open();

  constructor(private readonly host: ReactiveControllerHost & HTMLElement) {
    host.addController(this);
  }

  hostConnected(): void {
    this.host.requestUpdate();
  }

  hostDisconnected(): void {
    // An element that is only moved is connected again before this runs.
    queueMicrotask(() => {
      if (!this.host.isConnected) this.#leave();
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
    if (key === this.#key && request.articles === this.#request?.articles) return;
    this.#key = key;
    this.#request = request;
    void this.#load(request);
  }

  /** Has the next request load everything anew. */
  forget(): void {
    if (this.#request) this.#making?.forgetSources(this.#request, this.host);
    this.#key = undefined;
    this.host.requestUpdate();
  }

  /** Ranks anew if the page has become another one. */
  revisit(): void {
    const request = this.#request;
    if (request && this.#making && !isSame(this.page, this.#making.pageOf(request, this.host))) {
      void this.#load(request);
    }
  }

  async #load(request: LoadRequest): Promise<void> {
    const call = ++this.#call;
    this.#abort?.abort();
    const { signal } = (this.#abort = new AbortController());
    if (!this.#settle) this.settled = this.#open();
    this.status = 'loading';
    this.host.requestUpdate();
    let event: Event;
    try {
      const { makeList, pageOf } = (this.#making ??= await import('../make-list.js'));
      if (call !== this.#call) return;
      const page = pageOf(request, this.host);
      if (!isSame(this.page, page)) this.page = page;
      const { found, ...detail } = await makeList(request, page, this.host, signal);
      if (call !== this.#call) return;
      this.found = found;
      const count = found.length;
      this.status = count ? 'ready' : 'empty';
      event = new (count ? RelatedArticlesLoadEvent : RelatedArticlesEmptyEvent)({ count, ...detail });
    } catch (error) {
      if (call !== this.#call) return;
      const { message, code, url = '' } = error as Error & Partial<ErrorDetail>;
      this.found = [];
      this.status = 'error';
      warnOnce(message);
      event = new RelatedArticlesErrorEvent({ code: typeof code === 'string' ? code : 'internal', url });
    }
    this.host.requestUpdate();
    await this.host.updateComplete;
    if (call !== this.#call) return;
    this.host.dispatchEvent(event);
    this.#settle?.();
    this.#settle = undefined;
  }

  #open(): Promise<void> {
    return new Promise((resolve) => {
      this.#settle = resolve;
    });
  }

  /** The element is gone from the page; should it come back, the page may be another one. */
  #leave(): void {
    this.#call++;
    this.#abort?.abort();
    this.#key = undefined;
    if (this.status === 'loading') this.status = this.found.length ? 'ready' : 'idle';
  }
}

/** The id is the URL without what makes no different page, such as a fragment. */
function isSame(one: Article | undefined, other: Article): boolean {
  return JSON.stringify({ ...one, url: '' }) === JSON.stringify({ ...other, url: '' });
}
