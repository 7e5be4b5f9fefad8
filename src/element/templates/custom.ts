/** An item in the publisher's own markup: a `<template slot="item">`, filled with what there is of the article. */
import type { Recommendation } from '../../types.js';
import type { ItemView } from './view.js';

/** Elements with one of these say what belongs into them. */
const BOUND = '[data-field],[data-href],[data-src]';

/** What has been filled for an article; filling it anew would lose focus and selection. */
const filled = new WeakMap<
  Recommendation,
  { content: DocumentFragment; first: ChildNode | null; key: string }
>();

/**
 * The template's content with the text of `data-field` (`title`, `summary`, `date`, `section`, `author`, `tags`,
 * `position`), the link of `data-href` and the picture of `data-src`. What the article does not have goes.
 */
export function fromTemplate(
  template: HTMLTemplateElement,
  recommendation: Recommendation,
  position: number,
  view: ItemView,
): DocumentFragment {
  const { article } = recommendation;
  const { summary, date, section, authors, tags, image } = article;
  const key = [
    template.innerHTML,
    position,
    view.language,
    date && view.format(date),
    view.href(article),
  ].join('\n');
  const before = filled.get(recommendation);
  if (before?.key === key && before.first?.isConnected) return before.content;
  const join = (names: readonly string[] = []) =>
    new Intl.ListFormat(view.language, { type: 'unit' }).format(names);
  const texts = new Map<string | undefined, string | undefined>([
    ['title', article.title],
    ['summary', summary],
    ['date', date && view.format(date)],
    ['section', section],
    ['author', join(authors)],
    ['tags', join(tags)],
    ['position', `${position}`],
  ]);
  const content = document.importNode(template.content, true);
  for (const element of content.querySelectorAll<HTMLElement>(BOUND)) {
    const { field, href, src } = element.dataset;
    const text = texts.get(field);
    if ((field !== undefined && !text) || (src !== undefined && !image)) {
      element.remove();
      continue;
    }
    if (text) element.textContent = text;
    if (field === 'date') element.setAttribute('datetime', date ?? '');
    if (href !== undefined && article.url) element.setAttribute('href', view.href(article));
    if (src !== undefined && article.url) element.setAttribute('src', image ?? '');
  }
  filled.set(recommendation, { content, first: content.firstChild, key });
  return content;
}
