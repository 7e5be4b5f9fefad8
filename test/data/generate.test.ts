/** The generated feeds are the same every time, valid, and as varied as their size asks for. */
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { generateFeed, type JsonFeedItem } from '../../data/generate.js';
import { TOPICS } from '../../data/generator/topics.js';

const SCRIPT = fileURLToPath(new URL('../../data/generate.ts', import.meta.url));
const { items } = generateFeed(5_000);

const allDifferent = (values: readonly string[]) => assert.equal(new Set(values).size, values.length);
const wordsOf = (list: readonly JsonFeedItem[]) =>
  new Set(list.flatMap(({ title, summary }) => `${title} ${summary}`.toLowerCase().match(/[a-z]+/g) ?? []));
const countBy = (values: readonly string[]) => {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
};

describe('generateFeed: the same call', () => {
  it('gives the same bytes', () => {
    assert.equal(JSON.stringify(generateFeed(500)), JSON.stringify(generateFeed(500)));
  });

  it('gives other articles for another seed', () => {
    assert.notEqual(JSON.stringify(generateFeed(50, { seed: 2 })), JSON.stringify(generateFeed(50)));
  });
});

describe('generateFeed: size', () => {
  for (const count of [0, 1, 7, 1_000]) {
    it(`gives ${count} articles`, () => {
      assert.equal(generateFeed(count).items.length, count);
    });
  }

  for (const count of [-1, 1.5, NaN, 1_000_001]) {
    it(`refuses ${count}`, () => {
      assert.throws(() => generateFeed(count), RangeError);
    });
  }

  it('keeps titles, URLs and ids different among 20,000', () => {
    const many = generateFeed(20_000).items;

    allDifferent(many.map(({ title }) => title));
    allDifferent(many.map(({ url }) => url));
    allDifferent(many.map(({ id }) => id));
  });
});

describe('generateFeed: each article', () => {
  it('stands under the URL of the site', () => {
    const [article] = generateFeed(1, { url: 'https://other.example/blog/' }).items;

    assert.match(article?.url ?? '', /^https:\/\/other\.example\/blog\/articles\/[a-z0-9-]+$/);
  });

  it('has a title and a summary of 20 to 45 words, with nothing left to fill in', () => {
    for (const { title, summary } of items) {
      const words = summary.split(' ').length;
      assert.ok(words >= 20 && words <= 45, `${words} words: ${summary}`);
      assert.match(title, /^[A-Z][^{}]{8,}$/);
      assert.doesNotMatch(summary, /[{}]|undefined/);
    }
  });

  it('has 2 to 5 different tags, the topic first, and the section of its topic', () => {
    const sections = new Map(TOPICS.map(({ tag, section }) => [tag, section]));
    for (const { tags, _related } of items) {
      assert.ok(tags.length >= 2 && tags.length <= 5, tags.join());
      allDifferent(tags);
      assert.equal(sections.get(tags[0] ?? ''), _related.section);
    }
  });

  it('is dated within eight years, newest first, but for a few', () => {
    const dates = items.flatMap(({ date_published }) => date_published ?? []);

    assert.deepEqual(dates, [...dates].sort().reverse());
    assert.ok((dates[0] ?? '') <= '2026-06-30');
    assert.ok((dates.at(-1) ?? '') >= '2018-06-30');
    assert.ok(dates.length < items.length && dates.length > items.length * 0.9);
    for (const date of dates) assert.match(date, /^\d{4}-\d\d-\d\dT\d\d:\d\d:00Z$/);
  });
});

describe('generateFeed: variety', () => {
  it('covers all sixty topics, some far more than others', () => {
    const counts = [...countBy(items.map(({ tags }) => tags[0] ?? '')).values()].sort((a, b) => b - a);

    assert.equal(counts.length, 60);
    assert.ok((counts[0] ?? 0) > 4 * (counts.at(-1) ?? 0));
  });

  it('uses its tags as unevenly as people do', () => {
    const counts = [...countBy(items.flatMap(({ tags }) => tags)).values()].sort((a, b) => b - a);
    const half = items.flatMap(({ tags }) => tags).length / 2;

    let covered = 0;
    const needed = counts.findIndex((count) => (covered += count) >= half);
    assert.ok(needed < counts.length / 4, `${needed} of ${counts.length} tags are half of all uses`);
  });

  it('has a vocabulary that grows with its size, more slowly', () => {
    const small = wordsOf(items.slice(0, 1_000)).size;
    const large = wordsOf(items).size;

    assert.ok(
      large > 1.5 * small && large < 5 * small,
      `${small} words in 1,000 articles, ${large} in 5,000`,
    );
  });
});

describe('the topics', () => {
  it('are complete', () => {
    for (const { tag, subtags, people, doings, things } of TOPICS) {
      assert.deepEqual([subtags.length, people.length, doings.length, things.length], [7, 2, 5, 14], tag);
      allDifferent([tag, ...subtags]);
      allDifferent(things);
    }
  });
});

describe('npx tsx data/generate.ts', () => {
  const node = ['--import', 'tsx', SCRIPT];

  it('prints the feed', () => {
    const printed = execFileSync(process.execPath, [...node, '20'], { encoding: 'utf8' });

    assert.deepEqual(JSON.parse(printed), generateFeed(20));
  });

  it('explains itself where the count is missing', () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, node, { encoding: 'utf8' });

    assert.equal(status, 2);
    assert.equal(stdout, '');
    assert.match(stderr, /Usage: /);
  });
});
