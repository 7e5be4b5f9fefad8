/** The element: attributes in, a list of links and events out. Loading, looking and watching is the controllers' work. */
import { html, isServer, nothing, ReactiveElement, type PropertyValues, type TemplateResult } from 'lit';
import type { Recommendation } from '../types.js';
import { adopt } from './adopt.js';
import { hasContent } from './content.js';
import { CarouselController } from './controllers/carousel.js';
import { LoadController } from './controllers/load.js';
import { followPage } from './controllers/page.js';
import { VisibilityController } from './controllers/visibility.js';
import { WordsController } from './controllers/words.js';
import { RelatedArticlesImpressionEvent, RelatedArticlesSelectEvent } from './events.js';
import { languageOf } from './language.js';
import { en } from './locales/en.js';
import { nameSource } from './named-sources.js';
import { RelatedArticlesOptions } from './options.js';
import type { CustomSource } from './hooks.js';
import { requestOf } from './request.js';
import { rankedOnServer } from './server.js';
import { showState } from './states.js';
import { styles } from './styles.js';
import { buttons, frame } from './templates/frame.js';
import { viewOf, type ItemView } from './templates/view.js';
import { list, space } from './templates/list.js';
import { forgetRead } from './unread.js';
import { warnOnce } from './warn.js';

/** Its update draws nothing. */
const undrawn = ReactiveElement.prototype as unknown as { update(changed: PropertyValues): void };

/** Stands for a heading that is on its way. */
const BLANK = '\xa0';

/** Of `MouseEvent.button`: opens a link in a new tab. */
const MIDDLE_BUTTON = 1;

/**
 * A list of articles that are related to the page it stands on.
 *
 * With no attribute at all it reads the page for what it is about, and the site's own feed for what there is.
 *
 * @tag related-articles
 * @summary Related articles for any page, ranked in the browser from a JSON Feed.
 *
 * @slot - Shown until there is a list, and wherever there is none: without scripts, while loading, after an error.
 *   A `<script type="application/json">` here holds the articles themselves.
 * @slot heading - Instead of the text of the heading.
 * @slot item - A `<template>` with the markup of an item: elements with `data-field="title"` (or `summary`, `date`, `section`,
 *   `author`, `tags`, `position`) get that text, links with `data-href` the address, images with `data-src` the picture.
 *   What an article does not have is left out.
 * @slot empty - Instead of the default slot where nothing is related.
 * @slot error - Instead of the default slot where nothing could be read.
 *
 * @event {RelatedArticlesLoadEvent} related-articles-load - A list is shown: `count`, `skipped`, `sources`.
 * @event {RelatedArticlesEmptyEvent} related-articles-empty - Nothing is related: `count`, `skipped`, `sources`.
 * @event {RelatedArticlesErrorEvent} related-articles-error - Nothing could be read: `code`, `url`.
 * @event {RelatedArticlesSelectEvent} related-articles-select - A reader follows a link: `article`, `position`, `score`. Cancelable.
 * @event {RelatedArticlesImpressionEvent} related-articles-impression - Half of the list has come into view: `count`. Once a page.
 *
 * @csspart nav - The landmark around everything.
 * @csspart heading - The heading.
 * @csspart list - The list.
 * @csspart item - One article, and the space kept for one that is still to come.
 * @csspart link - The link.
 * @csspart title - The title: the same element as the link.
 * @csspart summary - The summary.
 * @csspart tags - The list of tags.
 * @csspart tag - One tag.
 * @csspart meta - Date, section and author together.
 * @csspart date - The date.
 * @csspart section - The section.
 * @csspart author - The authors.
 * @csspart image - The picture.
 * @csspart placeholder - With `cards` and `carousel`: what stands for a picture, where an article has none and others have.
 * @csspart buttons - The two buttons of a carousel.
 * @csspart button - One of them.
 * @csspart previous - The button that scrolls back.
 * @csspart next - The button that scrolls on.
 * @csspart why - With `explain`: why an article is there.
 *
 * @cssproperty [--related-articles-accent=currentColor] - Colour of the rule above, of underlines and of the focus ring.
 * @cssproperty [--related-articles-muted=color-mix(in srgb, currentColor 75%, transparent)] - Colour of all text but titles.
 * @cssproperty [--related-articles-rule=color-mix(in srgb, currentColor 20%, transparent)] - Colour of the lines between articles.
 * @cssproperty [--related-articles-gap=1.125em] - Space above and below each article.
 * @cssproperty [--related-articles-heading-size=1.25em] - Font size of the heading.
 * @cssproperty [--related-articles-title-font=inherit] - Font family of heading and titles.
 * @cssproperty [--related-articles-title-size=1.125em] - Font size of titles.
 * @cssproperty [--related-articles-title-weight=600] - Font weight of titles.
 * @cssproperty [--related-articles-title-lines=3] - Lines after which a title is cut.
 * @cssproperty [--related-articles-summary-size=0.9375em] - Font size of summaries.
 * @cssproperty [--related-articles-summary-lines=3] - Lines after which a summary is cut.
 * @cssproperty [--related-articles-meta-size=0.8125em] - Font size of date, section, author and tags.
 * @cssproperty [--related-articles-aside-size=10em] - Width of the column with the dates, where there is room for one.
 * @cssproperty [--related-articles-card-size=12.5em] - Width of a card: of the narrowest with `cards`, of each with `carousel`.
 * @cssproperty [--related-articles-column-size=20em] - Width of the narrowest column with `compact`.
 * @cssproperty [--related-articles-column-gap=1.75em] - Space between cards, and between columns.
 * @cssproperty [--related-articles-radius=0] - Roundness of the corners of pictures.
 * @cssproperty [--related-articles-image-size=clamp(5.5em, 24cqi, 10em)] - Width of pictures.
 *
 * @cssstate idle - Nothing has been asked for yet: the element is far from the window.
 * @cssstate loading - Articles are being loaded.
 * @cssstate ready - A list is shown.
 * @cssstate empty - Nothing is related.
 * @cssstate error - Nothing could be read.
 * @cssstate blank - There is nothing at all to show, and the element takes up no space.
 */
