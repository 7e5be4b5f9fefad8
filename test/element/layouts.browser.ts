/** Every layout, with few and many articles, with all and with nothing beside the title, in any column. */
import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import type { RelatedArticles } from '../../src/index.js';
import { itNeeds } from './engine.js';
import { buried, faultsOf } from './geometry.js';
import {
  create,
  find,
  findAll,
  items,
  must,
  next,
  painted,
  place,
  serve,
  show,
  staysSilent,
} from './page.js';

const LAYOUTS = ['list', 'cards', 'compact', 'carousel'] as const;
const COUNTS = [1, 2, 6, 12];
const WIDTHS = [240, 375, 700, 1200];
const EVERYTHING = 'image summary date tags author section';
const IMAGE = '/data/images/gardening-1.svg';

/** 200 characters, one word of them as long as words get. */
const LONG =
  'What the Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz of a small state in the north has to do with the trees of your garden, and why nobody who prunes them in winter has ever read it'.slice(
    0,
    200,
  );
const SUMMARY = `${LONG}. `.repeat(3);

/** So many articles with titles of 3 or of 200 characters, with everything or nothing else; every other has a picture. */
const articles = (count: number, isLong: boolean, isRich: boolean) =>
  Array.from({ length: count }, (_, index) => ({
    id: `m${index}`,
    url: `/m/${index}`,
    title: isLong ? `${LONG.slice(0, 198)}${index + 10}` : `A${index + 10}`,
    ...(isRich && {
      summary: SUMMARY,
      tags: ['apple', 'a tag of several words', 'winter', 'orchards and gardens'],
      date_published: '2025-09-30',
      authors: [{ name: 'Ada Wolkenstein-Hohenfels' }, { name: 'Ben' }],
      _related: { section: 'Garden' },
      ...(index % 2 === 0 && { image: IMAGE }),
    }),
  }));

const media = (features: Record<string, string>) => executeServerCommand('related:media', features);

