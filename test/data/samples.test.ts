/** What the sample indexes promise to the demo, the tests and whoever copies them. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { parseFeed } from '../../src/feed/index.js';

interface Item {
  id: string;
  url: string;
  title: string;
  summary: string;
  date_published?: string;
  image?: string;
  language?: string;
  tags: string[];
}

const DATA = new URL('../../data/', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, DATA), 'utf8');
const itemsOf = (name: string) => (JSON.parse(read(name)) as { items: Item[] }).items;

const allDifferent = (values: readonly string[]) => {
  const repeated = values.filter((value, index) => values.indexOf(value) !== index);
  assert.deepEqual(repeated, []);
};

for (const name of ['attachment.json', 'magazine.json']) {
  const items = itemsOf(name);

  describe(name, () => {
    it('is read in full by the feed reader', () => {
      const { articles, skipped } = parseFeed(read(name), { url: 'https://samples.example/data/index.json' });

      assert.equal(articles.length, items.length);
      assert.equal(skipped, 0);
    });

    it('has no id, URL or title twice', () => {
      allDifferent(items.map(({ id }) => id));
      allDifferent(items.map(({ url }) => url));
      allDifferent(items.map(({ title }) => title.toLowerCase()));
    });

    it('has a title and a summary everywhere', () => {
      for (const { id, title, summary } of items) assert.ok(title.trim() && summary.trim(), id);
    });

    it('has tags everywhere, clean and none twice on one article', () => {
      for (const { id, tags } of items) {
        assert.ok(tags.length > 0, id);
        for (const tag of tags)
          assert.ok(tag === tag.trim() && tag.length > 0 && tag.length <= 64, `${id}: "${tag}"`);
        allDifferent(tags.map((tag) => tag.toLowerCase()));
      }
    });

    it('has tags that connect: most articles share one with another', () => {
      const all = items.flatMap(({ tags }) => tags);
      const shared = new Set(all.filter((tag, index) => all.indexOf(tag) !== index));

      assert.ok(items.filter(({ tags }) => tags.some((tag) => shared.has(tag))).length > items.length * 0.8);
    });

    it('has pictures that exist', () => {
      for (const { id, image } of items) {
        if (image) assert.ok(existsSync(new URL(image, DATA)), `${id}: ${image}`);
      }
    });
  });
}

describe('attachment.json', () => {
  const items = itemsOf('attachment.json');

  it('has at least 80 articles', () => {
    assert.ok(items.length >= 80, `${items.length}`);
  });

  it('has dates from 2024 to 2026, and articles without one', () => {
    const years = new Set(items.map(({ date_published }) => date_published?.slice(0, 4)));

    assert.deepEqual([...years].sort(), ['2024', '2025', '2026', undefined]);
  });
});

describe('magazine.json', () => {
  const items = itemsOf('magazine.json');

  it('has at least 150 articles', () => {
    assert.ok(items.length >= 150, `${items.length}`);
  });

  for (const language of ['de', 'es', 'ja']) {
    it(`has 20 articles in ${language}`, () => {
      assert.equal(items.filter((item) => item.language === language).length, 20);
    });
  }

  it('has articles with and without a picture', () => {
    const pictures = items.filter(({ image }) => image).length;

    assert.ok(pictures > 0 && pictures < items.length, `${pictures}`);
  });
});

describe('data/images', () => {
  it('holds pictures that are small and do nothing', () => {
    const images = readdirSync(new URL('images/', DATA)).filter((name) => name.endsWith('.svg'));

    assert.ok(images.length > 0);
    for (const name of images) {
      const svg = read(`images/${name}`);
      assert.ok(svg.length < 4_096, `${name}: ${svg.length} bytes`);
      assert.doesNotMatch(svg, /<script|<foreignObject|\son\w+=|(?:href|src)="(?!#)/i, name);
    }
  });
});
