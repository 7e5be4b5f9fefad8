/** Nothing on the page moves, whenever the index comes and whatever is in it. */
import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { create, find, findAll, items, links, painted, place, serveLate, must } from './page.js';
import { Shifts } from './shifts.js';

const LONG =
  'a title that goes on and on, as titles do that were written for a search engine and not for a reader, '.repeat(
    2,
  );

const LIMIT = 3;

const ANSWERS: Record<string, object | number> = {
  'as many as expected': items(LIMIT),
  fewer: items(1),
  none: [],
  'an error': 500,
  'the longest': items(LIMIT, {
    summary: LONG.repeat(4),
    tags: LONG.split(' '),
    authors: [{ name: LONG.slice(0, 60) }, { name: LONG.slice(0, 60) }],
    image: '/nothing/here.png',
    _related: { section: LONG.slice(0, 60) },
  }).map((item) => ({ ...item, title: LONG + item.title })),
};

const SHOWS = [
  'summary date',
  'none',
  'date',
  'image summary date tags author section',
  'author section',
  'image',
];

/** A column of that width with the block in it and text below, all of it in view. */
function column<Kind extends Element>(width: number, element: Kind): Kind {
  const holder = place(document.createElement('main'));
  holder.style.cssText = `width: ${width}px; font: 16px/1.5 sans-serif`;
  holder.append(
    element,
    Object.assign(document.createElement('p'), { textContent: 'What stands below. '.repeat(20) }),
  );
  scrollTo(0, 0);
  return element;
}

describe('layout shift', () => {
  const shifts = new Shifts();
  before(async () => {
    await executeServerCommand('related:viewport', { width: 1400, height: 1600 });
    await shifts.start();
  });
  beforeEach(async () => {
    await painted();
    shifts.take();
  });
  after(() => shifts.stop());

  for (const width of [320, 768, 1280]) {
    for (const [what, given] of Object.entries(ANSWERS)) {
      for (const fallback of ['', '<ul><li><a href="/">One</a></li><li><a href="/">Two</a></li></ul>']) {
        it(`#33 ${width} px wide, ${what}, ${fallback ? 'with' : 'without'} own content`, async () => {
          const { url, answer } = serveLate();
          const element = column(width, create({ src: url, limit: LIMIT }, fallback));
          await painted();
          answer(given);
          await element.ready;
          await painted();
          expect(shifts.take()).to.deep.equal([]);
        });
      }
    }
    for (const show of SHOWS) {
      it(`#33 ${width} px wide, with ${show}: no list is higher than the space that was kept for it`, async () => {
        for (const given of [must(ANSWERS['as many as expected']), must(ANSWERS['the longest'])]) {
          const { url, answer } = serveLate();
          const element = column(width, create({ src: url, limit: LIMIT, show, 'heading-level': 0 }));
          await painted();
          const rows = findAll(element, '.space > li').map((row) => row.getBoundingClientRect().height);
          answer(given);
          await element.ready;
          const shown = findAll(element, '[part=list] > li').map((row) => row.getBoundingClientRect().height);
          expect(rows).to.have.length(LIMIT);
          expect(shown).to.have.length(LIMIT);
          shown.forEach((height, index) => expect(height).to.be.at.most(must(rows[index]) + 0.1));
          await painted();
          expect(shifts.take()).to.deep.equal([]);
        }
      });
    }
  }

  for (const layout of ['cards', 'compact', 'carousel']) {
    for (const width of [320, 1280]) {
      it(`#33 ${layout}, ${width} px wide: nothing moves, whatever comes`, async () => {
        const level = width === 320 ? 2 : 0;
        const all = { limit: 6, layout, 'heading-level': level, show: must(SHOWS[3]) };
        for (const what of ['the longest', 'fewer', 'none'] as const) {
          const { url, answer } = serveLate();
          const element = column(width, create({ ...all, src: url }));
          await painted();
          answer(must(ANSWERS[what]));
          await element.ready;
          await painted();
          expect(shifts.take()).to.deep.equal([]);
          element.closest('main')?.remove();
          await painted();
          shifts.take();
        }
      });
    }
  }

  it('PERF-02 #33 a page that styles the parts gets space for what it styled', async () => {
    const style = place(document.createElement('style'), document.head);
    style.textContent = `related-articles::part(title) { font-size: 40px } related-articles::part(item) { padding: 33px }
      related-articles { --related-articles-title-lines: 3; --related-articles-summary-lines: 1 }`;
    const { url, answer } = serveLate();
    const element = column(768, create({ src: url, limit: LIMIT }));
    await painted();
    answer(must(ANSWERS['the longest']));
    await element.ready;
    await painted();
    expect(shifts.take()).to.deep.equal([]);
  });

  it('what was kept is given back when nobody looks, and then not taken again', async () => {
    const { url, answer } = serveLate();
    const element = column(768, create({ src: url, limit: 20 }));
    await painted();
    const kept = element.getBoundingClientRect().height;
    answer(items(2));
    await element.ready;
    await painted();
    expect(element.getBoundingClientRect().height).to.equal(kept);
    const space = place(document.createElement('div'));
    space.style.height = '5000px';
    element.before(space);
    await painted();
    await element.updateComplete;
    expect(element.getBoundingClientRect().height).to.be.below(kept / 2);
    expect(findAll(element, '.space')).to.have.length(0);
    space.remove();
    element.limit = 1;
    await element.ready;
    expect(findAll(element, '.space')).to.have.length(0);
  });

  it('a list that is there before the first paint needs no space', async () => {
    const { requestAnimationFrame } = window;
    window.requestAnimationFrame = () => 0; // the first paint is yet to come, however slow the machine
    try {
      const element = create({ limit: 20 });
      element.articles = items(2);
      column(768, element);
      await element.ready;
      expect(findAll(element, '.space')).to.have.length(0);
      expect(links(element)).to.have.length(2);
    } finally {
      window.requestAnimationFrame = requestAnimationFrame;
    }
  });

  it('a picture that does not come leaves its place', async () => {
    const { url, answer } = serveLate();
    const element = column(768, create({ src: url, limit: LIMIT, show: 'image', 'image-ratio': '2/1' }));
    await painted();
    answer(items(LIMIT, { image: '/nothing/here.png' }));
    await element.ready;
    const image = must(find(element, 'img'));
    const { width, height } = image.getBoundingClientRect();
    expect(width / height).to.be.closeTo(2, 0.01);
    await new Promise((resolve) => image.addEventListener('error', resolve));
    await painted();
    expect(getComputedStyle(image).filter, 'no torn page of the browser').to.contain('contrast(0)');
    expect(image.getBoundingClientRect().height).to.equal(height);
    expect(shifts.take()).to.deep.equal([]);
  });
});
