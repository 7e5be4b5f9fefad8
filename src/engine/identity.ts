/** Which articles are the same article: by id, by URL, by title. */
import type { Article, Query } from '../types.js';
import { canonicalUrl } from '../url.js';
import { fold } from './tokens.js';

/** Finds articles by id or URL, and remembers the canonical URLs it had to work out. */
export class Identities {
  readonly #articles: readonly Article[];
  readonly #ignoreParams: readonly string[] | undefined;
  readonly #places: ReadonlyMap<string, number>;
  readonly #keys = new Map<string, string>();

  constructor(articles: readonly Article[], ignoreParams?: readonly string[]) {
    this.#articles = articles;
    this.#ignoreParams = ignoreParams;
    this.#places = new Map(articles.map(({ id }, place) => [id, place]));
  }

  /** The key that all spellings of a URL share. */
  key(url: string): string {
    let key = this.#keys.get(url);
    if (key === undefined) this.#keys.set(url, (key = canonicalUrl(url, undefined, this.#ignoreParams)));
    return key;
  }

  /** The place in the index of what a question is about, or `undefined`. */
  find(query: Query): number | undefined {
    if (typeof query === 'string') return this.#places.get(query) ?? this.#byUrl(query);
    const place = query.id === undefined ? undefined : this.#places.get(query.id);
    if (place !== undefined && (!query.url || this.#articles[place]?.url === query.url)) return place;
    return query.url ? this.#byUrl(query.url) : place;
  }

  /** Working out every URL's key is slow: first only those that end alike, which is nearly always enough. */
  #byUrl(url: string): number | undefined {
    const key = this.key(url);
    const ending = /[^/?]*$/.exec(key.replace(/\?.*/, ''))?.[0] ?? '';
    const find = (test: (article: Article) => boolean) => {
      const place = this.#articles.findIndex((article) => test(article) && this.key(article.url) === key);
      return place < 0 ? undefined : place;
    };
    return (
      find((article) => article.url.includes(ending)) ?? (ending.includes('%') ? find(() => true) : undefined)
    );
  }
}

/** What a list already shows, or must not show: no URL twice, no title twice. */
export class Taken {
  readonly #keyOf: (url: string) => string;
  readonly #seen = new Set<string>();

  constructor(keyOf: (url: string) => string) {
    this.#keyOf = keyOf;
  }

  /** Takes an article, unless its URL or its title is taken already: then `false`. */
  claim({ url, title }: Partial<Article>): boolean {
    const marks = [url && this.#keyOf(url), title && `"${fold(title).trim()}`].filter(Boolean) as string[];
    if (marks.some((mark) => this.#seen.has(mark))) return false;
    for (const mark of marks) this.#seen.add(mark);
    return true;
  }
}
