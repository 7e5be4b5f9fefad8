/** Which articles are the same article: by id, by URL, by title. */
import type { Article, Query } from '../types.js';
import { canonicalUrl } from '../url.js';
import { memo } from './memo.js';
import { fold } from './tokens.js';

/** What a URL may spell in more than one way. */
const NEEDS_RESPELLING = /[^\0-\x7f]|%/;

/** Finds articles by id or URL, and remembers the canonical URLs it had to work out. */
export class Identities {
  readonly #articles: readonly Article[];
  readonly #places = new Map<string, number>();
  /** The key that all spellings of a URL share. */
  readonly key: (url: string) => string;
  /** The mark that all spellings of a title share, and no URL has. */
  readonly titleKey = memo((title: string) => `"${fold(title).trim()}`);

  constructor(articles: readonly Article[], ignoreParams?: readonly string[]) {
    this.#articles = articles;
    this.key = memo((url) => canonicalUrl(url, undefined, ignoreParams));
  }

  /** Takes note of the id of the article at a place: of each before anything is sought. */
  learn(place: number): void {
    this.#places.set((this.#articles[place] as Article).id, place);
  }

  /** The place in the index of what a question is about, or `undefined`. */
  find(query: Query): number | undefined {
    if (typeof query === 'string') return this.#places.get(query) ?? this.#byUrl(query);
    const place = query.id === undefined ? undefined : this.#places.get(query.id);
    if (place !== undefined && (!query.url || this.#articles[place]?.url === query.url)) return place;
    return query.url ? this.#byUrl(query.url) : place;
  }

  /** Working out every URL's key is slow: only of those that may end alike. */
  #byUrl(url: string): number | undefined {
    const key = this.key(url);
    const ending = /[^/]*$/.exec(key.replace(/^https:\/\/[^/]*|\?.*/g, ''))?.[0] ?? '';
    const place = this.#articles.findIndex(
      ({ url: other }) => (other.includes(ending) || NEEDS_RESPELLING.test(other)) && this.key(other) === key,
    );
    return place < 0 ? undefined : place;
  }
}

/** What a list already shows, or must not show: no URL twice, no title twice. */
export class Taken {
  readonly #identities: Identities;
  readonly #seen = new Set<string>();

  constructor(identities: Identities) {
    this.#identities = identities;
  }

  /** Takes an article, unless its URL or its title is taken already: then `false`. */
  claim(article: Article): boolean {
    if (this.#marks(article).some((mark) => this.#seen.has(mark))) return false;
    this.add(article);
    return true;
  }

  add(article: Partial<Article>): void {
    for (const mark of this.#marks(article)) this.#seen.add(mark);
  }

  #marks({ url, title }: Partial<Article>): string[] {
    return [
      ...(url ? [this.#identities.key(url)] : []),
      ...(title ? [this.#identities.titleKey(title)] : []),
    ];
  }
}
