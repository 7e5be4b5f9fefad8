/** How the items of one list are to be drawn. */
import { isServer } from 'lit';
import type { Recommendation } from '../../types.js';
import { safeUrl } from '../../url.js';
import type { AttributeValues } from '../../attributes.js';
import { dateFormat } from '../date.js';
import type { Translation } from '../locales/en.js';
import type { RelatedArticlesOptions } from '../options.js';

export type Shown = AttributeValues['show'][number];

/** What all items of one list have in common. */
export interface ItemView {
  readonly layout: AttributeValues['layout'];
  readonly show: readonly Shown[];
  /** Whether an article without a picture keeps the place of one, because others beside it have theirs. */
  readonly isIllustrated: boolean;
  /** BCP 47 tag of the page. */
  readonly language?: string;
  /** Of the links; `''` for none. */
  readonly target: string;
  /** The words for reasons, where these are to be shown. */
  readonly explain?: Translation;
  /** How many articles the list was chosen from. */
  readonly total?: number;
  /** The publisher's own markup for an item. */
  readonly template: HTMLTemplateElement | null;
  /** The developer's own. */
  readonly render?: (recommendation: Recommendation, position: number) => unknown;
  /** The text of a date. */
  format(date: string): string;
  /** Where the link of an article leads. */
  href(article: Recommendation['article']): string;
  /** Where a tag leads; `undefined` for nowhere. */
  tagHref(tag: string): string | undefined;
  /** Is called when a link is clicked, with any button. */
  select(event: Event, recommendation: Recommendation, position: number): void;
}

/**
 * The view that the options of an element ask for.
 *
 * @param total How many articles the list was chosen from.
 * @param language BCP 47 tag of the place where it stands.
 * @param words For what the items say by themselves.
 */
export function viewOf(
  host: RelatedArticlesOptions,
  found: readonly Recommendation[],
  total: number | undefined,
  language: string | undefined,
  words: Translation,
  select: ItemView['select'],
): ItemView {
  const { layout, show, utm, tagHref } = host;
  return {
    layout,
    show,
    isIllustrated:
      ['cards', 'carousel'].includes(layout) &&
      show.includes('image') &&
      found.some(({ article }) => article.image),
    language,
    target: host.linkTarget,
    explain: host.explain ? words : undefined,
    total,
    template: isServer ? null : host.querySelector<HTMLTemplateElement>(':scope > template[slot=item]'),
    render: host.renderItem,
    format: dateFormat(host.dateStyle, language),
    href: ({ url }) => (utm && url ? withParameters(url, utm) : url),
    tagHref: (tag) => tagHref && safeUrl(tagHref.replaceAll('{tag}', encodeURIComponent(tag)), host.baseURI),
    select,
  };
}

/** A URL with these parameters set, as in `a=1&b=2`. */
function withParameters(url: string, parameters: string): string {
  const tagged = new URL(url);
  new URLSearchParams(parameters).forEach((value, name) => tagged.searchParams.set(name, value));
  return tagged.href;
}
