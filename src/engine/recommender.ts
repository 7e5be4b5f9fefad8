/** The pipeline: an index of articles and the current one → what to read next, and why. */
import type { Article, Query, Reason, Recommendation, RecommendOptions, RecommenderOptions } from '../types.js';
import { matchesOf, scoreArticles } from './bm25.js';
import { closeness, DATE_BOOST, HALF_LIFE, timeOf } from './dates.js';
import { diversify } from './diversity.js';
import { DEFAULT_FALLBACK, fallbackTest } from './fallback.js';
import { pairWeights, wholeTag } from './fields.js';
import { candidateFilter, isForeign } from './filters.js';
import { FuzzyVocabulary } from './fuzzy.js';
import { Identities, Taken } from './identity.js';
import { buildPostings, MAX_ARTICLES, type Postings } from './postings.js';
import { queryTerms, type QueryTerm } from './query.js';
import { explain } from './reasons.js';
import { shortlist } from './shortlist.js';
import { overlap, TITLE_BOOST, triples } from './titles.js';
import { tokens } from './tokens.js';

/** The defaults of `recommend`. */
export const DEFAULTS = { limit: 6, threshold: 0.2, diversity: 0.05, halfLife: HALF_LIFE } as const;

const MAX_LIMIT = 100;
/** What an article in another language than the page's is worth, of the same score. */
const OTHER_LANGUAGE = 0.4;
/** Candidates that get the closer look (titles, doubles, variety): at least so many, and so many per article asked for. */
const SHORTLIST = 60;
const SHORTLIST_PER_ARTICLE = 5;

/** One question under way. */
interface Question {
  readonly page: Partial<Article>;
  readonly time: number;
  readonly own: number | undefined;
  readonly terms: readonly QueryTerm[];
  readonly scores: Float64Array;
  readonly allowed: (article: Article) => boolean;
  readonly taken: Taken;
  readonly ignored: ReadonlySet<string>;
  readonly options: RecommendOptions;
}

interface Candidate {
  readonly place: number;
  readonly score: number;
}

/** Answers for one index of articles; made by `createRecommender`. */
export class Recommender {
  readonly #articles: readonly Article[];
  readonly #postings: Postings;
  readonly #fuzzy: FuzzyVocabulary;
  readonly #identities: Identities;
  readonly #pairs: number[][];
  readonly #times: Float64Array;

  /** @internal Every `yield` is a moment at which the builder may rest. */
  static *build(
    articles: readonly Article[],
    options: RecommenderOptions = {},
  ): Generator<void, Recommender> {
    const known = articles.slice(0, MAX_ARTICLES);
    const postings = yield* buildPostings(known);
    const fuzzy = yield* FuzzyVocabulary.build(postings.terms);
    return new Recommender(known, postings, fuzzy, options);
  }

  private constructor(
    articles: readonly Article[],
    postings: Postings,
    fuzzy: FuzzyVocabulary,
    { weights, ignoreParams }: RecommenderOptions,
  ) {
    this.#articles = articles;
    this.#postings = postings;
    this.#fuzzy = fuzzy;
    this.#identities = new Identities(articles, ignoreParams);
    this.#pairs = pairWeights(weights);
    this.#times = Float64Array.from(articles, ({ date }) => timeOf(date));
  }

  /** How many articles the index holds. */
  get size(): number {
    return this.#articles.length;
  }