export class RelatedArticles extends RelatedArticlesOptions {
  /** The version of this package. */
  static readonly version: string = __VERSION__;

  static override styles = styles;

  /**
   * Registers the element. A tag that is taken stays as it is; if another version has it, the console says so.
   *
   * @param tag Another name than the usual one, for a second style of list or beside a foreign element.
   * @param registry A scoped registry, where there are such.
   */
  static define(tag = 'related-articles', registry: CustomElementRegistry = customElements): void {
    const existing = registry.get(tag) as Partial<typeof RelatedArticles> | undefined;
    // A class can have only one tag, so each gets a class of its own.
    if (!existing) registry.define(tag, class extends this {});
    else if (existing.version !== this.version) {
      warnOnce(`<${tag}> is already version ${existing.version} here; ${this.version} is not used.`);
    }
  }

  /**
   * Gives a source of articles a name, for all elements: `src="source:name"` then asks it, as the property `source` would.
   * @param source As the property `source`.
   */
  static defineSource(name: string, source: CustomSource): void {
    nameSource(name, source);
  }

  /** Forgets, on this device, what `unread-first` remembers to have been read. */
  static forgetRead(): void {
    forgetRead();
  }

  readonly #load = new LoadController(this);
  readonly #visibility = new VisibilityController(this);
  readonly #words = new WordsController(this);
  readonly #carousel = new CarouselController(this);
  readonly #internals = this.attachInternals?.(); // not there on servers
  /** Whether space is kept for a list that nobody has seen yet. */
  #keepsSpace = true;
  /** Whether what is shown was drawn by a server. */
  #isServed = false;
  /** The page on which the list was seen last. */
  #seenOn?: string;

  constructor() {
    super();
    followPage(this, (isPrinted) => {
      this.#visibility.isDue ||= isPrinted;
      this.#load.revisit();
      this.requestUpdate();
    });
  }

