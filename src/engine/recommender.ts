/** The pipeline: an index of articles and the current one → what to read next, and why. */
import type {
  Article,
  Query,
  Reason,
  Recommendation,
  RecommendOptions,
  RecommenderOptions,
} from '../types.js';
import { matchesOf, sumOf, Tally } from './bm25.js';
import { closerLook, DIVERSITY, LOOKED_AT, THRESHOLD, type CloserLook } from './closer-look.js';
import { closeness, DATE_BOOST, HALF_LIFE, timeOf } from './dates.js';
import { DEFAULT_FALLBACK, fallbackTest } from './fallback.js';
import { pairWeights, topics, wholeTag, type Tokenize } from './fields.js';
import { factorsOf, type Factors } from './factors.js';
import { candidateFilter } from './filters.js';
import { FuzzyVocabulary } from './fuzzy.js';
import { Identities, Taken } from './identity.js';
import { buildPostings, MAX_ARTICLES, type Postings } from './postings.js';
import { runAtOnce, runInSlices } from '../slices.js';
import { given, queryTerms, type QueryTerm } from './query.js';
import { explain } from './reasons.js';
import { shortlist, type Candidate } from './shortlist.js';
import { TITLE_BOOST } from './titles.js';

/** The defaults of `recommend`. */
export const DEFAULTS = {
  limit: 6,
  threshold: THRESHOLD,
  diversity: DIVERSITY,
  halfLife: HALF_LIFE,
} as const;

const MAX_LIMIT = 100;
/** Candidates that get the closer look: at least so many, and some per article asked for. */
const SHORTLIST = 20;

/** Articles whose ids and dates are read between two chances to pause. */
const ARTICLES_A_STEP = 256;

/** One question under way. */
interface Question {
  readonly page: Partial<Article>;
  readonly own: number | undefined;
  readonly terms: readonly QueryTerm[];
  readonly factors: Factors;
  readonly allowed: (article: Article) => boolean;
  readonly taken: Taken;
  readonly ignored: ReadonlySet<string>;
  readonly options: RecommendOptions;
}

/** An article that will be in the list. */
interface Chosen extends Candidate {
  /** Where it is not there by its score. */
  readonly by?: { readonly kind: Reason['kind']; readonly value: string };
}

/** Answers for one index of articles; made by `createRecommender`. */
export class Recommender {
  readonly #articles: readonly Article[];
  readonly #tokenize: Tokenize | undefined;
  readonly #postings: Postings;
  readonly #fuzzy: FuzzyVocabulary;
  readonly #identities: Identities;
  readonly #pairs: number[][];
  readonly #times: Float64Array;
  #closerLook: CloserLook | undefined;
  readonly #tally: Tally;
  readonly #factors: ReturnType<typeof factorsOf>;
  #newest: readonly number[] | undefined;

  /** @internal Every `yield` is a moment at which the builder may rest. */
  static *build(
    articles: readonly Article[],
    options: RecommenderOptions = {},
  ): Generator<void, Recommender> {
    const known = articles.slice(0, MAX_ARTICLES);
    const postings = yield* buildPostings(known, options.tokenize);
    const fuzzy = yield* FuzzyVocabulary.build(postings);
    const recommender = new Recommender(known, postings, fuzzy, options);
    for (const [place, { date }] of known.entries()) {
      if (place % ARTICLES_A_STEP === 0) yield;
      recommender.#identities.learn(place);
      recommender.#times[place] = timeOf(date);
    }
    return recommender;
  }