  /**
   * The articles most related to `query`, best first.
   * @param query an article, in the index or not (what it leaves out is taken from the index), or the id or URL of one in the index
   * @returns at most `limit`; never the article itself, never one URL or one title twice; empty for an unknown id or URL
   */
  recommend(query: Query, options: RecommendOptions = {}): Recommendation[] {
    const question = this.#ask(query, options);
    if (!question) return [];
    const limit = Math.min(MAX_LIMIT, Math.max(0, Math.floor(options.limit ?? DEFAULTS.limit)));
    const pinned = this.#pinned(question).slice(0, limit);
    const near = this.#near(question, limit - pinned.length);
    const related = [...near, ...this.#related(question, limit - pinned.length - near.length)];
    const short = Math.min(limit, options.min ?? limit) - pinned.length - related.length;
    const rest = [
      ...related.map((one) => ({ place: one.place, answer: this.#explained(question, one) })),
      ...this.#fallback(question, short),
    ];
    if (options.order === 'newest') rest.sort((a, b) => this.#newestFirst(a.place, b.place));
    return [
      ...pinned.map((article) => fixed(article, 1, 'pin', article.url)),
      ...rest.map(({ answer }) => answer),
    ];
  }

  #ask(query: Query, options: RecommendOptions): Question | undefined {
    const own = this.#identities.find(query);
    const indexed = own === undefined ? undefined : this.#articles[own];
    if (typeof query === 'string' && !indexed) return undefined;
    const page: Partial<Article> = { ...indexed, ...(typeof query === 'string' ? {} : given(query)) };
    const ignored = new Set(options.ignoreTags?.map(wholeTag));
    const telling = { ...page, tags: (page.tags ?? []).filter((tag) => !ignored.has(wholeTag(tag))) };
    const terms = queryTerms(telling, this.#pairs, this.size, this.#postings, this.#fuzzy, indexed);
    const taken = new Taken((url) => this.#identities.key(url));
    taken.add(page);
    if (indexed) taken.add(indexed);
    const time = timeOf(page.date);
    return {
      page,
      time,
      own,
      terms,
      scores: this.#scores(page, time, terms, options.halfLife ?? DEFAULTS.halfLife),
      allowed: candidateFilter(page, options, (url) => this.#identities.key(url)),
      taken,
      ignored,
      options,
    };
  }

  /** Shared terms, closeness in time, language and the publisher's own weights. */
  #scores(page: Partial<Article>, time: number, terms: readonly QueryTerm[], halfLife: number): Float64Array {
    const scores = scoreArticles(terms, this.#postings, this.size);
    const foreign = new Map<string | undefined, boolean>(); // an index has few languages and many articles
    for (let place = 0; place < scores.length; place++) {
      const score = scores[place] as number;
      if (!score) continue;
      const { weight = 1, language } = this.#articles[place] as Article;
      const near = closeness(time, this.#times[place] as number, halfLife);
      if (!foreign.has(language)) foreign.set(language, isForeign(language, page.language));
      scores[place] = score * (1 + DATE_BOOST * near) * weight * (foreign.get(language) ? OTHER_LANGUAGE : 1);
    }
    return scores;
  }

  #pinned({ page, options, allowed, taken }: Question): Article[] {
    return [...(options.pin ?? []), ...(page.pin ?? [])].flatMap((name) => {
      const place = this.#identities.find(name);
      const article = place === undefined ? undefined : this.#articles[place];
      return article && allowed(article) && taken.claim(article) ? [article] : [];
    });
  }

  /** What was found nearest when the index was built, in that order: from more than is known here. */
  #near({ page, own, scores, allowed, taken }: Question, limit: number): Candidate[] {
    return (page.neighbors ?? [])
      .flatMap((id) => this.#identities.find(id) ?? [])
      .filter((place) => {
        const article = this.#articles[place] as Article;
        return place !== own && allowed(article) && taken.claim(article);
      })
      .slice(0, limit)
      .map((place) => ({ place, score: scores[place] as number }));
  }

  /** The closer look at the best candidates: likeness of titles, doubles, the relative threshold, variety. */
  #related({ page, own, scores, allowed, taken, options }: Question, limit: number): Candidate[] {
    const { threshold = DEFAULTS.threshold, diversity = DEFAULTS.diversity } = options;
    const fits = (place: number) => place !== own && allowed(this.#articles[place] as Article);
    const title = triples(page.title ?? '');
    const candidates = shortlist(scores, SHORTLIST + limit * SHORTLIST_PER_ARTICLE, fits, this.#newestFirst)
      .map((place) => {
        const likeness = overlap(title, triples((this.#articles[place] as Article).title));
        return { place, score: (scores[place] as number) * (1 + TITLE_BOOST * likeness) };
      })
      .sort((a, b) => b.score - a.score || this.#newestFirst(a.place, b.place));
    const distinct: Candidate[] = [];
    let best = 0; // of those that may be shown
    for (const candidate of candidates) {
      if (distinct.length >= limit * SHORTLIST_PER_ARTICLE || candidate.score < threshold * best) break;
      if (!taken.claim(this.#articles[candidate.place] as Article)) continue;
      best ||= candidate.score;
      distinct.push(candidate);
    }
    const words = distinct.map(({ place }) => {
      const { title, tags = [] } = this.#articles[place] as Article;
      return new Set(tokens([title, ...tags].join(' ')));
    });
    const relevance = distinct.map(({ score }) => score / best);
    const likeness = (a: number, b: number) => overlap(words[a] as Set<string>, words[b] as Set<string>);
    return diversify(relevance, likeness, diversity, limit).map((i) => distinct[i] as Candidate);
  }

  /** Climbs the ladder until `wanted` articles are found; on one step, the more related come first, then the newer. */
  #fallback(question: Question, wanted: number): { place: number; answer: Recommendation }[] {
    const { page, own, scores, allowed, taken, ignored, options } = question;
    const found: { place: number; answer: Recommendation }[] = [];
    for (const step of options.fallback ?? DEFAULT_FALLBACK) {
      if (found.length >= wanted) break;
      const stands = fallbackTest(step, page, ignored);
      const score = (place: number) => (step === 'recent' ? 0 : (scores[place] as number));
      const places = this.#articles
        .map((_, place) => place)
        .filter((place) => place !== own && stands(this.#articles[place] as Article))
        .sort((a, b) => score(b) - score(a) || this.#newestFirst(a, b));
      for (const place of places) {
        if (found.length >= wanted) break;
        const article = this.#articles[place] as Article;
        if (!allowed(article) || !taken.claim(article)) continue;
        found.push({ place, answer: fixed(article, 0, 'fallback', step) });
      }
    }
    return found;
  }

  #explained({ page, time, terms, options }: Question, { place, score }: Candidate): Recommendation {
    const article = this.#articles[place] as Article;
    if (!score) return fixed(article, 0, 'neighbor', article.id);
    const matches = matchesOf(place, terms, this.#postings);
    const ideal = terms.reduce((sum, term) => sum + term.ideal, 0) * (1 + DATE_BOOST) * (1 + TITLE_BOOST);
    const share = Math.min(1, score / ideal);
    const theirs = this.#times[place] as number;
    const boost = DATE_BOOST * closeness(time, theirs, options.halfLife ?? DEFAULTS.halfLife);
    const undated = share / (1 + boost);
    const scale = undated / matches.reduce((sum, { weight }) => sum + weight, 0);
    const reasons = explain(matches, scale, page, article, {
      weight: share - undated,
      from: time,
      to: theirs,
    });
    return { article, score: share, reasons };
  }

  /** Newer first; undated last; then by id, so that the order never depends on the order of the index. */
  readonly #newestFirst = (a: number, b: number): number => {
    const time = (place: number) =>
      Number.isNaN(this.#times[place]) ? -Infinity : (this.#times[place] as number);
    if (time(a) !== time(b)) return time(b) - time(a);
    return (this.#articles[a] as Article).id < (this.#articles[b] as Article).id ? -1 : 1;
  };
}

const fixed = (article: Article, score: number, kind: Reason['kind'], value: string): Recommendation => ({
  article,
  score,
  reasons: [{ kind, value, weight: score }],
});

/** What a question really says: absent and empty values do not hide what the index knows. */
function given(query: Partial<Article>): Partial<Article> {
  return Object.fromEntries(
    Object.entries(query).filter(
      ([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && !value.length),
    ),
  );
}
