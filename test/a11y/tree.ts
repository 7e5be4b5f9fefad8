/** The pages of this room, and what assistive technology is told of them. */
import type { Page } from 'puppeteer-core';
import { file, hostPage } from '../tools/guest.js';

/** Articles with everything that an article can have. */
export const RICH = (JSON.parse(file('data/attachment.json')) as { items: object[] }).items
  .slice(0, 30)
  .map((item, place) => ({
    ...item,
    image: '/data/images/gardening-1.svg',
    authors: [{ name: 'Ada' }, { name: 'Ben' }],
    language: place % 3 ? 'en' : 'de',
    _related: { section: 'Garden' },
  }));

/** A node of the accessibility tree, as the browser tells it. */
export interface Node {
  readonly role?: string;
  readonly name?: string;
  readonly level?: number;
  readonly busy?: boolean;
  readonly children?: readonly Node[];
}

/** A node and all below it. */
export const flat = (node: Node | null): Node[] =>
  node ? [node, ...(node.children ?? []).flatMap(flat)] : [];
/** All nodes of a page. */
export const tree = async (page: Page) =>
  flat((await page.accessibility.snapshot({ interestingOnly: false })) as Node | null);

/** A page whose main part has the block. */
export const page = (attributes: string, more = {}) =>
  hostPage(attributes, { inside: '', ...more }).replace('<h1>', '<main><h1>');
