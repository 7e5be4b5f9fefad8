/** Watches a page on which hostile articles are shown: what ran, what came out of the index, where it leads. */
import type { Page } from 'puppeteer-core';

/** An article as its publisher wrote it. */
export interface RawItem {
  readonly id: string;
  readonly [field: string]: unknown;
}

/** What was found in the shadow roots; all of it must be empty. */
export interface Findings {
  /** Calls that only a payload makes. */
  readonly executions: string[];
  /** Elements, with the names of their attributes, that no ordinary index gives. */
  readonly foreign: string[];
  /** Addresses that a click or a picture would go to, and that are not of the web. */
  readonly dangerous: string[];
  /** Articles that were shown, to know that something was. */
  readonly shown: number;
}

/** Runs before everything else in the page. */
const TRAPS = `{
  globalThis.executions = [];
  const trap = (name) => (...values) => { executions.push(name + ' ' + values.join().slice(0, 80)) };
  for (const name of ['alert', 'confirm', 'prompt', 'print', 'open', 'a', 'xss', 'XSS', 'msgbox'])
    globalThis[name] = trap(name);
  document.write = document.writeln = trap('document.write');
  const { eval: real } = globalThis;
  globalThis.eval = (code) => (trap('eval')(code), real(code));
  addEventListener('error', ({ target, message }) => target === window && trap('error')(message), true);
  addEventListener('unhandledrejection', ({ reason }) => trap('rejection')(reason));
}`;

/** Sets the traps. */
export const setTraps = (page: Page) => page.evaluateOnNewDocument(TRAPS);

/** Every layout and every field, as far as this version has them. */
const SHOW = 'summary image date tags author section';

/** What the elements of a list look like when the index is tame: name and attributes, without values. */
export async function tameShapes(page: Page, items: readonly RawItem[], layout: string): Promise<string[]> {
  return page.evaluate(
    async (articles, show, as) => {
      const block = document.createElement('related-articles');
      for (const [name, value] of Object.entries({ show, layout: as, limit: '20', loading: 'eager' }))
        block.setAttribute(name, value);
      block.articles = articles;
      document.body.append(block);
      await block.ready;
      const shapes = [...(block.shadowRoot?.querySelectorAll('*') ?? [])].map(({ localName, attributes }) =>
        [localName, ...[...attributes].map(({ name }) => name)].join(' '),
      );
      block.remove();
      return [...new Set(shapes)];
    },
    items,
    SHOW,
    layout,
  );
}

/** Shows the articles of an index, clicks on every link, and reports. */
export async function show(
  page: Page,
  tag: string,
  src: string,
  layout: string,
  shapes: readonly string[],
): Promise<Findings> {
  return page.evaluate(
    async (name, url, fields, as, tame) => {
      const block = document.createElement(name) as HTMLElementTagNameMap['related-articles'];
      for (const [attribute, value] of Object.entries({
        src: url,
        show: fields,
        layout: as,
        limit: '100',
        loading: 'eager',
        threshold: '0',
        'article-title': 'Anything at all',
        'article-url': '/nowhere',
      }))
        block.setAttribute(attribute, value);
      document.body.append(block);
      await block.ready;
      await new Promise((resolve) => setTimeout(resolve)); // pictures and frames begin to load, and fail
      const known = tame.map((shape) => shape.split(' '));
      const root = block.shadowRoot;
      const foreign: string[] = [];
      for (const { localName, attributes } of root?.querySelectorAll('*') ?? []) {
        const names = [...attributes].map((attribute) => attribute.name);
        const fits = known.some(
          ([tag, ...allowed]) => tag === localName && names.every((one) => allowed.includes(one)),
        );
        if (!fits) foreign.push([localName, ...names].join(' '));
      }
      const dangerous: string[] = [];
      const web = /^https?:\/\/[^/@]+(?:\/|$)/;
      for (const element of root?.querySelectorAll<HTMLElement>(
        '[href], [src], [srcset], [action], [formaction]',
      ) ?? []) {
        for (const attribute of ['href', 'src', 'srcset', 'action', 'formaction']) {
          const value = element.getAttribute(attribute);
          if (value !== null && !web.test(value)) dangerous.push(value.slice(0, 100));
        }
      }
      // Whatever is not of the web runs now, or leads away.
      block.addEventListener('click', (event) => {
        const link = event.composedPath().find((one) => one instanceof HTMLAnchorElement);
        if (link instanceof HTMLAnchorElement && /^https?:$/.test(link.protocol)) event.preventDefault();
      });
      root?.querySelectorAll('a').forEach((link) => link.click());
      await new Promise((resolve) => setTimeout(resolve, 5));
      const executions = (globalThis as unknown as { executions: string[] }).executions.splice(0);
      const shown = block.recommendations.length;
      await block.updateComplete;
      block.remove();
      return { executions, foreign, dangerous, shown };
    },
    tag,
    src,
    SHOW,
    layout,
    shapes,
  );
}

/**
 * Defines an element that does with the same articles what ours never may: it takes titles for HTML and addresses for
 * addresses. What the watch does not see of it, it would not see of ours.
 */
export async function plantUnsafe(page: Page, tag: string): Promise<void> {
  await page.evaluate((name) => {
    const Safe = customElements.get('related-articles') as unknown as new () => HTMLElement & {
      src: readonly string[];
      recommendations: HTMLElementTagNameMap['related-articles']['recommendations'];
      updated(): void;
    };
    class Unsafe extends Safe {
      raw?: Promise<{ id: string; title: string; url: string }[]>;
      override updated() {
        super.updated();
        const [src] = this.src;
        if (!src || !this.recommendations.length || this.raw) return;
        this.raw = fetch(src).then(
          (response) => response.json() as Promise<{ id: string; title: string; url: string }[]>,
        );
        void this.raw.then((items) => {
          const links = this.shadowRoot?.querySelectorAll('[part=list] a') ?? [];
          this.recommendations.forEach(({ article }, place) => {
            const item = items.find(({ id }) => id === article.id);
            const link = links[place];
            if (!item || !link) return;
            link.innerHTML = item.title;
            link.setAttribute('href', item.url);
          });
        });
      }
      get ready() {
        return (Reflect.get(Safe.prototype, 'ready', this) as Promise<void>)
          .then(() => this.raw)
          .then(() => {});
      }
    }
    customElements.define(name, Unsafe);
  }, tag);
}
