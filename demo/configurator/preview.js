/** Makes the block in the preview what the configuration says, and changes nothing that is so already. */
import { ATTRIBUTES } from './options.js';
import { INITIAL } from './state.js';
import { SOURCES, sourceUrl } from './sources.js';
import { VARIABLES, variableName, variableValue } from './variables.js';

/** @typedef {import('./state.js').State} State */
/** @typedef {import('./sources.js').Entry} Entry */

const { url: here } = import.meta; // in one expression with `new URL`, bundlers take it for a file
const THEMES = new URL('../../src/themes/', here);

/** Languages that are written from right to left. */
const RIGHT_TO_LEFT = /^(ar|ckb|dv|fa|he|ps|sd|ug|ur|yi)\b/i;

/** What the media query of a rule was before it was answered here. @type {WeakMap<CSSMediaRule, string>} */
const asked = new WeakMap();

/**
 * The text of an attribute; `''` where there is none.
 * @param {string} key @param {State} state @returns {string}
 */
export const attributeText = (key, state) => (key === 'src' ? sourceUrl(state) : (state[key] ?? ''));

/**
 * @param {Document} page The preview.
 * @param {State} state
 * @param {Entry | null} [entry] The article of the page, `null` where it is not known. Left out: as the page says already.
 */
export function show(page, state, entry = isAsWritten(state) ? undefined : null) {
  const { documentElement: root } = page;
  const guess = SOURCES[state.source ?? '']?.language ?? '';
  const ofArticle = entry === undefined ? root.lang : (entry?.language ?? guess);
  const language = state.lang ?? ofArticle;
  if (root.lang !== language) root.lang = language;
  root.dir = state.dir ?? (RIGHT_TO_LEFT.test(language) ? 'rtl' : 'ltr');
  root.dataset.font = state.font ?? 'serif';
  // The block reads the page, as it will on the page that it is made for.
  if (entry !== undefined && page.title !== (entry?.title ?? '')) page.title = entry?.title ?? '';
  showTheme(page, state);
  showScheme(page, state.scheme);
  const block = page.querySelector('related-articles:not([hidden])');
  if (block) showBlock(/** @type {HTMLElement & { articles?: unknown }} */ (block), state);
}

/** @param {State} state */
const isAsWritten = (state) =>
  ['source', 'article-url'].every((key) => state[key] === INITIAL[key]) && !state['article-title'];

/** @param {HTMLElement & { articles?: unknown }} block @param {State} state */
function showBlock(block, state) {
  for (const { key, kind } of ATTRIBUTES) {
    const text = attributeText(key, state);
    if (!text) block.removeAttribute(key);
    else if (kind === 'flag') block.toggleAttribute(key, true);
    else if (block.getAttribute(key) !== text) block.setAttribute(key, text);
  }
  for (const option of VARIABLES) {
    const value = state[option.key];
    block.style.setProperty(variableName(option.key), value ? variableValue(option, value) : '');
  }
  const { contents } = SOURCES[state.source ?? ''] ?? {};
  const fallback = block.querySelector('a');
  if (fallback) {
    fallback.hidden = !contents;
    fallback.href = contents ?? '';
  }
  const articles = state.source === 'json' ? state.json : undefined;
  if (block.articles !== articles) block.articles = articles;
}

/** @param {Document} page @param {State} state */
function showTheme(page, { theme, scheme }) {
  const old = page.querySelector('link[data-theme]');
  if ((old?.getAttribute('data-theme') ?? undefined) === theme) return;
  if (!theme) return old?.remove();
  const link = page.createElement('link');
  link.rel = 'stylesheet';
  link.href = new URL(`${theme}.css`, THEMES).href;
  link.dataset.theme = theme;
  link.onload = () => {
    old?.remove();
    showScheme(page, scheme);
  };
  old?.removeAttribute('data-theme');
  page.head.append(link);
}

/** Light or dark whatever the system says: the style sheets are told that it is so. @param {Document} page @param {string} [scheme] */
function showScheme(page, scheme) {
  page.documentElement.style.colorScheme = scheme ?? 'light dark';
  for (const sheet of page.styleSheets) {
    for (const rule of sheet.cssRules) {
      if (!('media' in rule)) continue;
      const media = /** @type {CSSMediaRule} */ (rule);
      const query = asked.get(media) ?? media.media.mediaText;
      if (!query.includes('prefers-color-scheme: dark')) continue;
      asked.set(media, query);
      media.media.mediaText = scheme === 'dark' ? 'all' : scheme ? 'not all' : query;
    }
  }
}