  private constructor(
    articles: readonly Article[],
    postings: Postings,
    fuzzy: FuzzyVocabulary,
    { weights, ignoreParams, tokenize }: RecommenderOptions,
  ) {
    this.#articles = articles;
    this.#tokenize = tokenize;
    this.#postings = postings;
    this.#fuzzy = fuzzy;
    this.#identities = new Identities(articles, ignoreParams);
    this.#pairs = pairWeights(weights);
    this.#times = new Float64Array(articles.length);
    this.#factors = factorsOf(articles, this.#times);
    this.#tally = new Tally(articles.length, postings);
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
    return runAtOnce(this.#steps(query, options));
  }

  /** The same list, without holding the thread for more than some milliseconds at a time. */
  recommendInSlices(query: Query, options: RecommendOptions = {}): Promise<Recommendation[]> {
    return runInSlices(this.#steps(query, options));
  }

  /** Between two steps, another question may be asked. */
  *#steps(query: Query, options: RecommendOptions): Generator<void, Recommendation[]> {
    const question = yield* this.#ask(query, options);
    if (!question) return [];
    yield;
    const list: Recommendation[] = [];
    for (const one of yield* this.#choose(question)) {
      yield;
      list.push(this.#explained(question, one));
    }
    return list;
  }

  /** The same list as `recommend` gives, as places in the index and without reasons: for asking about every article. */
  nearest(query: Query, options: RecommendOptions = {}): number[] {
    const question = runAtOnce(this.#ask(query, options));
    this.#closerLook ??= this.#look(Infinity); // every article will be looked at, and more than once
    return question ? runAtOnce(this.#choose(question)).map(({ place }) => place) : [];
  }

  #look(remembered?: number): CloserLook {
    const { vocabulary } = this.#postings;
    return closerLook(this.#articles, this.#newestFirst, vocabulary, this.#tokenize, remembered);
  }

  *#choose(question: Question): Generator<void, Chosen[]> {
    const { options } = question;
    const limit = Math.min(MAX_LIMIT, Math.max(0, Math.floor(options.limit ?? DEFAULTS.limit)));
    const pinned = this.#pinned(question).slice(0, limit);
    const rest = this.#near(question, limit - pinned.length);
    const wanted = limit - pinned.length - rest.length;
    const candidates = this.#candidates(question, SHORTLIST + wanted * LOOKED_AT);
    yield;
    this.#closerLook ??= this.#look();
    rest.push(...this.#closerLook(question.page, candidates, question.taken, wanted, options));
    yield;
    const short = Math.min(limit, options.min ?? limit) - pinned.length - rest.length;
    if (short > 0) rest.push(...this.#fallback(question, short));
    if (options.order === 'newest') rest.sort((a, b) => this.#newestFirst(a.place, b.place));
    return [...pinned, ...rest];
  }

  *#ask(query: Query, options: RecommendOptions): Generator<void, Question | undefined> {
    const own = this.#identities.find(query);
    const indexed = own === undefined ? undefined : this.#articles[own];
    const page: Partial<Article> | undefined =
      typeof query === 'string' || query === indexed ? indexed : { ...indexed, ...given(query) };
    if (!page) return undefined;
    const ignored = new Set(options.ignoreTags?.map(wholeTag));
    const telling = ignored.size
      ? { ...page, url: '', tags: topics(page).filter((tag) => !ignored.has(wholeTag(tag))) }
      : page;
    const terms = yield* queryTerms(
      telling,
      this.#pairs,
      this.size,
      this.#postings,
      this.#fuzzy,
      indexed,
      this.#tokenize,
    );
    const taken = new Taken(this.#identities);
    taken.add(page);
    if (indexed) taken.add(indexed);
    const factors = this.#factors(page, options);
    const allowed = candidateFilter(page, options, this.#identities.key);
    return { page, own, terms, factors, allowed, taken, ignored, options };
  }

  #pinned({ page, options, allowed, taken }: Question): Chosen[] {
    return [...(options.pin ?? []), ...(page.pin ?? [])].flatMap((name) => {
      const place = this.#identities.find(name);
      const article = place === undefined ? undefined : this.#articles[place];
      if (place === undefined || !article || !allowed(article) || !taken.claim(article)) return [];
      return [{ place, score: 1, by: { kind: 'pin', value: article.url } }];
    });
  }

  /** What was found nearest when the index was built, in that order: from more than is known here. */
  #near({ page, own, terms, factors, allowed, taken }: Question, limit: number): Chosen[] {
    return (page.neighbors ?? [])
      .flatMap((id) => this.#identities.find(id) ?? [])
      .filter((place) => {
        const article = this.#articles[place] as Article;
        return place !== own && allowed(article) && taken.claim(article);
      })
      .slice(0, limit)
      .map((place) => {
        const score = sumOf(place, terms, this.#postings) * factors.of(place);
        const by = { kind: 'neighbor', value: (this.#articles[place] as Article).id } as const;
        return score > 0 ? { place, score } : { place, score: 0, by };
      });
  }

  /** The best by what they share with the page. */
  #candidates({ own, terms, factors, allowed }: Question, size: number): Chosen[] {
    const unread = this.#tally.read(terms, this.#postings);
    const { scores } = this.#tally;
    const fits = (place: number) => place !== own && allowed(this.#articles[place] as Article);
    return shortlist(this.#tally, factors, size, fits, this.#newestFirst).map((place) => ({
      place,
      score: ((scores[place] as number) + sumOf(place, unread, this.#postings)) * factors.of(place),
    }));
  }

  /** Climbs the ladder until `wanted` articles are found; on one step, the more related come first, then the newer. */
  #fallback(
    { page, own, terms, factors, allowed, taken, ignored, options }: Question,
    wanted: number,
  ): Chosen[] {
    const found: Chosen[] = [];
    this.#tally.read(terms, this.#postings); // anew: another question may have been asked meanwhile
    const { scores, touched } = this.#tally;
    const score = (place: number) => (scores[place] as number) * factors.of(place);
    const newest = (this.#newest ??= [...this.#articles.keys()].sort(this.#newestFirst));
    let related: Uint32Array | undefined;
    for (const step of options.fallback ?? DEFAULT_FALLBACK) {
      const stands = fallbackTest(step, page, ignored);
      if (!stands) continue;
      related ??= touched.slice().sort((a, b) => score(b) - score(a) || this.#newestFirst(a, b));
      for (const places of step === 'recent' ? [newest] : [related, newest]) {
        for (const place of places) {
          if (found.length >= wanted) return found;
          const article = this.#articles[place] as Article;
          if (place === own || !stands(article) || !allowed(article)) continue;
          if (!((options.boost?.(article, page) ?? 1) > 0) || !taken.claim(article)) continue;
          found.push({ place, score: 0, by: { kind: 'fallback', value: step } });
        }
      }
    }
    return found;
  }

  #explained({ page, terms, options }: Question, { place, score, by }: Chosen): Recommendation {
    const article = this.#articles[place] as Article;
    if (by) return { article, score, reasons: [{ ...by, weight: score }] };
    const matches = matchesOf(place, terms, this.#postings);
    const ideal = terms.reduce((sum, term) => sum + term.ideal, 0) * (1 + DATE_BOOST) * (1 + TITLE_BOOST);
    const share = Math.min(1, score / ideal);
    const [from, to] = [timeOf(page.date), this.#times[place] as number];
    const undated = share / (1 + DATE_BOOST * closeness(from, to, options.halfLife ?? DEFAULTS.halfLife));
    const reasons = explain(
      matches,
      undated,
      page,
      article,
      { weight: share - undated, from, to },
      this.#tokenize,
    );
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
