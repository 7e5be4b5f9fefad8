/** A page to test the element on: a network of our own, articles to find, and a console that must stay silent. */
import '../../src/define.js';
import type { RelatedArticles } from '../../src/index.js';

/** The article that the tests' page is about. */
export const ABOUT = { 'article-title': 'Pruning old apple trees in winter', 'article-url': '/apple/here' };

const TITLES = [
  'When to prune an apple tree',
  'Apple canker, and how to cut it out',
  'Storing winter apples without a cellar',
  'An old orchard and its trees',
  'Ladders for pruning tall trees',
  'Winter work in the orchard',
  'Which apple tree for a small garden',
  'Grafting a new apple onto an old tree',
  'Tools for pruning, and how to keep them sharp',
  'Planting trees in a mild winter',
];

export interface Item {
  id?: string;
  url: string;
  title: string;
  summary?: string;
  tags?: string[];
  date_published?: string;
  language?: string;
  image?: string;
  authors?: { name: string }[];
  _related?: Record<string, unknown>;
}

/** So many articles that are related to the page, the first of them most. */
export function items(count = TITLES.length, more: Partial<Item> = {}): Item[] {
  return TITLES.slice(0, count).map((title, index) => ({
    id: `apple-${index}`,
    url: `/apple/${index}`,
    title,
    summary: `What there is to know of apple, tree and winter, part ${index + 1}.`,
    tags: ['apple', 'winter', `part ${index}`],
    date_published: `2025-0${(index % 9) + 1}-15`,
    ...more,
  }));
}

type Answer = unknown[] | object | string | number;

const servers = new Map<string, () => Promise<Response>>();
const asked: string[] = [];
const givenUp: string[] = [];
let served = 0;

const network = window.fetch;
window.fetch = (input, options) => {
  const { pathname } = new URL(input instanceof Request ? input.url : input, location.href);
  const answer = servers.get(pathname);
  if (!answer) return network(input, options);
  asked.push(pathname);
  return new Promise((resolve, reject) => {
    options?.signal?.addEventListener('abort', () => {
      givenUp.push(pathname);
      reject(options.signal?.reason);
    });
    answer().then(resolve, reject);
  });
};

/** Puts an answer on the network, under a new address: JSON, text as it is, or only a status. */
export function serve(answer: Answer, url = `/served/${++served}.json`): string {
  servers.set(url, async () =>
    typeof answer === 'number'
      ? new Response('', { status: answer })
      : new Response(typeof answer === 'string' ? answer : JSON.stringify(answer)),
  );
  return url;
}

/** The same, but the answer comes only when it is given. */
export function serveLate(): { url: string; answer: (answer: Answer) => void } {
  const url = serve([]);
  let answer!: (answer: Answer) => void;
  const late = new Promise<Answer>((resolve) => (answer = resolve));
  servers.set(url, async () => must(servers.get(serve(await late)))());
  return { url, answer };
}

/** How often an address was asked for. */
export function requestsFor(url: string): number {
  return asked.filter((path) => path === url).length;
}

/** Whether a request was given up before it was answered. */
export const isGivenUp = (url: string) => givenUp.includes(url);

/** An element with these attributes, not in the page yet. */
export function create(attributes: Record<string, string | number> = {}, content = ''): RelatedArticles {
  const element = document.createElement('related-articles');
  for (const [name, value] of Object.entries({ ...ABOUT, loading: 'eager', ...attributes })) {
    element.setAttribute(name, String(value));
  }
  element.innerHTML = content;
  return element;
}

const places: Element[] = [];

/** Puts an element into the page until the test is over. */
export function place<Kind extends Element>(element: Kind, parent: ParentNode & Node = document.body): Kind {
  places.push(element);
  parent.appendChild(element);
  return element;
}

/** An element in the page, with its list. */
export async function show(
  attributes: Record<string, string | number> = {},
  content = '',
): Promise<RelatedArticles> {
  const element = place(
    create({ ...('src' in attributes ? {} : { src: serve(items()) }), ...attributes }, content),
  );
  await element.ready;
  return element;
}

/** What must be there; a test that does not find it fails. */
export function must<Value>(value: Value | null | undefined): Value {
  if (value == null) throw new Error('What the test looks for is not there.');
  return value;
}

/** What is in the shadow root. */
export const find = (element: Element, selector: string) =>
  element.shadowRoot?.querySelector<HTMLElement>(selector) ?? null;
export const findAll = (element: Element, selector: string) => [
  ...(element.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []),
];

/** The links of the list. */
export const links = (element: Element) => findAll(element, '[part=list] a') as HTMLAnchorElement[];
export const titles = (element: Element) => links(element).map((link) => link.textContent);

/** Resolves with the next event of that name. */
export const next = <Name extends keyof HTMLElementEventMap>(target: EventTarget, name: Name) =>
  new Promise<HTMLElementEventMap[Name]>((resolve) =>
    target.addEventListener(name, (event) => resolve(event as HTMLElementEventMap[Name]), { once: true }),
  );

/** After the browser has painted what is there now. */
export const painted = () =>
  new Promise<void>((resolve) =>
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve))),
  );

/** What was written to the console since the test began. */
export const warnings: string[] = [];

const { warn, error } = console;

beforeEach(() => {
  warnings.length = 0;
  console.warn = console.error = (...parts: unknown[]) => warnings.push(parts.join(' '));
});

afterEach(() => {
  places.splice(0).forEach((element) => element.remove());
  Object.assign(console, { warn, error });
});

/** For the end of a suite in which nothing may be written to the console. */
export function staysSilent(): void {
  afterEach(() => {
    if (warnings.length) throw new Error(`The console is not silent: ${warnings.join('\n')}`);
  });
}
