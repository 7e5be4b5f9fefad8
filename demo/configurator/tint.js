/** Tints HTML that was made here, so that it can be read: names of elements and attributes, and values. */
import { make } from './make.js';

const TOKEN = /(?<tag><\/?[\w-]+|\/?>)|(?<name>[\w-]+(?==["'])|--[\w-]+(?=:))|(?<value>"[^"]*"|'[^']*')/g;

/** Longer texts, which are the articles of somebody, are left as they are. */
const MAX_TINTED = 4_000;

/** @param {HTMLElement} place @param {string} code */
export function showCode(place, code) {
  if (place.textContent === code) return;
  if (code.length > MAX_TINTED) {
    place.textContent = code;
    return;
  }
  let end = 0;
  /** @type {(Node | string)[]} */
  const parts = [];
  for (const match of code.matchAll(TOKEN)) {
    const [kind] = Object.entries(match.groups ?? {}).find(([, text]) => text) ?? [];
    parts.push(code.slice(end, match.index), make('span', { class: kind }, match[0]));
    end = match.index + match[0].length;
  }
  place.replaceChildren(...parts, code.slice(end));
}