describe('layouts', () => {
  staysSilent();
  afterEach(() => media({}));

  it('list: pictures leave titles nine times the height of their letters, above them where there is no room', async () => {
    const holder = place(document.createElement('div'));
    holder.style.fontSize = '16px';
    const element = place(create({ show: 'image', src: serve(items(2, { image: IMAGE })) }), holder);
    await element.ready;
    const [title, image] = ['.list .title', '.list .image'].map((part) => must(find(element, part)));
    for (const [width, isAbove] of [
      [180, true],
      [240, true],
      [256, true],
      [257, false],
      [400, false],
    ] as const) {
      holder.style.inlineSize = `${width}px`;
      await painted();
      const [text, box] = [must(title), must(image)].map((part) => part.getBoundingClientRect());
      expect(must(text).width, `${width}`).to.be.at.least(9 * 16);
      expect(must(box).bottom <= must(text).top, `${width}`).to.equal(isAbove);
      expect(must(box).width > 9 * 16, `${width}`).to.equal(isAbove);
    }
  });

  for (const layout of LAYOUTS) {
    it(`PERF-12 ${layout}: an article is twelve elements at most, with all that can be shown and a tag`, async () => {
      const element = await show({ layout, show: EVERYTHING, src: serve(articles(4, true, true)) });
      const counts = findAll(element, '.list > li').map((item) => {
        const [, ...moreTags] = item.querySelectorAll('.tags > li');
        return 1 + item.querySelectorAll('*').length - moreTags.length;
      });
      expect(counts).to.have.length(4);
      expect(Math.max(...counts)).to.be.within(6, 12);
    });
  }

  for (const layout of LAYOUTS) {
    for (const dir of ['ltr', 'rtl']) {
      it(`${layout}, ${dir}: nothing sticks out, lies over anything else or is out of reach, at any width`, async () => {
        const holder = place(document.createElement('div'));
        holder.style.cssText = 'font: 16px/1.5 sans-serif';
        holder.dir = dir;
        const shown = COUNTS.flatMap((count) =>
          [true, false].flatMap((isLong) =>
            [true, false].map((isRich) => {
              const pin = Array.from({ length: count }, (_, index) => `m${index}`).join(' ');
              const element = create({
                layout,
                limit: count,
                pin,
                show: EVERYTHING,
                heading: 'What else there is to read',
              });
              element.articles = articles(count, isLong, isRich);
              element.title = `${count} ${isLong ? 'long' : 'short'}${isRich ? ', with everything' : ''}`;
              return element;
            }),
          ),
        );
        holder.append(...shown);
        await Promise.all(shown.map((element) => element.ready));
        for (const width of WIDTHS) {
          holder.style.width = `${width}px`;
          await painted();
          expect(holder.scrollWidth).to.equal(width);
          for (const element of shown) {
            const what = `${element.title}, ${width} px`;
            expect(findAll(element, '.list > .item'), what).to.have.length(element.limit);
            expect(faultsOf(element), what).to.deep.equal([]);
            if (width === 240 || width === 1200) expect(buried(element), what).to.deep.equal([]);
          }
        }
      }).timeout(20_000);
    }
  }

  it('a column is as wide as its variable says at least, and cards stand in full rows', async () => {
    const holder = place(document.createElement('div'));
    const columns = async (layout: string, width: number) => {
      holder.style.cssText = `font: 16px/1.5 sans-serif; width: ${width}px`;
      const element = create({ layout, src: serve(items(6)) });
      holder.replaceChildren(element);
      await element.ready;
      return new Set(findAll(element, '.list > .item').map((item) => item.getBoundingClientRect().left)).size;
    };
    const all: Record<string, number[]> = {};
    for (const layout of LAYOUTS) {
      all[layout] = [];
      for (const width of WIDTHS) all[layout].push(await columns(layout, width));
    }
    expect(all).to.deep.equal({
      list: [1, 1, 1, 1],
      cards: [1, 1, 3, 3], // of six; four of eight
      compact: [1, 1, 2, 3],
      carousel: [6, 6, 6, 6],
    });
  });

  it('compact shows neither summary nor picture, whatever is asked for', async () => {
    const feed = serve(items(3, { image: IMAGE }));
    const element = await show({ layout: 'compact', show: EVERYTHING, src: feed });
    expect(findAll(element, '.list :is(.summary, .image)')).to.have.length(0);
    expect(findAll(element, '.list time')).to.have.length(3);
  });

  for (const [layout, expected] of Object.entries({ list: 0, cards: 3, compact: 0, carousel: 3 })) {
    it(`${layout}: ${expected ? 'a letter stands for a picture only where others have theirs' : 'nothing stands for a picture'}`, async () => {
      const some = items(4).map((item, index) => (index ? item : { ...item, image: IMAGE }));
      const mixed = await show({ layout, show: 'image', src: serve(some) });
      const none = await show({ layout, show: 'image', src: serve(items(4)) });
      const unasked = await show({ layout, show: 'date', src: serve(some) });
      const letters = findAll(mixed, '.list [part~=placeholder]').map(({ textContent }) =>
        textContent.trim(),
      );
      expect(letters).to.have.length(expected);
      for (const letter of letters) expect(letter).to.match(/^\p{Lu}$/u);
      for (const letter of findAll(mixed, '.list [part~=placeholder]')) {
        expect(letter.getAttribute('aria-hidden')).to.equal('true');
      }
      for (const element of [none, unasked]) {
        expect(findAll(element, '.list [part~=placeholder]')).to.have.length(0);
      }
    });
  }

  for (const layout of ['list', 'cards', 'carousel']) {
    it(`${layout}: a picture that does not come keeps its box`, async () => {
      const element = await show({
        layout,
        show: 'image',
        src: serve(items(1, { image: '/nothing/here.png' })),
      });
      const image = must(find(element, '.list img'));
      const before = image.getBoundingClientRect();
      if (!image.classList.contains('broken')) await next(image, 'error' as 'related-articles-error');
      const after = image.getBoundingClientRect();
      expect([after.width, after.height]).to.deep.equal([before.width, before.height]);
      expect(after.width / after.height).to.be.closeTo(1.5, 0.02);
      expect(getComputedStyle(image).filter, 'no torn page of the browser').to.contain('contrast(0)');
    });
  }

  it('400 % zoom: nothing is wider than a window of 320 px, and no text is cut off', async () => {
    const shown = await inAll(320, { show: EVERYTHING, explain: '' });
    for (const element of shown) {
      expect(faultsOf(element).filter((fault) => !fault.includes('px high'))).to.deep.equal([]);
      expect(cutOff(element)).to.deep.equal([]);
    }
  });

  it('WCAG 1.4.12: with more space between letters, words and lines no text is cut off', async () => {
    const shown = await inAll(320, { show: EVERYTHING });
    for (const element of shown) {
      const spacing = new CSSStyleSheet();
      spacing.replaceSync(
        '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }',
      );
      element.shadowRoot?.adoptedStyleSheets.push(spacing);
    }
    await painted();
    for (const element of shown) {
      expect(cutOff(element)).to.deep.equal([]);
      expect(faultsOf(element).filter((fault) => !fault.includes('px high'))).to.deep.equal([]);
    }
  });

  itNeeds('emulated media')(
    'on paper all articles of a carousel are there, one below the other, without buttons',
    async () => {
      const holder = place(document.createElement('div'));
      holder.style.width = '400px';
      const element = create({ layout: 'carousel', limit: 10, src: serve(items(10)) });
      holder.append(element);
      await element.ready;
      await painted();
      expect(find(element, 'button')?.checkVisibility()).to.equal(true);
      await media({ media: 'print' });
      const { left, right } = element.getBoundingClientRect();
      const rows = findAll(element, '.list > .item').map((item) => item.getBoundingClientRect());
      expect(rows).to.have.length(10);
      rows.forEach((row, index) => {
        expect(row.left).to.be.at.least(left - 4);
        expect(row.right).to.be.at.most(right + 4);
        if (index) expect(row.top).to.be.at.least(must(rows[index - 1]).bottom - 0.1); // fractions of a pixel round
      });
      expect(findAll(element, 'button').filter((button) => button.checkVisibility())).to.have.length(0);
    },
  );

  /** An element for each layout in a column of that width, with titles and names as they usually are. */
  async function inAll(width: number, attributes: Record<string, string>): Promise<RelatedArticles[]> {
    const holder = place(document.createElement('div'));
    holder.style.cssText = `font: 16px/1.5 sans-serif; width: ${width}px`;
    const src = serve(
      items(3, {
        summary: 'A short one.',
        tags: ['apple', 'winter'],
        image: IMAGE,
        authors: [{ name: 'Ada Fine' }],
        _related: { section: 'Garden' },
      }),
    );
    const shown = LAYOUTS.map((layout) => create({ ...attributes, layout, src, limit: 3 }));
    holder.append(...shown);
    await Promise.all(shown.map((element) => element.ready));
    await painted();
    return shown;
  }

  /** The texts that do not fit where they are shown. */
  const cutOff = (element: Element) =>
    findAll(element, '.list :is(.title, .summary, .tags, .tags li, .meta, .meta > *)')
      .filter((part) => part.scrollWidth > part.clientWidth + 1 || part.scrollHeight > part.clientHeight + 2)
      .map((part) => `${part.className} ${part.textContent}`);
});
