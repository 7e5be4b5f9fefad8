/** The door of this room: what a page says of its own article, and of the lists that its site publishes. */
export { discoverSources, type Source } from './discover.js';
export { readPage, type PageHints } from './read.js';
export { readPageText } from './text.js';
export { relatedPostUrls } from './wordpress.js';
