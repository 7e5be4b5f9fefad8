/** What the pictures show: layouts, themes, widths, directions, colour schemes and states, each at least once with each other's most likely. */
import { readFileSync } from 'node:fs';

/** One picture. */
export interface Case {
  /** The name of its file. */
  readonly name: string;
  /** CSS pixels of the window; the block is 20 narrower. */
  readonly width: number;
  readonly scheme: 'light' | 'dark';
  /** One of `src/themes/`. */
  readonly theme?: string;
  readonly attributes: string;
  /** What stands inside the element. */
  readonly inside?: string;
  /** The articles; none answer where it is `never`, an error where it is `broken`. */
  readonly feed: object | 'never' | 'broken';
  readonly language?: string;
}

const json = (path: string) =>
  JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')) as {
    readonly items: readonly Record<string, unknown>[];
  };

const ARABIC = json('demo/arabic.json');
const MAGAZINE = json('data/magazine.json').items.filter(({ language = 'en' }) => language === 'en');
/** The addresses of the pictures in the articles. */
export const IMAGES = ['/looks/1.svg', '/looks/2.svg', '/looks/3.svg'];
/** With pictures and without, from one subject after the other. */
const mixed = (count: number): { items: Record<string, unknown>[] } => ({
  items: MAGAZINE.slice(0, count).map((item, i) => ({
    ...item,
    image: i % 4 === 2 ? undefined : IMAGES[i % IMAGES.length],
  })),
});
const FEED = mixed(6);
const LONG = {
  items: FEED.items.map((item, i) => ({
    ...item,
    title:
      i % 2
        ? `Ink ${i}`
        : `${i} Whoever has ever tried to describe the colour of the sea on a windless morning to somebody who has never left the mountains knows how long a title can become before it says anything at all, and how soon it is over`,
    summary: i % 3 ? `${String(item.summary)} `.repeat(4) : undefined,
    tags: ['a tag', 'another one', 'Donaudampfschifffahrtsgesellschaftskapitän', 'and more', 'of them'],
  })),
};
const WITHOUT = { items: FEED.items.map((item) => ({ ...item, image: undefined })) };
const BROKEN = { items: FEED.items.map((item) => ({ ...item, image: '/data/images/nothing-here.svg' })) };
const FALLBACK = '<p><a href="/archive">All articles</a></p>';
const EVERYTHING = 'show="summary date section author tags image"';
const OWN = `<template slot="item"><p style="margin:.4em 0"><b data-field="position"></b> <a data-href data-field="title"></a>
  <small data-field="date"></small></p></template>`;

const WIDTHS = { phone: 320, telephone: 375, tablet: 720, desktop: 1200 } as const;
type Width = keyof typeof WIDTHS;

/** `list phone dark: …` → a case. */
function picture(
  words: string,
  attributes: string,
  feed: Case['feed'] = FEED,
  more: Partial<Case> = {},
): Case {
  const [layout = '', width = 'desktop', ...rest] = words.split(' ');
  const theme = rest.find((word) => ['editorial', 'soft', 'technical'].includes(word));
  return {
    name: words.replaceAll(' ', '-'),
    width: WIDTHS[width as Width],
    scheme: rest.includes('dark') ? 'dark' : 'light',
    theme,
    attributes: `layout="${layout}" ${attributes}`,
    feed,
    ...more,
  };
}

const LAYOUTS: Readonly<Record<string, string>> = {
  list: 'show="summary date image"',
  cards: 'show="image date section"',
  compact: 'show="date"',
  carousel: 'show="image date"',
};

export const CASES: readonly Case[] = [
  ...Object.entries(LAYOUTS).flatMap(([layout, show]) => [
    picture(`${layout} phone`, show),
    picture(`${layout} telephone dark`, show),
    picture(`${layout} tablet`, show),
    picture(`${layout} desktop`, show),
    picture(`${layout} desktop dark`, show),
    picture(`${layout} desktop editorial`, show),
    picture(`${layout} telephone soft dark`, show),
    picture(`${layout} tablet technical`, show),
    picture(`${layout} telephone rtl`, show, ARABIC, { language: 'ar' }),
    picture(`${layout} desktop rtl`, show, ARABIC, { language: 'ar' }),
    picture(`${layout} telephone loading`, show, 'never'),
    picture(`${layout} desktop loading`, show, 'never'),
    picture(`${layout} desktop long`, EVERYTHING, LONG),
    picture(`${layout} telephone long`, EVERYTHING, LONG),
  ]),
  picture('list desktop everything', EVERYTHING),
  picture('list phone everything', EVERYTHING),
  picture('list desktop bare', 'show=""', WITHOUT),
  picture('list desktop one', 'limit="1"', FEED),
  picture('list tablet explain', 'explain limit="3"'),
  picture('list desktop own', 'show="date"', FEED, { inside: OWN }),
  picture('list desktop broken', 'show="summary image" limit="3"', BROKEN),
  picture('cards desktop twelve', 'show="image" limit="12"', mixed(14)),
  picture('cards desktop two', 'show="image date" limit="2"'),
  picture('cards tablet broken', 'show="image date" limit="3"', BROKEN),
  picture('cards desktop without', 'show="image summary date"', WITHOUT),
  picture('carousel desktop three', 'show="image" limit="3"'),
  picture('list telephone error', '', 'broken', { inside: FALLBACK }),
  picture('list telephone empty', '', { items: [] }, { inside: `<p slot="empty">Nothing yet</p>` }),
];
