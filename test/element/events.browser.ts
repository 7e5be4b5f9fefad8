/** What the element tells the page it stands on. */
import { expect } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';
import { itNeeds } from './engine.js';
import {
  RelatedArticlesEmptyEvent,
  RelatedArticlesErrorEvent,
  RelatedArticlesImpressionEvent,
  RelatedArticlesLoadEvent,
  RelatedArticlesSelectEvent,
} from '../../src/index.js';
import {
  create,
  items,
  links,
  next,
  painted,
  place,
  serve,
  show,
  staysSilent,
  titles,
  warnings,
  must,
} from './page.js';

const NAMES = ['load', 'empty', 'error', 'select', 'impression'].map(
  (name) => `related-articles-${name}` as keyof HTMLElementEventMap,
);

/** Clicks would otherwise leave the test. */
const stay = (event: Event) => event.preventDefault();

describe('events', () => {
  staysSilent();

  it('#9 load: what is shown, what was skipped, where it is from', async () => {
    const src = serve([...items(3), { title: 'No link' }, 7]);
    const event = await next(place(create({ src })), 'related-articles-load');
    expect(event).to.be.instanceOf(RelatedArticlesLoadEvent);
    expect({ count: event.count, skipped: event.skipped, sources: event.sources }).to.deep.equal({
      count: 3,
      skipped: 2,
      sources: [new URL(src, location.href).href],
    });
    expect([event.bubbles, event.composed, event.cancelable]).to.deep.equal([true, true, false]);
  });

  it('#9 load comes when the list is there, and reaches the document through shadow roots', async () => {
    const root = place(document.createElement('div')).attachShadow({ mode: 'open' });
    const element = create({ src: serve(items()) });
    root.append(element);
    await next(document, 'related-articles-load');
    expect(links(element)).to.have.length(6);
  });

  it('#9 empty', async () => {
    const event = await next(place(create({ src: serve([]) })), 'related-articles-empty');
    expect(event).to.be.instanceOf(RelatedArticlesEmptyEvent);
    expect([event.count, event.bubbles, event.composed]).to.deep.equal([0, true, true]);
  });

  it('#9 select: which article, at which place; preventDefault keeps the page', async () => {
    const element = await show();
    element.addEventListener('related-articles-select', stay);
    const selected = next(document, 'related-articles-select');
    const link = must(links(element)[1]);
    const click = new MouseEvent('click', { bubbles: true, cancelable: true });
    link.dispatchEvent(click);
    const event = await selected;
    expect(event).to.be.instanceOf(RelatedArticlesSelectEvent);
    expect([event.article.title, event.position]).to.deep.equal([link.textContent, 2]);
    expect(event.score).to.equal(element.recommendations[1]?.score);
    expect([event.bubbles, event.composed, event.cancelable]).to.deep.equal([true, true, true]);
    expect(click.defaultPrevented).to.equal(true);
  });

  it('#9 select without preventDefault follows the link', async () => {
    const element = await show();
    let isPrevented: boolean | undefined;
    const observe = (event: Event) => {
      isPrevented = event.defaultPrevented;
      event.preventDefault();
    };
    document.addEventListener('click', observe, { once: true });
    links(element)[0]?.click();
    expect(isPrevented).to.equal(false);
  });

  itNeeds('the buttons of a mouse')(
    '#20 select comes for the middle button, but not for the right one',
    async () => {
      const element = await show();
      const positions: number[] = [];
      element.addEventListener('related-articles-select', (event) => {
        positions.push(event.position);
        event.preventDefault();
      });
      const { x, y } = must(links(element)[2]).getBoundingClientRect();
      for (const button of ['middle', 'right'] as const) {
        await sendMouse({ type: 'click', position: [Math.ceil(x) + 5, Math.ceil(y) + 5], button });
      }
      expect(positions).to.deep.equal([3]);
    },
  );

  it('#8 nothing is said about what the page itself sets', async () => {
    const element = create({ src: serve(items()) });
    const seen = next(element, 'related-articles-impression');
    await place(element).ready;
    await seen;
    const heard: string[] = [];
    for (const name of NAMES) element.addEventListener(name, ({ type }) => heard.push(type));
    Object.assign(element, {
      heading: 'More',
      show: ['date'],
      dateStyle: 'iso',
      linkTarget: '_top',
      translation: {},
    });
    await element.ready;
    await painted();
    expect(heard).to.deep.equal([]);
  });

  it('impression: once for a page, when half of the list is in view', async () => {
    const space = place(document.createElement('div'));
    space.style.height = '5000px';
    const element = create({ src: serve(items()) });
    const counts: number[] = [];
    element.addEventListener('related-articles-impression', (event) => {
      expect(event).to.be.instanceOf(RelatedArticlesImpressionEvent);
      counts.push(event.count);
    });
    await place(element).ready;
    await painted();
    expect(counts).to.deep.equal([]);
    for (const _ of [1, 2]) {
      element.scrollIntoView({ block: 'center' });
      await painted();
      scrollTo(0, 0);
      await painted();
    }
    element.limit = 3;
    await element.ready;
    element.scrollIntoView({ block: 'center' });
    await painted();
    expect(counts).to.deep.equal([6]);
    scrollTo(0, 0);
  });
});

describe('events of failure', () => {
  it('#9 error: code and address, and nothing of what was read', async () => {
    const src = serve(404);
    const event = await next(place(create({ src })), 'related-articles-error');
    expect(event).to.be.instanceOf(RelatedArticlesErrorEvent);
    expect({ code: event.code, url: event.url }).to.deep.equal({
      code: 'http',
      url: new URL(src, location.href).href,
    });
    expect([event.bubbles, event.composed, event.cancelable]).to.deep.equal([true, true, false]);
    expect(warnings).to.have.length(1);
  });

  it('ready never rejects', async () => {
    const element = place(create({ src: serve(500) }));
    await element.ready;
    expect(element.recommendations).to.deep.equal([]);
  });

  it('REL-27 a listener that throws does not keep the list from being shown', async () => {
    const element = create({ src: serve(items()) });
    const thrown = new Error('from a listener');
    element.addEventListener('related-articles-load', () => {
      throw thrown;
    });
    const { onerror } = window;
    const reported: unknown[] = [];
    window.onerror = (_message, _source, _line, _column, error) => reported.push(error);
    await place(element).ready;
    element.limit = 2;
    await element.ready;
    window.onerror = onerror;
    expect(titles(element)).to.have.length(2);
    expect(reported).to.deep.equal([thrown, thrown]);
    expect(warnings).to.have.length(2); // the test runner's own
  });
});
