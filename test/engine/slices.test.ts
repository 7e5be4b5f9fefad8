/** The same index, built in slices: same answers, a free thread, and a way to stop. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { createRecommender } from '../../src/engine/index.js';
import { Recommender } from '../../src/engine/recommender.js';
import { anyQuestion } from './arbitraries.js';
import { article } from './articles.js';

/** Enough work for several slices on any machine. */
const large = Array.from({ length: 4000 }, (_, i) =>
  article(`n${i}`, {
    title: `Number ${i} of many`,
    summary: Array.from({ length: 40 }, (_, k) => `word${(i * 31 + k * 17) % 5000}`).join(' '),
  }),
);

describe('inSlices', () => {
  it('answers as the index built at once does', async () => {
    await fc.assert(
      fc.asyncProperty(anyQuestion, async ({ index, query, options }) => {
        const sliced = await createRecommender.inSlices(index);
        assert.deepEqual(
          sliced.recommend(query, options),
          createRecommender(index).recommend(query, options),
        );
      }),
      { numRuns: 40 },
    );
  });

  it('answers several at once as it answers one after the other', async (test) => {
    let clock = 0;
    test.mock.method(performance, 'now', () => (clock += 10)); // so that each step has a turn of its own
    const tagged = large.slice(0, 300).map((one, i) => ({ ...one, tags: [`tag ${i % 3}`] }));
    const recommender = createRecommender(tagged);
    const pages = tagged.slice(0, 20);
    const options = { limit: 20, threshold: 0.9 }; // most come from the fallback, which asks what is related once more
    const together = await Promise.all(pages.map((page) => recommender.recommendInSlices(page, options)));
    assert.deepEqual(
      together,
      pages.map((page) => recommender.recommend(page, options)),
    );
    assert.equal(together[0]?.length, 20);
  });

  it('takes the options of the one-shot build', async () => {
    const index = [article('page', { title: 'Bread' }), article('other', { title: 'Bread rolls' })];
    const sliced = await createRecommender.inSlices(index, { weights: { title: 0 } });
    assert.deepEqual(sliced.recommend('page', { fallback: [] }), []);
  });

  it('lets others run between slices', async () => {
    let turns = 0;
    const timer = setInterval(() => turns++);
    await createRecommender.inSlices(large);
    clearInterval(timer);
    assert.notEqual(turns, 0);
  });

  it('PERF-03 works out at most some hundreds of ids and dates without a pause', () => {
    let reads = 0;
    const counting = large.map((one) => ({
      ...one,
      get id() {
        reads++;
        return one.id;
      },
      get date() {
        reads++;
        return '2024-05-06';
      },
    }));
    const work = Recommender.build(counting);
    for (let isDone = false; !isDone; reads = 0) {
      isDone = work.next().done === true;
      assert.ok(reads <= 600, `${reads} at once`);
    }
  });

  it('rejects with the reason of a signal that is aborted already', async () => {
    const reason = new Error('the reader has left');
    await assert.rejects(
      createRecommender.inSlices([], { signal: AbortSignal.abort(reason) }),
      (error) => error === reason,
    );
  });

  it('stops between slices with the reason of the signal', async () => {
    const reason = new Error('the reader has left');
    const controller = new AbortController();
    const built = createRecommender.inSlices(large, { signal: controller.signal });
    setImmediate(() => controller.abort(reason));
    await assert.rejects(built, (error) => error === reason);
  });
});
