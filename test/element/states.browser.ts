/** What is shown while there is no list: the owner's own content, or nothing. */
import { expect } from '@open-wc/testing';
import {
  create,
  find,
  findAll,
  items,
  links,
  next,
  painted,
  place,
  requestsFor,
  serve,
  serveLate,
  show,
  warnings,
} from './page.js';
import type { RelatedArticles } from '../../src/index.js';

const FALLBACK = '<p>Read <a href="/archive">the archive</a>.</p>';

/** Whether an element of the page is on the screen. */
const isVisible = (element: Element | null) =>
  element?.checkVisibility({ visibilityProperty: true }) ?? false;

/** Scrolls an element away and back: nobody sees what happens to it meanwhile. */
async function lookAway(element: RelatedArticles) {
  const space = place(document.createElement('div'));
  space.style.height = '5000px';
  element.before(space);
  await painted();
  await element.updateComplete;
}

describe('states', () => {
  it('#1 it is a block, and hidden hides it', async () => {
    const element = await show();
    expect(getComputedStyle(element).display).to.equal('block');
    element.hidden = true;
    expect(getComputedStyle(element).display).to.equal('none');
  });

  it('#16 own content stays until the list is there', async () => {
    const { url, answer } = serveLate();
    const element = place(create({ src: url }, FALLBACK));
    await painted();
    expect(isVisible(element.querySelector('a'))).to.equal(true);
    expect(isVisible(find(element, '[part=heading]'))).to.equal(false);
    answer(items());
    await element.ready;
    expect(isVisible(element.querySelector('a'))).to.equal(false);
    expect(isVisible(find(element, '[part=heading]'))).to.equal(true);
  });

  it('without own content, as many rows as there will be, which nobody has to listen to', async () => {
    const { url, answer } = serveLate();
    const element = place(create({ src: url, limit: 4 }));
    await element.updateComplete;
    expect(find(element, 'nav')?.getAttribute('aria-busy')).to.equal('true');
    expect(find(element, '.space')?.getAttribute('aria-hidden')).to.equal('true');
    expect(findAll(element, '.space > li')).to.have.length(4);
    answer(items());
    await element.ready;
    expect(find(element, 'nav')?.hasAttribute('aria-busy')).to.equal(false);
  });

  const failures: Record<string, string> = {
    'a missing index': serve(404),
    'a web page instead of an index': serve('<!doctype html><title>Not found</title>'),
    'an empty file': serve(''),
    'half an index': serve(JSON.stringify(items()).slice(0, 99)),
    'an object of another kind': serve({ hello: 'world' }),
    'a number': serve('42'),
    'an address that is none': 'https://',
    'a forbidden scheme': 'javascript:alert(1)',
  };
  for (const [what, src] of Object.entries(failures)) {
    it(`REL-01 ${what}: own content, one event, one warning`, async () => {
      const element = create({ src }, FALLBACK);
      const errors: string[] = [];
      element.addEventListener('related-articles-error', ({ code }) => errors.push(code));
      await place(element).ready;
      expect(isVisible(element.querySelector('a'))).to.equal(true);
      expect(errors).to.have.length(1);
      expect(errors[0])
        .to.match(/^[a-z-]+$/)
        .and.not.equal('internal');
      expect(warnings).to.have.length(1);
      expect(warnings[0]).to.include(src.replace('https://', ''));
      expect(element.recommendations).to.deep.equal([]);
    });
  }

  it('no index anywhere is said, too', async () => {
    const element = place(create({}, FALLBACK));
    const { code } = await next(element, 'related-articles-error');
    expect(code).to.equal('no-source');
    expect(warnings.join()).to.include('src');
  });

  it('what works of several sources is used, and one warning names the rest', async () => {
    const [works, fails] = [serve(items(3)), serve(500)];
    const element = await show({ src: `${fails} ${works}` });
    expect(links(element)).to.have.length(3);
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.include(fails);
  });

  it('REL-05 a failure is not for ever', async () => {
    const src = serve('{');
    const element = await show({ src }, FALLBACK);
    await element.reload();
    expect(requestsFor(src)).to.equal(2);
  });

  for (const [state, answer] of [
    ['empty', []],
    ['error', 404],
  ] as const) {
    it(`${state}: nothing at all, once nobody looks`, async () => {
      const element = await show({ src: serve(answer) });
      expect(isVisible(find(element, '[part=heading]'))).to.equal(false);
      await lookAway(element);
      expect(element.getBoundingClientRect().height).to.equal(0);
      expect(element.shadowRoot?.textContent?.trim()).to.equal('');
    });

    it(`${state}: the slot of that name instead of own content`, async () => {
      const element = await show(
        { src: serve(answer) },
        `${FALLBACK}<b slot="empty">Nothing</b><i slot="error">Broken</i><s slot="heading">Head</s>`,
      );
      const visible = [...element.children].filter(isVisible).map((child) => child.slot);
      expect(visible).to.deep.equal([state]);
    });

    it(`${state}: a state to style`, async () => {
      const element = await show({ src: serve(answer) }, FALLBACK);
      expect(element.matches(`:state(${state})`)).to.equal(true);
    });
  }

  it('loading and ready are states to style', async () => {
    const { url, answer } = serveLate();
    const element = place(create({ src: url }));
    await element.updateComplete;
    expect(element.matches(':state(loading)')).to.equal(true);
    answer(items());
    await element.ready;
    expect(element.matches(':state(ready)')).to.equal(true);
    expect(element.matches(':state(loading)')).to.equal(false);
  });

  it('own content that comes later is own content', async () => {
    const element = await show({ src: serve([]) });
    await lookAway(element);
    element.innerHTML = FALLBACK;
    await painted();
    expect(isVisible(element.querySelector('a'))).to.equal(true);
  });

  it('the heading: attribute over translation over English, and a slot over all', async () => {
    const element = await show();
    const heading = () => find(element, '[part=heading]')?.textContent?.trim();
    expect(heading()).to.equal('Related articles');
    element.translation = { heading: 'Mehr zum Thema' };
    await element.updateComplete;
    expect(heading()).to.equal('Mehr zum Thema');
    element.heading = 'More';
    await element.updateComplete;
    expect(heading()).to.equal('More');
    element.innerHTML = '<b slot="heading">Own</b>';
    expect(element.querySelector('b')?.assignedSlot?.closest('[part=heading]')?.localName).to.equal('h2');
  });

  it('while a new list loads, the one before stays', async () => {
    const element = await show();
    const { url, answer } = serveLate();
    element.src = [url];
    await element.updateComplete;
    expect(links(element)).to.have.length(6);
    expect(find(element, 'nav')?.getAttribute('aria-busy')).to.equal('true');
    answer(items(2));
    await element.ready;
    expect(links(element)).to.have.length(2);
  });

  it('#5 the host keeps every attribute it had, in every state', async () => {
    const own = {
      class: 'mine',
      id: 'it',
      role: 'group',
      tabindex: '-1',
      'aria-label': 'x',
      lang: 'en',
      dir: 'ltr',
      style: 'margin: 0px;',
    };
    for (const answer of [items(), [], 404]) {
      const attributes = { ...own, src: serve(answer) };
      const element = await show(attributes);
      for (const [name, value] of Object.entries(attributes))
        expect(element.getAttribute(name)).to.equal(value);
      expect(element.getAttributeNames()).to.have.length(Object.keys(attributes).length + 3); // and those of `create`
    }
  });
});
