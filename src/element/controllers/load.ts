/** Gets the list: gathers articles, ranks them for the page, and says how it went. The latest request wins. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { safeUrl } from '../../feed/index.js';
import { readPage } from '../../page/index.js';
import type { Article, Recommendation } from '../../types.js';
import {
  RelatedArticlesEmptyEvent,
  RelatedArticlesErrorEvent,
  RelatedArticlesLoadEvent,
  type ErrorDetail,
} from '../events.js';
import { recommenderFor } from '../recommenders.js';
import type { LoadRequest } from '../request.js';
import { forgetSources, gather } from '../sources.js';
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
    if (this.#request) forgetSources(this.#request, this.host);
    this.#key = undefined;
    this.host.requestUpdate();
  }

  /** Ranks anew if the page has become another one. */
  revisit(): void {
    if (this.#request && !isSame(this.page, this.#readPage(this.#request))) void this.#load(this.#request);
  }

  async #load(request: LoadRequest): Promise<void> {
    const { weights, ignoreParams, excludeUrls, pin } = request.options;
    const call = ++this.#call;
    this.#abort?.abort();
    this.#abort = new AbortController();
    if (!this.#settle) this.settled = this.#open();
    this.status = 'loading';
    this.host.requestUpdate();
    let event: Event;
    try {
      const { articles, skipped, sources } = await gather(request, this.host, this.#abort.signal);
      const recommender = await recommenderFor(articles, { weights, ignoreParams });
      if (call !== this.#call) return;
      const page = this.#readPage(request);
      if (!isSame(this.page, page)) this.page = page;
      const absolute = (url: string) => safeUrl(url, this.host.baseURI) ?? url;
      this.found = recommender.recommend(page, {
        ...request.options,
        excludeUrls: excludeUrls.map(absolute),
        pin: pin.flatMap((name) => [name, absolute(name)]), // an id may look like a relative URL
        now: Date.now(),
      });
      const detail = { count: this.found.length, skipped, sources };
      this.status = detail.count ? 'ready' : 'empty';
      event = detail.count ? new RelatedArticlesLoadEvent(detail) : new RelatedArticlesEmptyEvent(detail);
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

  #readPage({ options }: LoadRequest): Article {
    const { articleUrl, articleTitle, articleSummary, articleTags } = options;
    return readPage(this.host.ownerDocument, {
      url: articleUrl,
      title: articleTitle,
      summary: articleSummary,
      tags: articleTags.length ? articleTags : undefined,
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
