/** What holds for every index, every question and every set of options. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { createRecommender, type Article, type Recommendation } from '../../src/engine/index.js';
import { fold } from '../../src/engine/tokens.js';
import { canonicalUrl } from '../../src/url.js';
import { anyIndex, anyOptions, anyQuestion, plainIndex } from './arbitraries.js';
import { assertNear, ids } from './articles.js';

const RUNS = { numRuns: 100 };
/** Pure relevance: nothing left out, nothing reordered, nothing added. */
const BARE = { limit: 100, threshold: 0, diversity: 0, fallback: [] } as const;

const isRelated = ({ reasons }: Recommendation) =>
  reasons.every(({ kind }) => kind !== 'pin' && kind !== 'fallback');
const isFalling = (values: readonly number[]) =>
  values.every((value, i) => value <= (values[i - 1] ?? Infinity));
const titleKey = ({ title }: Pick<Article, 'title'>) => fold(title).trim();
const urlKey = ({ url }: Pick<Article, 'url'>) => canonicalUrl(url);

/** Articles that throw when the engine writes to them. */
const frozen = (index: readonly Article[]): readonly Article[] =>
  Object.freeze(
    index.map((one) => {
      Object.values(one).forEach((value) => Object.freeze(value));
      return Object.freeze(one);
    }),
  );

describe('every answer', () => {
  it('comes without an error, whatever the strings, and leaves the articles and the prototypes alone', () => {
    const before = Reflect.ownKeys(Object.prototype);
    fc.assert(
      fc.property(anyQuestion, ({ index, query, options }) => {
        createRecommender(frozen(index)).recommend(query, options);
      }),
      { numRuns: 120 },
    );
    assert.deepEqual(Reflect.ownKeys(Object.prototype), before);
  });

  it('never holds the article itself', () => {
    fc.assert(
      fc.property(anyIndex, anyOptions, fc.nat(), (index, options, place) => {
        const own = index[place % Math.max(1, index.length)];
        fc.pre(own !== undefined);
        const recommender = createRecommender(index);
        for (const query of [own.id, own]) {
          const list = recommender.recommend(query, options);
          const itself: Recommendation[] = list.filter(
            ({ article }) =>
              article.id === own.id ||
              urlKey(article) === urlKey(own) ||
              (own.title !== '' && titleKey(article) === titleKey(own)),
          );
          assert.deepEqual(ids(itself), []);
        }
      }),
      RUNS,
    );
  });

  it('never holds a URL twice or a title twice', () => {
    fc.assert(
      fc.property(anyQuestion, ({ index, query, options }) => {
        const articles = createRecommender(index)
          .recommend(query, options)
          .map(({ article }) => article);
        const urls = articles.filter(({ url }) => url).map(urlKey);
        const titles = articles.filter(({ title }) => title).map(titleKey);
        assert.equal(new Set(urls).size, urls.length);
        assert.equal(new Set(titles).size, titles.length);
      }),
      RUNS,
    );
  });

  it('holds at most `limit` articles, and never more than 100', () => {
    fc.assert(
      fc.property(anyQuestion, ({ index, query, options }) => {
        const { length } = createRecommender(index).recommend(query, options);
        return length <= Math.max(0, Math.min(100, options.limit ?? 6));
      }),
      RUNS,
    );
  });

  it('does not depend on the order of the index', () => {
    fc.assert(
      fc.property(plainIndex, anyOptions, fc.infiniteStream(fc.nat()), (index, options, dice) => {
        const keys = new Map(index.map((one) => [one, dice.next().value as number]));
        const shuffled = [...index].sort((a, b) => (keys.get(a) ?? 0) - (keys.get(b) ?? 0));
        assert.deepEqual(
          createRecommender(shuffled).recommend('p0', options),
          createRecommender(index).recommend('p0', options),
        );
      }),
      { numRuns: 120 },
    );
  });

  it('does not depend on the order of the index where URLs and titles meet', () => {
    fc.assert(
      fc.property(anyIndex, anyOptions, fc.nat(), (index, options, place) => {
        const own = index[place % Math.max(1, index.length)];
        fc.pre(own !== undefined);
        // Which article a URL means is open where several have it: pins are another matter.
        const articles = index.map((one) => ({ ...one, pin: undefined }));
        assert.deepEqual(
          createRecommender(articles.toReversed()).recommend(own.id, { ...options, pin: [] }),
          createRecommender(articles).recommend(own.id, { ...options, pin: [] }),
        );
      }),
      RUNS,
    );
  });

  it('is the same when asked again, whatever was asked in between', () => {
    fc.assert(
      fc.property(anyQuestion, ({ index, query, options }) => {
        const recommender = createRecommender(index);
        const first = recommender.recommend(query, options);
        index.forEach(({ id }) => recommender.recommend(id));
        assert.deepEqual(recommender.recommend(query, options), first);
        assert.deepEqual(createRecommender(index).recommend(query, options), first);
      }),
      RUNS,
    );
  });
});

describe('every score', () => {
  it('is between 0 and 1, and the reasons add up to it', () => {
    fc.assert(
      fc.property(anyQuestion, ({ index, query, options }) => {
        for (const { score, reasons } of createRecommender(index).recommend(query, options)) {
          assert.ok(score >= 0 && score <= 1, `score ${score}`);
          const sum = reasons.reduce((total, { weight }) => total + weight, 0);
          assertNear(sum, score);
          assert.equal(isFalling(reasons.map(({ weight }) => weight)), true);
        }
      }),
      RUNS,
    );
  });

  it('of related articles falls from first to last when variety is off', () => {
    fc.assert(
      fc.property(anyQuestion, ({ index, query, options }) => {
        const scores = createRecommender(index)
          .recommend(query, { ...options, pin: [], order: 'relevance', diversity: 0 })
          .filter(isRelated)
          .map(({ score }) => score);
        return isFalling(scores);
      }),
      RUNS,
    );
  });
});

describe('an excluded URL', () => {
  it('is gone, and the others keep their order', () => {
    fc.assert(
      fc.property(plainIndex, fc.nat(), (index, place) => {
        const recommender = createRecommender(index);
        const before = recommender.recommend('p0', BARE);
        const gone = index[place % index.length] as Article;
        assert.deepEqual(
          recommender.recommend('p0', { ...BARE, excludeUrls: [gone.url] }),
          before.filter(({ article }) => article.id !== gone.id),
        );
      }),
      RUNS,
    );
  });
});
