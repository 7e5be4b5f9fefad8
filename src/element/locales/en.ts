/** The words of the block, in English. */

/** Every text that the element shows and that does not come from the index. */
export interface Translation {
  /** The heading, where the attribute `heading` gives none. */
  readonly heading: string;
  /** Name of the button that scrolls a carousel back. */
  readonly previous: string;
  /** Name of the button that scrolls a carousel on. */
  readonly next: string;
  /** With `explain`: stands before the reasons for a link. */
  readonly why: string;
  /** With `explain`: stands before words that both articles have. */
  readonly term: string;
  /** With `explain`: stands before tags that both articles have. */
  readonly tag: string;
  /** With `explain`: stands before the time between two articles, as in "12 days". */
  readonly date: string;
  /** With `explain`: the two were found to be near each other when the site was built. */
  readonly neighbor: string;
  /** With `explain`: the publisher has put this article first. */
  readonly pin: string;
  /** With `explain`: nothing more was related, and the list was filled up. Stands before `tag`, `section` or `recent`. */
  readonly fallback: string;
  /** With `explain`: the list was chosen from so few articles that an index of the whole site would help. */
  readonly few: string;
}

export const en: Translation = {
  heading: 'Related articles',
  previous: 'Previous articles',
  next: 'Next articles',
  why: 'Why this link',
  term: 'Words in common',
  tag: 'Tags in common',
  date: 'Time between them',
  neighbor: 'Similar content',
  pin: 'Chosen by the publisher',
  fallback: 'Added to fill the list',
  few: 'Few articles to choose from',
};
