/** The block for those who do not see it, and for those who see it differently. */
import { expect } from '@open-wc/testing';
import { a11ySnapshot, executeServerCommand, sendKeys } from '@web/test-runner-commands';
import 'axe-core/axe.min.js';
import { itNeeds } from './engine.js';
import {
  create,
  find,
  findAll,
  items,
  links,
  next,
  painted,
  place,
  serve,
  serveLate,
  show,
  staysSilent,
  titles,
  must,
} from './page.js';

/** The file above is a plain script. */
declare const axe: typeof import('axe-core');

const EVERYTHING = {
  show: 'image summary date tags author section',
  src: '',
};

const media = (features: Record<string, string>) => executeServerCommand('related:media', features);
/** Light is what there is without emulation. */
const itFor = (features: Record<string, string>) =>
  features.colorScheme === 'light' ? it : itNeeds('emulated media');

/** What axe finds wrong, with the rules of WCAG 2.2 AA (target size among them). */
async function violations(element: Element): Promise<string[]> {
  const results = await axe.run(element, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    rules: { region: { enabled: false } }, // the test's page has no landmarks of its own
  });
  return results.violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.failureSummary).join()}`,
  );
}

const rich = () =>
  items(4, {
    authors: [{ name: 'Ada' }, { name: 'Ben' }],
    image: '/data/images/gardening-1.svg',
    _related: { section: 'Garden' },
  });

/** A node of the accessibility tree. */
interface TreeNode {
  readonly role: string;
  readonly name?: string;
  readonly children?: readonly TreeNode[];
}

const flat = (node: TreeNode): TreeNode[] => [node, ...(node.children ?? []).flatMap(flat)];

describe('accessibility', () => {
  staysSilent();
  afterEach(() => media({}));

  for (const scheme of ['light', 'dark']) {
    for (const width of [320, 1000]) {
      itFor({ colorScheme: scheme })(`#22 axe finds nothing, ${scheme}, ${width} px wide`, async () => {
        await media({ colorScheme: scheme });
        const holder = place(document.createElement('main'));
        holder.style.cssText = `width: ${width}px; color-scheme: light dark; background: Canvas; color: CanvasText`;
        const element = create({ ...EVERYTHING, src: serve(rich()) });
        holder.append(element);
        await element.ready;
        await painted();
        expect(findAll(element, '[part=list] [part=tag]')).to.have.length(12);
        expect(await violations(holder)).to.deep.equal([]);
        await expect(element).to.be.accessible();
      });
    }
  }

  const LAYOUTS = ['list', 'cards', 'compact', 'carousel'];

  /** Every layout in one place, with all that it can show. */
  async function showLayouts(dir: string): Promise<HTMLElement> {
    const holder = place(document.createElement('main'));
    holder.style.cssText =
      'width: 600px; font: 16px/1.5 sans-serif; color-scheme: light dark; background: Canvas; color: CanvasText';
    holder.dir = dir;
    const src = serve(rich().map((item, index) => (index % 2 ? { ...item, image: undefined } : item)));
    const elements = LAYOUTS.map((layout) =>
      create({ ...EVERYTHING, src, layout, heading: `In ${layout}`, 'tag-href': '/tags/{tag}', explain: '' }),
    );
    holder.append(...elements);
    await Promise.all(elements.map((element) => element.ready));
    find(must(elements[1]), '.why summary')?.click();
    await painted();
    expect(findAll(must(elements[3]), 'button')).to.have.length(2);
    return holder;
  }

  for (const [mode, features] of Object.entries<Record<string, string>>({
    light: { colorScheme: 'light' },
    dark: { colorScheme: 'dark' },
    'forced colours': { forcedColors: 'active' },
  })) {
    for (const dir of ['ltr', 'rtl']) {
      itFor(features)(`A11Y-01 A11Y-05 axe finds nothing in any layout, ${mode}, ${dir}`, async () => {
        await media(features);
        expect(await violations(await showLayouts(dir))).to.deep.equal([]);
      });
    }
  }

  it('A11Y-09 the suite would notice pale text, small targets and a button without a name', async () => {
    const holder = await showLayouts('ltr');
    place(document.createElement('style'), document.head).textContent =
      'main > ::part(summary) { color: #aaa } main > ::part(tags) { line-height: 1 }';
    for (const element of holder.children) find(element, 'button')?.removeAttribute('aria-label');
    await painted();
    const found = (await violations(holder)).map((violation) => violation.split(':')[0]);
    expect(found).to.include.members(['color-contrast', 'target-size', 'button-name']);
  });

  itNeeds('the accessibility tree')(
    'A11Y-01 A11Y-03 the tree: one landmark named by the heading, links named by their titles',
    async () => {
      for (const layout of LAYOUTS) {
        const element = await show({
          layout,
          src: serve(rich()),
          show: EVERYTHING.show,
          heading: 'More to read',
        });
        await painted();
        const nodes = flat((await a11ySnapshot({ selector: 'body' })) as unknown as TreeNode);
        const named = (role: string) => nodes.filter((node) => node.role === role).map(({ name }) => name);
        expect(named('heading'), layout).to.deep.equal(['More to read']);
        expect(named('link'), layout).to.deep.equal(
          element.recommendations.map(({ article }) => article.title),
        );
        expect(findAll(element, 'nav'), layout).to.have.length(1);
        expect(must(find(element, 'nav')).ariaLabelledByElements?.map(({ id }) => id)).to.deep.equal([
          'heading',
        ]);
        expect(named('image'), layout).to.deep.equal([]);
        element.remove();
      }
    },
  );

  it('A11Y-05 every layout: the focus ring is two pixels, unbroken and not cut off', async () => {
    for (const layout of LAYOUTS) {
      const element = await show({ layout });
      const link = must(links(element)[0]);
      await sendKeys({ press: 'Tab' });
      link.focus();
      const { outlineStyle, outlineWidth, outlineOffset } = getComputedStyle(link);
      expect([outlineStyle, outlineWidth], layout).to.deep.equal(['solid', '2px']);
      const ring = parseFloat(outlineWidth) + parseFloat(outlineOffset);
      const inner = link.getBoundingClientRect();
      for (let box = link.parentElement; box; box = box.parentElement) {
        if (getComputedStyle(box).overflowX === 'visible') continue;
        const outer = box.getBoundingClientRect();
        expect(inner.left - ring, layout).to.be.at.least(outer.left);
        expect(inner.top - ring, layout).to.be.at.least(outer.top);
        expect(inner.bottom + ring, layout).to.be.at.most(outer.bottom);
      }
      element.remove();
    }
  });

  for (const level of [0, 2, 3, 4, 5, 6]) {
    it(`#21 heading level ${level}`, async () => {
      const element = await show({ 'heading-level': level, heading: 'More of this' });
      const nav = must(find(element, 'nav'));
      const heading = find(element, 'h2, h3, h4, h5, h6');
      expect(heading?.localName).to.equal(level ? `h${level}` : undefined);
      const name =
        nav.getAttribute('aria-label') ??
        find(element, `#${nav.getAttribute('aria-labelledby')}`)?.textContent;
      expect(name?.trim()).to.equal('More of this');
    });
  }

  it('#21 a list stays a list without bullets', async () => {
    const element = await show({ show: 'tags' });
    for (const list of findAll(element, 'ul:not(.space)')) expect(list.getAttribute('role')).to.equal('list');
  });

  it('A11Y-03 the title alone names the link, and all of the row leads there', async () => {
    const element = await show({ ...EVERYTHING, src: serve(rich()) });
    await painted();
    for (const link of links(element)) {
      expect(link.childElementCount).to.equal(0);
      link.scrollIntoView({ block: 'center' });
      const { left, bottom, width } = must(link.closest('li')).getBoundingClientRect();
      const hit = element.shadowRoot?.elementFromPoint(left + width / 2, bottom - 4);
      expect(hit === link, link.textContent ?? '').to.equal(true);
    }
    expect(titles(element)).to.have.members(rich().map(({ title }) => title));
  });

  it('A11Y-03 one tab stop for each article', async () => {
    const element = await show();
    const before = element.insertAdjacentElement(
      'beforebegin',
      place(document.createElement('button')),
    ) as HTMLElement;
    before.focus();
    const focused: (string | null | undefined)[] = [];
    for (const _ of links(element)) {
      await sendKeys({ press: 'Tab' });
      focused.push(element.shadowRoot?.activeElement?.textContent);
    }
    expect(focused).to.deep.equal(titles(element));
  });

  it('A11Y-05 the focus is seen: two pixels around the title', async () => {
    const element = await show();
    const before = element.insertAdjacentElement(
      'beforebegin',
      place(document.createElement('button')),
    ) as HTMLElement;
    before.focus();
    await sendKeys({ press: 'Tab' });
    const { outlineStyle, outlineWidth } = getComputedStyle(must(links(element)[0]));
    expect([outlineStyle, outlineWidth]).to.deep.equal(['solid', '2px']);
  });

  it('A11Y-06 nothing is announced and the focus stays when the list comes', async () => {
    const { url, answer } = serveLate();
    const button = place(document.createElement('button'));
    button.focus();
    const element = place(create({ src: url }));
    answer(items());
    await element.ready;
    expect(document.activeElement === button).to.equal(true);
    expect(findAll(element, '[aria-live], [role=status], [role=alert]')).to.have.length(0);
  });

  it('#20 Enter on a link is a selection', async () => {
    const element = await show();
    const selected = next(element, 'related-articles-select');
    element.addEventListener('related-articles-select', (event) => event.preventDefault());
    links(element)[3]?.focus();
    await sendKeys({ press: 'Enter' });
    expect((await selected).position).to.equal(4);
  });

  it('SEC-12 no target unless asked for, and then no opener', async () => {
    const element = await show();
    expect(links(element).some((link) => link.hasAttribute('target') || link.hasAttribute('rel'))).to.equal(
      false,
    );
    element.linkTarget = '_blank';
    await element.updateComplete;
    expect(links(element).every((link) => link.target === '_blank' && link.rel === 'noopener')).to.equal(
      true,
    );
  });

  itNeeds('emulated media')('#22 forced colours: links look like links', async () => {
    await media({ forcedColors: 'active' });
    expect(matchMedia('(forced-colors: active)').matches).to.equal(true);
    const element = await show();
    const probe = place(document.createElement('a'));
    probe.style.color = 'LinkText';
    expect(getComputedStyle(must(links(element)[0])).color).to.equal(getComputedStyle(probe).color);
  });

  itNeeds('emulated media')('REL-23 on paper: the list, and no placeholders', async () => {
    const { url, answer } = serveLate();
    const element = place(create({ src: url }));
    await painted();
    await media({ media: 'print' });
    expect(find(element, '.space')?.checkVisibility()).to.equal(false);
    answer(items());
    await element.ready;
    expect(links(element).every((link) => link.checkVisibility())).to.equal(true);
  });
});
