/** One article of the list, and the space that is kept for one that is still to come. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Recommendation } from '../../types.js';
import { languageTag } from '../../language.js';
import { warnOnce } from '../warn.js';
import { fromTemplate } from './custom.js';
import type { ItemView, Shown } from './view.js';
import { why } from './why.js';

/** A list item, in whoever's markup. */
export function item(recommendation: Recommendation, position: number, view: ItemView): TemplateResult {
  const { article } = recommendation;
  const language = languageTag(article.language);
  const follow = (event: Event) => {
    const link = (event.target as Element).closest('a');
    if (link && [article.url, view.href(article)].includes(link.href))
      view.select(event, recommendation, position);
  };
  return html`<li
    part="item"
    class=${view.render || view.template ? 'item own' : 'item'}
    lang=${language && language !== view.language ? language : nothing}
    @click=${follow}
    @auxclick=${follow}
  >
    ${content(recommendation, position, view, language)}
    ${view.explain ? why(recommendation, view.explain, view) : nothing}
  </li>`;
}

function content(
  recommendation: Recommendation,
  position: number,
  view: ItemView,
  language: string | undefined,
): unknown {
  try {
    if (view.render) return view.render(recommendation, position);
    if (view.template) return fromTemplate(view.template, recommendation, position, view);
  } catch (error) {
    warnOnce(`${view.render ? 'renderItem' : 'template'} failed: ${String(error)}`);
  }
  return standard(recommendation, view, language);
}

/** The title is the link and covers all of the item, so that there is one thing to click and to tab to. */
function standard({ article }: Recommendation, view: ItemView, language: string | undefined): TemplateResult {
  const { target } = view;
  const isCompact = view.layout === 'compact';
  const shown = <Value>(name: Shown, value: Value) => (view.show.includes(name) ? value : undefined);
  const summary = isCompact ? undefined : shown('summary', article.summary);
  const tags = shown('tags', article.tags);
  const image = isCompact ? undefined : shown('image', article.image);
  const date = shown('date', article.date);
  const authors = shown('author', article.authors);
  const section = shown('section', article.section);
  const meta = [
    date &&
      html`<time
        part="date"
        class="date"
        dir="auto"
        datetime=${date}
        lang=${(language && view.language) ?? nothing}
        >${view.format(date)}</time
      >`,
    section && html`<bdi part="section">${section}</bdi>`,
    authors && html`<bdi part="author">${new Intl.ListFormat(view.language).format(authors)}</bdi>`,
  ].filter(Boolean);
  // An anchor that leads nowhere is a fault to who crawls the page: the space for a list has none.
  const title = article.url
    ? html`<a
        part="link title"
        class="title"
        dir="auto"
        href=${view.href(article)}
        hreflang=${language || nothing}
        target=${target || nothing}
        rel=${target ? 'noopener' : nothing}
        >${article.title}</a
      >`
    : html`<span part="link title" class="title">${article.title}</span>`;
  return html`<div class="text">
      ${title} ${summary && html`<p part="summary" class="summary" dir="auto">${summary}</p>`}
      ${
        tags?.[0] &&
        html`<ul part="tags" class="tags" role="list">
          ${tags.map((tag) => {
            const href = view.tagHref(tag);
            return html`<li part="tag" dir="auto">${href ? html`<a href=${href}>${tag}</a>` : tag}</li>`;
          })}
        </ul>`
      }
    </div>
    ${meta[0] && html`<div part="meta" class="meta">${meta}</div>`}
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
    ${
      !image && view.isIllustrated
        ? html`<p part="image placeholder" class="image" aria-hidden="true">
            <span>${initial(article.title)}</span>
          </p>`
        : nothing
    }`;
}

/** What stands in for a picture: the first letter or number of the title. */
const initial = (title: string) => /[\p{L}\p{N}]/u.exec(title)?.[0].toUpperCase();

/** A picture that does not come leaves its place empty, so that nothing moves. */
function keepBox({ type, target }: Event): void {
  (target as Element).classList.toggle('broken', type === 'error');
}
