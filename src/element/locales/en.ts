/** The words of the block, in English. */

/** Every text that the element shows and that does not come from the index. */
export interface Translation {
  /** The heading, where the attribute `heading` gives none. */
  readonly heading: string;
}

export const en: Translation = { heading: 'Related articles' };
