/** A page that checks itself, in whatever engine opens it: what it is given to show, and what came of it. */
import { file, type House } from '../tools/guest.js';
import { addresses, texts } from './corpora.js';

/** What the page found out about itself. */
export interface SelfCheck {
  readonly links: number;
  readonly isStyled: boolean;
  readonly urls: readonly string[];
  readonly codes: readonly string[];
  readonly executions: readonly string[];
  readonly foreign: readonly string[];
  readonly dangerous: readonly string[];
  readonly shown: number;
  readonly afterRemoval: number;
}

const CODE = `
  globalThis.executions = [];
  for (const name of ['alert', 'confirm', 'prompt', 'print', 'open']) globalThis[name] = () => executions.push(name);
  addEventListener('error', ({ target, message }) => target === window && executions.push('error ' + message), true);
  addEventListener('unhandledrejection', ({ reason }) => executions.push('rejection ' + reason));

  const make = (attributes) => {
    const block = document.createElement('related-articles');
    for (const [name, value] of Object.entries({ loading: 'eager', ...attributes })) block.setAttribute(name, value);
    document.body.append(block);
    return block;
  };
  const inside = (block, selector) => [...(block.shadowRoot?.querySelectorAll(selector) ?? [])];
  const shape = ({ localName, attributes }) => [localName, ...[...attributes].map(({ name }) => name)].sort().join(' ');

  async function check({ good, tame, hostile, faults }) {
    await customElements.whenDefined('related-articles');
    const first = make({ src: good, 'article-title': 'After a quarrel' });
    await first.ready;
    const links = inside(first, '[part=list] a');
    const isStyled = getComputedStyle(inside(first, '[part=list]')[0]).listStyleType === 'none';

    const codes = [];
    for (const src of faults) {
      const block = make({ src });
      block.addEventListener('related-articles-error', ({ code }) => codes.push(code));
      await block.ready;
      block.remove();
    }

    const everything = { show: 'summary image date tags author section', limit: 100, threshold: 0, 'article-title': 'A', 'article-tags': 'tame', 'article-url': '/nowhere' };
    const names = new Set();
    for (const src of tame) {
      const block = make({ ...everything, src });
      await block.ready;
      for (const element of inside(block, '*')) for (const name of shape(element).split(' ')) names.add(name);
      block.remove();
    }
    const foreign = [];
    const dangerous = [];
    let shown = 0;
    for (const src of hostile) {
      const block = make({ ...everything, src });
      await block.ready;
      shown += block.recommendations.length;
      for (const element of inside(block, '*'))
        if (shape(element).split(' ').some((name) => !names.has(name))) foreign.push(shape(element));
      for (const link of inside(block, 'a')) {
        if (!/^https?:$/.test(link.protocol)) dangerous.push(link.href);
        link.addEventListener('click', (event) => /^https?:$/.test(link.protocol) && event.preventDefault());
        link.click();
      }
      for (const image of inside(block, 'img')) if (image.hasAttribute('src') && !/^https?:/.test(image.src)) dangerous.push(image.src);
      await block.updateComplete;
      block.remove();
    }
    first.remove();
    await new Promise((resolve) => setTimeout(resolve, 100));
    return {
      links: links.length, isStyled, urls: links.map(({ href }) => href), codes, executions,
      foreign: [...new Set(foreign)], dangerous, shown, afterRemoval: document.querySelectorAll('related-articles').length,
    };
  }
`;

/** Faults, and what each must be called. */
const FAULTS: readonly (readonly [code: string, body: string, more?: object])[] = [
  ['http', '', { status: 404 }],
  ['not-json', '<!doctype html><script>alert(1)</script>'],
  ['empty', ''],
  ['not-json', '[{"url":"/a","title":"A"},'],
  ['bad-shape', '{"posts": 3}'],
  ['not-json', '[]\0'],
  ['too-large', ' '.repeat(9_000_000)],
];

export const CODES = FAULTS.map(([code]) => code);

/** How many articles the page is given that mean harm. */
export const HOSTILE = texts.length;

/** Puts the page on the server, and gives its address. */
export function selfCheck(house: House): string {
  const batches: object[][] = [];
  for (let start = 0; start < texts.length; start += 100)
    batches.push(
      texts.slice(start, start + 100).map((text, place) => ({
        url: `/${place}`,
        title: `${place} ${text}`,
        summary: text,
        image: text,
        date_published: text,
        language: text,
        tags: [text],
        authors: [{ name: text }],
        _related: { section: text },
      })),
    );
  batches.push(addresses.slice(0, 100).map((url, place) => ({ url, title: `A ${place}`, image: url })));
  const { items } = JSON.parse(file('data/magazine.json')) as { items: object[] };
  const rich = items.map((item, place) => ({
    ...item,
    language: place % 2 ? 'de' : 'he',
    authors: [{ name: 'Ada' }],
    image: '/data/images/gardening-1.svg',
    _related: { section: 'Garden' },
    tags: ['tame'],
  }));
  const given = {
    good: house.answer(file('data/attachment.json')),
    tame: [
      house.answer(rich),
      house.answer(items.map((item) => ({ ...item, image: undefined, tags: ['tame'] }))),
    ],
    hostile: batches.map((batch) => house.answer(batch)),
    faults: FAULTS.map(([, body, more]) => house.answer(body, more)),
  };
  house.server.overrides.set('/self-check.html', {
    body: `<!doctype html><html lang="en"><title>A page that checks itself</title><link rel="icon" href="/demo/icon.svg">
      <script type="module" src="/dist/cdn/related-articles.min.js"></script>
      <script>${CODE}; globalThis.result = check(${JSON.stringify(given)});</script><body>`,
  });
  return `${house.server.origin}/self-check.html`;
}
