/** The configuration: a text for each option that is not as at the start; and its way into the address and back. */
import { OPTIONS } from './options.js';
import { INITIAL_SOURCE, SOURCES } from './sources.js';
import { HTML_OPTIONS, VIEW_OPTIONS } from './view.js';

/** @typedef {Readonly<Record<string, string>>} State `''` or absent: as the element has it where nothing is said. */

/** Longest pasted text that goes into the address: browsers and mail programs bear such links. */
export const MAX_SHARED = 8_000;

const BY_KEY = new Map([...OPTIONS, ...VIEW_OPTIONS, ...HTML_OPTIONS].map((option) => [option.key, option]));
const KEYS = ['source', ...BY_KEY.keys()];

/** Without a prototype, as its names may come from an address. @type {(...parts: object[]) => Record<string, string>} */
const record = (...parts) => Object.assign(Object.create(null), ...parts);

/** How it is at the start, with the articles of a source. @param {string} source @returns {State} */
const initial = (source) => changed(record(), { source, 'article-url': SOURCES[source]?.article ?? '' });

/** The state with some of it changed. @param {State} state @param {State} changes @returns {State} */
export function changed(state, changes) {
  const next = record(state, changes);
  for (const [key, value] of Object.entries(next)) {
    if (!value || value === BY_KEY.get(key)?.initial) delete next[key];
  }
  return next;
}

/** @type {State} */
export const INITIAL = initial(INITIAL_SOURCE);

/** What follows `#` in the address. @param {State} state @returns {string} */
export function toHash(state) {
  const parameters = new URLSearchParams();
  const { source = INITIAL_SOURCE } = state;
  const before = record(initial(source), { source: INITIAL_SOURCE });
  for (const key of KEYS) {
    const value = state[key] ?? '';
    const isTooLong = key === 'json' && value.length > MAX_SHARED;
    if (value !== (before[key] ?? '') && !isTooLong) parameters.set(key, value);
  }
  return parameters.toString();
}

/**
 * What an address says; unknown names and impossible values say nothing.
 * @param {string} hash With or without `#`.
 * @returns {State}
 */
export function fromHash(hash) {
  const said = record();
  for (const [key, value] of new URLSearchParams(hash.replace(/^#/, ''))) {
    if (KEYS.includes(key) && isPossible(key, value)) said[key] = value;
  }
  return changed(initial(said.source ?? INITIAL_SOURCE), said);
}

/** The state of a window: what is too long for an address lies beside it in the history. @param {Window} view @returns {State} */
export function stateOf({ location, history }) {
  const { json } = history.state ?? {};
  return changed(fromHash(location.hash), typeof json === 'string' ? { json } : {});
}

/** Makes the state that of the window; `pushState` leaves the one before to the back button. @param {State} state @param {'pushState' | 'replaceState'} how */
export function keep(state, how) {
  const hash = toHash(state);
  const { json = '' } = state;
  const beside = json.length > MAX_SHARED ? { json } : null;
  history[how](beside, '', hash ? `#${hash}` : location.pathname + location.search);
}

const WEIGHT = /^(title|tags|summary|keywords|text):\d*\.?\d+$/;

/** Whether an option can have this value. @param {string} key @param {string} value @returns {boolean} */
export function isPossible(key, value) {
  if (key === 'source') return Object.hasOwn(SOURCES, value);
  const option = BY_KEY.get(key);
  if (!option) return false;
  if (value === '') return true;
  const { kind, choices = [], max = Infinity, step, pattern } = option;
  const isChoice = (/** @type {string} */ word) => choices.some(([choice]) => choice === word);
  const words = value.split(' ');
  switch (kind) {
    case 'choice':
    case 'segments':
      return isChoice(value);
    case 'set':
    case 'steps':
      return value === 'none' || words.every(isChoice);
    case 'flag':
      return value === 'true';
    case 'number':
    case 'range':
    case 'length':
      return /^\d*\.?\d+$/.test(value) && Number(value) <= max && !(step === 1 && Number(value) % 1);
    case 'color':
      return CSS.supports('color', value);
    case 'weights':
      return words.every((pair) => WEIGHT.test(pair));
    case 'words':
      return isRecord(value);
    default:
      return !pattern || new RegExp(`^(?:${pattern})$`).test(value);
  }
}

/** @param {string} text */
function isRecord(text) {
  try {
    const value = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}
