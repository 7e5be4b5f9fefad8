/** One article of the list, and the space that is kept for one that is still to come. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Recommendation } from '../../types.js';
import type { AttributeValues } from '../attributes.js';
import { languageTag } from '../language.js';

type Shown = AttributeValues['show'][number];

/** What all items of one list have in common. */
export interface ItemView {
  readonly show: readonly Shown[];
  /** BCP 47 tag of the page. */
  readonly language?: string;
  /** Of the links; `''` for none. */
  readonly target: string;
  /** The text of a date. */
  format(date: string): string;
  /** Is called when a link is clicked, with any button. */
  select(event: Event, recommendation: Recommendation, position: number): void;
}

/** A list item: the title is the link and covers all of it, so that there is one thing to click and to tab to. */
export function item(recommendation: Recommendation, position: number, view: ItemView): TemplateResult {
  const { article } = recommendation;
  const { target } = view;
  const language = languageTag(article.language);
  const follow = (event: Event) => view.select(event, recommendation, position);
  const shown = <Value>(name: Shown, value: Value) => (view.show.includes(name) ? value : undefined);
  const summary = shown('summary', article.summary);
  const tags = shown('tags', article.tags);
  const image = shown('image', article.image);
  const date = shown('date', article.date);
  const authors = shown('author', article.authors);
  const meta = Object.entries({
    date: date && html`<time datetime=${date}>${view.format(date)}</time>`,
    section: shown('section', article.section),
    author: authors && new Intl.ListFormat(view.language).format(authors),
  }).filter(([, content]) => content);
  return html`<li
    part="item"
    class="item"
    lang=${language && language !== view.language ? language : nothing}
  >
    <div class="text">
      <a
        part="link title"
        class="title"
        dir="auto"
        href=${article.url || nothing}
        hreflang=${language || nothing}
        target=${target || nothing}
        rel=${target ? 'noopener' : nothing}
        @click=${follow}
        @auxclick=${follow}
        >${article.title}</a
      >
      ${summary && html`<p part="summary" class="summary" dir="auto">${summary}</p>`}
      ${
        tags?.[0] &&
        html`<ul part="tags" class="tags" role="list">
          ${tags.map((tag) => html`<li part="tag" dir="auto">${tag}</li>`)}
        </ul>`
      }
    </div>
    ${
      meta[0] &&
      html`<div part="meta" class="meta">
        ${meta.map(([name, content]) => html`<span part=${name} class=${name}><bdi>${content}</bdi></span>`)}
      </div>`
    }
    ${
      image &&
      html`<img
        part="image"
        class="image"
        src=${article.url ? image : nothing}
        alt=""
        loading="lazy"
        decoding="async"
        referrerpolicy="strict-origin-when-cross-origin"
        @load=${keepBox}
        @error=${keepBox}
      />`
    }
  </li>`;
}

/** A picture that does not come leaves its place empty, so that nothing moves. */
function keepBox({ type, target }: Event): void {
  (target as Element).classList.toggle('broken', type === 'error');
}
