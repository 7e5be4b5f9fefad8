/** JSON read a piece at a time says the same as `JSON.parse`, of sound texts and of broken ones. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { generateFeed } from '../../data/generate.js';
import { jsonSteps } from '../../src/feed/json.js';
import { runAtOnce } from '../../src/slices.js';

const read = (text: string, long = 0, step = 0) => runAtOnce(jsonSteps(text, long, step));

/** A value, or that there is none. */
function outcome(parse: () => unknown): { value: unknown } | 'broken' {
  try {
    return { value: parse() };
  } catch (error) {
    assert.ok(error instanceof SyntaxError);
    return 'broken';
  }
}
const isTheSame = (text: string) =>
  assert.deepEqual(
    outcome(() => read(text)),
    outcome(() => JSON.parse(text)),
    text,
  );

/** What lists of articles are made of, down to brackets and quotes within strings. */
const item = fc.dictionary(
  fc.constantFrom('id', 'title', 'tags', '__proto__', 'a]"', '\\'),
  fc.oneof(
    fc.string({ unit: fc.constantFrom('"', '\\', '{', ']', ',', 'é', '\n', ' ') }),
    fc.array(fc.jsonValue({ maxDepth: 1 }), { maxLength: 4 }),
  ),
);
const list = fc.array(fc.oneof({ weight: 4, arbitrary: item }, fc.jsonValue({ maxDepth: 1 })));
const feed = fc.oneof(
  list,
  fc.dictionary(fc.constantFrom('items', 'authors', 'title', '__proto__'), fc.oneof(list, fc.jsonValue())),
  fc.jsonValue(),
);
const text = fc
  .tuple(feed, fc.constantFrom(undefined, 1))
  .map(([value, indent]) => JSON.stringify(value, undefined, indent));

describe('JSON in pieces', () => {
  it('is what JSON.parse says it is', () => {
    fc.assert(fc.property(text, isTheSame), { numRuns: 200 });
  });

  it('is broken where JSON.parse says it is broken', () => {
    const damage = fc.tuple(
      text,
      fc.nat(),
      fc.nat(3),
      fc.constantFrom('', ',', ']', '}', '[', '{', '"', '\\', '0'),
    );
    fc.assert(
      fc.property(damage, ([sound, place, count, put]) => {
        const at = place % (sound.length + 1);
        isTheSame(sound.slice(0, at) + put + sound.slice(at + count));
      }),
      { numRuns: 1_000 },
    );
  });

  for (const broken of [
    '[{"a":1},]',
    '[{"a":1}{"b":2}]',
    '[,{"a":1}]',
    '{"items":[{"a":1}}',
    '[{"a":1}',
    ']',
  ])
    it(`is broken: ${broken}`, () =>
      assert.equal(
        outcome(() => read(broken)),
        'broken',
      ));

  it('of an index of 1,000 articles is read in many small steps', () => {
    const long = JSON.stringify(generateFeed(1_000));
    const steps = jsonSteps(long);
    let count = 0;
    let step = steps.next();
    for (; !step.done; step = steps.next()) count++;
    assert.deepEqual(step.value, JSON.parse(long));
    assert.ok(count > 15, `${count} steps`);
  });
});
