/** The page of the preview: begins as the address says, and stays where it is when a link is followed. */
import { show } from './preview.js';
import { stateOf } from './state.js';

show(document, stateOf(parent));

// The page around may be later than the block.
for (const name of ['load', 'empty', 'error']) {
  document.addEventListener(`related-articles-${name}`, (event) =>
    Object.assign(window, { reported: event }),
  );
}

document.addEventListener('click', (event) => {
  const isLink = event.composedPath().some((target) => target instanceof HTMLAnchorElement);
  const opensElsewhere = event.ctrlKey || event.metaKey || event.shiftKey;
  if (isLink && !opensElsewhere && parent !== window) event.preventDefault();
});
