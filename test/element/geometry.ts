/** What is wrong with how a list lies on the page: sticking out, overlapping, too high, not to be clicked. */
import { findAll, links } from './page.js';

/** Rounding of the browser's own, in pixels. */
const SLACK = 1;
/** Pixels of an item without its picture, at a font size of 16: three lines of title and of summary, and what is below. */
const MOST_TEXT = 270;

type Box = Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'>;

const overlap = (a: Box, b: Box) =>
  Math.min(a.right, b.right) - Math.max(a.left, b.left) > SLACK &&
  Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > SLACK;

/** Where the text of an element really is. */
function inkOf(element: Element): DOMRect {
  const range = document.createRange();
  range.selectNodeContents(element);
  return range.getBoundingClientRect();
}

const nameOf = ({ localName, className }: Element) => `${localName}.${className}`;

/** One line for each fault of an element's list, or of the space that is kept for one. */
export function faultsOf(element: Element): string[] {
  const box = element.getBoundingClientRect();
  const isCarousel = element.getAttribute('layout') === 'carousel';
  const faults: string[] = [];
  const within = (outer: Box, inner: Box, what: string) => {
    if (inner.left < outer.left - SLACK || inner.right > outer.right + SLACK)
      faults.push(`${what} is too wide`);
    if (inner.top < outer.top - SLACK || inner.bottom > outer.bottom + SLACK)
      faults.push(`${what} is too high`);
  };
  const apart = (elements: readonly Element[]) => {
    const boxes = elements.map((one) => [one, one.getBoundingClientRect()] as const);
    boxes.forEach(([one, a], index) => {
      for (const [other, b] of boxes.slice(index + 1)) {
        if (overlap(a, b)) faults.push(`${nameOf(one)} lies over ${nameOf(other)}`);
      }
    });
  };

  const items = findAll(element, '.list > .item');
  apart(items);
  for (const [index, item] of items.entries()) {
    const own = item.getBoundingClientRect();
    if (isCarousel)
      within({ ...box.toJSON(), left: -Infinity, right: Infinity } as Box, own, `item ${index}`);
    else within(box, own, `item ${index}`);
    apart([...item.children]);
    for (const part of item.querySelectorAll('[part]')) {
      // Tags and names that do not fit are cut off by the line they stand in.
      const line = part.closest('.tags, .meta');
      if (!line || line === part)
        within(own, part.getBoundingClientRect(), `${nameOf(part)} of item ${index}`);
    }
    const picture = item.querySelector('.image')?.getBoundingClientRect();
    if (own.height > MOST_TEXT + (picture?.height ?? 0))
      faults.push(`item ${index} is ${own.height} px high`);
  }
  for (const heading of findAll(element, '#heading')) {
    for (const button of findAll(element, 'button')) {
      if (overlap(inkOf(heading), button.getBoundingClientRect()))
        faults.push('a button lies over the heading');
    }
  }
  for (const part of findAll(element, '#heading, .buttons'))
    within(box, part.getBoundingClientRect(), nameOf(part));
  return faults;
}

/** The titles of the links that something lies over, or that cannot be brought into view. */
export function buried(element: Element): (string | null)[] {
  return links(element)
    .filter((link) => {
      link.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
      const { left, top, width, height } = link.getBoundingClientRect();
      return element.shadowRoot?.elementFromPoint(left + width / 2, top + height / 2) !== link;
    })
    .map((link) => link.textContent);
}