  /** @internal */
  protected override createRenderRoot(): ShadowRoot {
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    this.#isServed = !!root.querySelector('.list');
    if (this.#isServed) this.#keepsSpace = false;
    else root.replaceChildren();
    adopt(root, this);
    return root;
  }

  /**
   * What a server has drawn into a declarative shadow root stays until there is a list to take its place, at once.
   * @internal
   */
  protected override update(changed: PropertyValues): void {
    if (this.#isServed) {
      if (this.#isPending || this.#load.status === 'error') return undrawn.update.call(this, changed);
      (this.renderRoot as ShadowRoot).replaceChildren();
      this.#isServed = false;
    }
    super.update(changed);
  }

  /** While the page loads, the script's first run is long enough: out of view, the next turn draws. @internal */
  protected override scheduleUpdate(): void | Promise<unknown> {
    const update = () => super.scheduleUpdate();
    if (this.hasUpdated || document.readyState === 'complete') return update();
    if (this.getBoundingClientRect().top < innerHeight) return update();
    return new Promise((resolve) => setTimeout(resolve)).then(update);
  }

  /** @internal */
  adoptedCallback(): void {
    if (this.shadowRoot) adopt(this.shadowRoot, this);
  }

  /** @internal */
  protected override willUpdate(): void {
    if (isServer) {
      this.#load.found = rankedOnServer(requestOf(this), languageOf(this));
      this.#keepsSpace = false; // without scripts it would stay
      return;
    }
    if (this.#visibility.isDue || this.loading === 'eager') {
      this.#load.request(requestOf(this));
      if (!this.heading || this.explain || this.layout === 'carousel') this.#words.load(languageOf(this));
    }
    if (this.#keepsSpace && !this.#isPending && !this.#visibility.isWatched) this.#keepsSpace = false;
  }

  /** @internal */
  protected override updated(): void {
    const { status, found, page, isTold } = this.#load;
    this.renderRoot.querySelector<HTMLElement>('.frame')?.style.setProperty('--_ratio', this.imageRatio); // which a strict policy allows, unlike an attribute
    showState(this, this.#internals, status, this.#isPending || found.length > 0 || this.#keepsSpace);
    this.#carousel.watch(this.renderRoot.querySelector('.list.as-carousel'));
    const end = this.#keepsSpace && this.renderRoot.querySelector('.list')?.getBoundingClientRect().bottom;
    if (end && end > innerHeight) {
      // The list ends below the window, and so does the space: giving it back moves nothing that is seen.
      this.#keepsSpace = false;
      this.requestUpdate();
    }
    if (status === 'ready' && isTold && this.#visibility.isSeen && page !== this.#seenOn) {
      this.#seenOn = page;
      const seen = new RelatedArticlesImpressionEvent({ count: found.length });
      this.dispatchEvent(seen); // by name: else the manifest would list it twice
    }
  }

  get #isPending(): boolean {
    const { status } = this.#load;
    return status === 'idle' || status === 'loading' || this.#waitsForWords;
  }

  /** Whether the first list is there, without its heading: a longer one would move it. */
  get #waitsForWords(): boolean {
    const isNew = this.#keepsSpace && this.#load.found.length > 0 && !this.renderRoot.querySelector('.list');
    return isNew && this.#heading === BLANK;
  }

  get #heading(): string {
    return this.heading || (this.translation?.heading ?? this.#words.in(languageOf(this))?.heading ?? BLANK);
  }

  readonly #select: ItemView['select'] = (event, { article, score }, position) => {
    if ((event as MouseEvent).button > MIDDLE_BUTTON) return;
    const selected = new RelatedArticlesSelectEvent({ article, position, score });
    if (!this.dispatchEvent(selected)) event.preventDefault();
  };

  /** The articles that are shown, most related first. Empty until there are any. */
  get recommendations(): readonly Recommendation[] {
    return this.#load.found;
  }

  /** Resolves when what is being loaded is shown, or could not be loaded. Never rejects. */
  get ready(): Promise<void> {
    return this.updateComplete.then(() => this.#load.settled).then(() => this.#words.ready);
  }

  /** Loads the index anew, now, and ranks it. Resolves as `ready` does. */
  reload(): Promise<void> {
    this.#visibility.isDue = true;
    this.#load.forget();
    return this.ready;
  }

  protected override render(): TemplateResult {
    const keepsSpace = this.#keepsSpace;
    const language = languageOf(this);
    const own = { ...(this.#words.in(language) ?? en), ...this.translation };
    const found = this.#waitsForWords ? [] : this.#load.found;
    const hasList = found.length > 0;
    const isVisible = hasList || (this.#isPending && keepsSpace && !hasContent(this));
    const view = viewOf(this, found, this.#load.total, language, own, this.#select);
    return html`<div class="frame" style=${isServer ? `--_ratio:${this.imageRatio}` : nothing}>
      ${
        hasList || keepsSpace
          ? frame(
              this.#heading,
              this.headingLevel,
              this.#isPending,
              !isVisible,
              html`${this.layout === 'carousel' ? buttons(this.#carousel.more, keepsSpace, own, (way) => this.#carousel.move(way)) : nothing}
              ${list(found, view)}${space(keepsSpace ? this.limit : 0, view)}`,
            )
          : nothing
      }
      <div class=${hasList ? 'hidden' : nothing} ?hidden=${hasList && !keepsSpace}>
        <slot name=${this.#load.status}><slot @slotchange=${() => this.requestUpdate()}></slot></slot>
      </div>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'related-articles': RelatedArticles;
  }
}
