/** What a ranker must offer to be measured. */

/** One item of a JSON Feed, as the peers read it. */
export interface Item {
  readonly id: string;
  readonly title: string;
  readonly summary?: string;
  readonly tags?: readonly string[];
  readonly date_published?: string;
}

/** The ids most related to an item, best first: {@link ASKED} of them, the item itself perhaps among them. */
export type Rank = (item: Item) => string[];

export interface Peer {
  /** The name of the row. */
  readonly name: string;
  /** The npm package behind it, if any. */
  readonly package?: string;
  /** `import.meta.url` of the file that configures it: a changed configuration is measured anew. */
  readonly source: string;
  /** Most articles that it ranks in reasonable time and memory; the speed table says where it is left out. */
  readonly maxArticles: number;
  /** Imports the package, so that `build` times only the work. */
  load(): Promise<(items: readonly Item[]) => Rank>;
}

/** Articles asked for: ten, and one more because the item itself is usually the best match. */
export const ASKED = 11;
