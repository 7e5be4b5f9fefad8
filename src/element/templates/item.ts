/** One article of the list, and the space that is kept for one that is still to come. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Article, Recommendation } from '../../types.js';
import type { AttributeValues } from '../attributes.js';
import { formatDate } from '../date.js';
import { languageTag } from '../controllers/locale.js';

type Shown = AttributeValues['show'][number];

/** What all items of one list have in common. */
export interface ItemView {
  readonly show: ReadonlySet<Shown>;
  readonly dateStyle: AttributeValues['dateStyle'];
  /** BCP 47 tag of the page. */
  readonly language?: string;
  /** Of the links; `''` for none. */
  readonly target: string;
  /** Is called when a link is clicked, with any button. */
  select(event: Event, recommendation: Recommendation, position: number): void;
}

/** What stands beside the text, in this order, and where the article has it. */
const META: readonly (readonly [Shown, keyof Article])[] = [
  ['date', 'date'],
  ['section', 'section'],
  ['author', 'authors'],
];

/** CSS pixels, for the shape that a picture has before it is laid out. */
const IMAGE_WIDTH = 300;
const IMAGE_HEIGHT = 200;

/** A list item: the title is the link and covers all of it, so that there is one thing to click and to tab to. */
export function item(recommendation: Recommendation, position: number, view: ItemView): TemplateResult {
  const { url, title, summary, tags = [], image, language: own } = recommendation.article;
  const { show, target } = view;
  const language = languageTag(own);
  const follow = (event: Event) => view.select(event, recommendation, position);
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
        href=${url || nothing}
        hreflang=${language ?? nothing}
        target=${target || nothing}
        rel=${target ? 'noopener' : nothing}
        @click=${follow}
        @auxclick=${follow}
        >${title}</a
      >
      ${show.has('summary') && summary ? html`<p part="summary" class="summary" dir="auto">${summary}</p>` : nothing}
      ${
        show.has('tags') && tags.length
          ? html`<ul part="tags" class="tags" role="list">
              ${tags.map((tag) => html`<li part="tag" dir="auto">${tag}</li>`)}
            </ul>`
          : nothing
      }
    </div>
    ${meta(recommendation.article, view)}
    ${
      show.has('image') && image
        ? html`<img
            part="image"
            class="image"
            src=${url ? image : nothing}
            alt=""
            width=${IMAGE_WIDTH}
            height=${IMAGE_HEIGHT}
            loading="lazy"
            decoding="async"
            referrerpolicy="strict-origin-when-cross-origin"
            @load=${keepBox}
            @error=${keepBox}
          />`
        : nothing
    }
  </li>`;
}

/** Has everything that an article can have; the style sheet makes each of it as high as it can be. */
const BLANK = '\xa0';
export const PLACEHOLDER: Recommendation = {
  article: {
    id: '',
    url: '',
    title: BLANK,
    summary: BLANK,
    tags: [BLANK],
    date: '2000-01-01',
    section: BLANK,
    authors: [BLANK],
    image: BLANK,
  },
  score: 0,
  reasons: [],
};

/** Whether an article has anything to be shown beside the text. */
export function hasMeta(show: ItemView['show'], article: Article): boolean {
  return META.some(([name, field]) => show.has(name) && article[field]);
}

function meta(article: Article, { show, dateStyle, language }: ItemView) {
  const { date, section, authors = [] } = article;
  if (!hasMeta(show, article)) return nothing;
  return html`<div part="meta" class="meta">
    ${
      show.has('date') && date
        ? html`<time part="date" class="date" datetime=${date}
            >${formatDate(date, dateStyle, language)}</time
          >`
        : nothing
    }
    ${show.has('section') && section ? html`<span part="section"><bdi>${section}</bdi></span>` : nothing}
    ${
      show.has('author') && authors.length
        ? html`<span part="author"><bdi>${new Intl.ListFormat(language).format(authors)}</bdi></span>`
        : nothing
    }
  </div>`;
}

/** A picture that does not come leaves its place empty, so that nothing moves. */
function keepBox({ type, target }: Event): void {
  (target as Element).classList.toggle('broken', type === 'error');
}
