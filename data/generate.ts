/** Makes JSON Feeds of any size with believable articles, for tests and measurements: same call, same bytes. */
import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createNames } from './generator/names.js';
import { COMMON, SENTENCES, TITLES } from './generator/phrases.js';
import { createRandom, createZipf, type Random } from './generator/random.js';
import { TOPICS, type Topic } from './generator/topics.js';

/** One article, as JSON Feed 1.1 writes it. */
export interface JsonFeedItem {
  id: string;
  url: string;
  title: string;
  summary: string;
  /** RFC 3339; a few articles have none. */
  date_published?: string;
  tags: string[];
  _related: { section: string };
}

/** A feed as JSON Feed 1.1 writes it: https://www.jsonfeed.org/version/1.1/. */
export interface JsonFeed {
  version: 'https://jsonfeed.org/version/1.1';
  title: string;
  home_page_url: string;
  feed_url: string;
  language: string;
  items: JsonFeedItem[];
}

export interface GenerateOptions {
  /** Another seed gives other articles. A whole number, default 1. */
  seed?: number;
  /** Where the site stands. Default `https://generated.example/`. */
  url?: string;
}

/** The latest date that an article may have. Fixed, because the result must not depend on the day. */
const NEWEST = Date.UTC(2026, 5, 30);
const YEARS = 8;
const DAY = 86_400_000;
/** Share of articles without a date. */
const UNDATED = 0.03;
/** Share of the words that are about the article's own subtag rather than its topic at large. */
const FOCUS = 0.6;
/** Sentences are added until a summary has this many words, or up to five more. */
const ENOUGH = 20;
/** New titles tried before one is made unique by a name that no other article mentions. */
const TRIES = 6;
/** Tags that go across the topics, and the share of the articles that have one. */
const FORMS = ['guide', 'interview', 'opinion', 'research', 'review'];
const FORMED = 0.2;

/**
 * A feed of `count` articles in sixty topics, newest first: 2 to 5 tags each, frequent and rare ones as Zipf's law has
 * them, a summary of 20 to 45 words, dates over eight years. No two have the same title or URL.
 *
 * @throws RangeError if `count` is no whole number from 0 to 1,000,000.
 */
export function generateFeed(count: number, options: GenerateOptions = {}): JsonFeed {
  if (!Number.isInteger(count) || count < 0 || count > 1_000_000) {
    throw new RangeError(`count is ${count}; it must be a whole number from 0 to 1,000,000`);
  }
  const { seed = 1, url = 'https://generated.example/' } = options;
  const random = createRandom(seed);
  const writer = createWriter(random);
  const drawTopic = createZipf(random, TOPICS.length, 0.8, 3);

  const items = Array.from({ length: count }, (_, index): JsonFeedItem => {
    const topic = TOPICS[drawTopic()]!; // in range, as all draws below
    const subtags = drawSubtags(random, topic);
    const { title, slug } = writer.title(topic, subtags[0]!);
    const link = new URL(`articles/${slug}`, url).href;
    const date = new Date(NEWEST - ((index + random.next()) / count) * YEARS * 365 * DAY);
    return {
      id: link,
      url: link,
      title,
      summary: writer.summary(topic, subtags[0]!),
      ...(random.chance(UNDATED) ? {} : { date_published: `${date.toISOString().slice(0, 16)}:00Z` }),
      tags: [topic.tag, ...subtags, ...(random.chance(FORMED) ? [random.pick(FORMS)] : [])],
      _related: { section: topic.section },
    };
  });
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Generated articles',
    home_page_url: url,
    feed_url: new URL('feed.json', url).href,
    language: 'en',
    items,
  };
}

/** One to three different subtags of a topic; the first is what the article is about. */
function drawSubtags(random: Random, { subtags }: Topic): string[] {
  const draw = createZipf(random, subtags.length);
  const drawn = Array.from({ length: 1 + random.below(3) }, () => subtags[draw()]!);
  return [...new Set(drawn)];
}

interface Writer {
  /** A title that was not written before, and the last part of its URL. */
  title(topic: Topic, subtag: string): { title: string; slug: string };
  summary(topic: Topic, subtag: string): string;
}

function createWriter(random: Random): Writer {
  const names = createNames(random);
  const slugs = new Set<string>();

  /** Fills the braces of a pattern; no word of the topic comes twice while there are others. */
  const fill = (pattern: string, topic: Topic, subtag: string) => {
    const used = new Set<string>();
    const drawWord = (slot: string): string => {
      if (slot === 'Name') return names.mention();
      if (slot === 'thing') return drawThing(topic, subtag);
      if (slot === 'subtag') return random.chance(FOCUS) ? subtag : random.pick(topic.subtags);
      if (slot === 'doing') return random.pick(topic.doings);
      if (slot === 'people') return random.pick(topic.people);
      return random.pick(COMMON[slot as keyof typeof COMMON]);
    };
    const text = pattern.replace(/\{(\w+)\}/g, (_, slot: string) => {
      let word = drawWord(slot);
      for (let tries = 0; used.has(word) && tries < TRIES; tries++) word = drawWord(slot);
      used.add(word);
      return word;
    });
    return text.charAt(0).toUpperCase() + text.slice(1);
  };
  /** Each subtag has its own few of the things of its topic. */
  const drawThing = ({ things, subtags }: Topic, subtag: string) => {
    if (!random.chance(FOCUS)) return random.pick(things);
    return things[subtags.indexOf(subtag) + subtags.length * random.below(things.length / subtags.length)]!;
  };
  return {
    title(topic, subtag) {
      for (let tries = 0; ; tries++) {
        let title = fill(random.pick(TITLES), topic, subtag);
        if (tries > TRIES) title += `, by ${names.invent()}`;
        const slug = title.toLowerCase().replace(/[^a-z0-9]+/g, '-');
        if (slugs.has(slug)) continue;
        slugs.add(slug);
        return { title, slug };
      }
    },
    summary(topic, subtag) {
      const patterns = new Set<string>();
      const sentences: string[] = [];
      const wanted = ENOUGH + random.below(6);
      for (let words = 0; words < wanted;) {
        const pattern = random.pick(SENTENCES);
        if (patterns.has(pattern)) continue;
        patterns.add(pattern);
        const sentence = fill(pattern, topic, subtag);
        sentences.push(sentence);
        words += sentence.split(' ').length;
      }
      return sentences.join(' ');
    },
  };
}

/** `npx tsx data/generate.ts 5000 [seed] > feed.json` */
if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  process.stdout.on('error', () => process.exit()); // `| head` has seen enough
  try {
    const [count = 'missing', seed = '1'] = process.argv.slice(2);
    process.stdout.write(JSON.stringify(generateFeed(Number(count), { seed: Number(seed) })) + '\n');
  } catch (error) {
    console.error(`${String(error)}\nUsage: npx tsx data/generate.ts <count> [seed]`);
    process.exitCode = 2;
  }
}
