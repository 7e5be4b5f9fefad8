/** Where articles can come from: the samples, an address, pasted text; and which articles there are. */

/**
 * @typedef {object} Source
 * @property {string} label
 * @property {string} [src] From the page of the configurator.
 * @property {string} [article] The article to begin with.
 * @property {string} [language] That of all its articles.
 * @property {string} [contents] The page with all articles.
 */

/** @typedef {{ readonly url: string, readonly title: string, readonly language?: string }} Entry An article to choose. */

export const INITIAL_SOURCE = 'magazine';

/** @type {Readonly<Record<string, Source>>} */
export const SOURCES = {
  magazine: {
    label: 'A magazine, with pictures',
    src: '../data/magazine.json',
    article: '/cooking/sourdough-starter-care',
    contents: '/contents/magazine',
  },
  attachment: {
    label: 'A review of close relationships',
    language: 'en',
    src: '../data/attachment.json',
    article: '/articles/how-the-nervous-system-learns-to-trust',
    contents: '/contents/attachment',
  },
  arabic: {
    label: 'A journal in Arabic',
    language: 'ar',
    src: 'arabic.json',
    article: '/ar/cardamom',
    contents: '/contents/arabic',
  },
  generated: {
    label: 'Five thousand generated articles',
    language: 'en',
    src: '../data/generated/5000.json',
    article: '/generated/articles/twenty-careful-climbing-walls-and-where-to-find-them',
    contents: '/contents/generated',
  },
  url: { label: 'Your feed' },
  json: { label: 'Pasted JSON' },
};

/** Most articles that an element gives, and so most to choose from of a source that is not ours. */
const MOST = 100;

/** The address of the samples does not depend on which of the two pages asks. */
const { url: here } = import.meta; // in one expression with `new URL`, bundlers take it for a file
const HOME = new URL('../', here);

/**
 * What the attribute `src` says, as an absolute URL where it is a sample; `''` for none.
 * @param {import('./state.js').State} state
 * @returns {string}
 */
export function sourceUrl({ source = '', src = '' }) {
  const sample = SOURCES[source]?.src;
  if (sample) return new URL(sample, HOME).href;
  return source === 'url' ? src : '';
}

/** The articles of a sample. @param {string} url @returns {Promise<Entry[]>} */
async function ofSample(url) {
  const response = await fetch(url, { cache: 'force-cache' }); // the preview has just asked for it
  const { items, language } = await response.json();
  return items.map((/** @type {Entry} */ item) => ({
    url: new URL(item.url, url).href,
    title: item.title,
    language: item.language ?? language,
  }));
}

/**
 * The newest articles of any source that the element can read: an element that is not shown reads it.
 * @param {Document} page The preview, which has read the source already.
 * @param {{ src: string, json: string }} source
 * @returns {Promise<Entry[]>}
 */
async function ofAny(page, { src, json }) {
  const reader = page.createElement('related-articles');
  reader.hidden = true;
  Object.assign(reader, {
    loading: 'eager',
    src,
    articles: src ? undefined : json,
    articleTitle: '-', // related to nothing
    limit: MOST,
    fallback: 'recent',
    order: 'newest',
  });
  page.body.append(reader);
  await reader.ready;
  const entries = reader.recommendations.map(({ article: { url, title, language } }) => ({
    url,
    title,
    language,
  }));
  reader.remove();
  return entries;
}

/**
 * The articles among which that of the page can be chosen; none where nothing can be read.
 * @param {import('./state.js').State} state
 * @param {Document} page
 * @returns {Promise<Entry[]>}
 */
export async function entriesOf(state, page) {
  const src = sourceUrl(state);
  try {
    if (SOURCES[state.source ?? '']?.src) return await ofSample(src);
    return src || state.json ? await ofAny(page, { src, json: state.json ?? '' }) : [];
  } catch {
    return []; // the preview says what is wrong
  }
}
