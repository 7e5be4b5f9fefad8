/** The finished HTML: what somebody puts into a page to have the block as it is in the preview. */
import { attributeText } from './preview.js';
import { ATTRIBUTES } from './options.js';
import { SOURCES, sourceUrl } from './sources.js';
import { VARIABLES, variableName, variableValue } from './variables.js';

/** @typedef {import('./state.js').State} State */

/** An attribute, in the quotes that need the least writing. @param {string} name @param {string} text */
function attribute(name, text) {
  const safe = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return text.includes('"') && !text.includes("'")
    ? `${name}='${safe}'`
    : `${name}="${safe.replaceAll('"', '&quot;')}"`;
}

/** @param {State} state @returns {string[]} */
function attributes(state) {
  const isSample = !!SOURCES[state.source ?? '']?.src;
  return ATTRIBUTES.flatMap(({ key, kind }) => {
    const text = attributeText(key, state);
    if (!text || (state['any-page'] && key.startsWith('article-'))) return [];
    if (kind === 'flag') return [key];
    const isOfSample = key === 'article-url' && isSample;
    return [attribute(key, isOfSample ? new URL(text, sourceUrl(state)).href : text)];
  });
}

/** The articles in the page. In JSON, `<` stands only within texts, where it may be written so. @param {State} state */
function data({ source, json = '' }) {
  if (source !== 'json') return '';
  try {
    JSON.parse(json);
  } catch {
    return '\n  <!-- Your articles, as soon as they are readable. -->\n';
  }
  return `\n  <script type="application/json">\n${json.trim().replaceAll('<', String.raw`\u003c`)}\n  </script>\n`;
}

/** @param {State} state @returns {string} */
function style(state) {
  const lines = VARIABLES.flatMap((option) => {
    const value = state[option.key];
    return value ? `  ${variableName(option.key)}: ${variableValue(option, value)};\n` : [];
  });
  return lines.length ? `<style>\nrelated-articles {\n${lines.join('')}}\n</style>\n` : '';
}

/** @param {State} state @returns {string} */
export function finishedHtml(state) {
  const folder = (state.folder ?? '/').replace(/\/?$/, '/');
  const theme = state.theme
    ? `<link rel="stylesheet" ${attribute('href', `${folder}themes/${state.theme}.css`)}>\n`
    : '';
  const script = `<script type="module" ${attribute('src', `${folder}related-articles.min.js`)}></script>\n`;
  const all = attributes(state);
  const [first = ''] = all;
  const inTag = all.length > 1 ? `\n${all.map((one) => `  ${one}\n`).join('')}` : first && ` ${first}`;
  return `${theme}${style(state)}${script}<related-articles${inTag}>${data(state)}</related-articles>\n`;
}
