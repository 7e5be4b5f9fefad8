/** The form: a control for every option, from the one table. */
import { fieldOf } from './fields.js';
import { make } from './make.js';
import { ATTRIBUTES, GROUPS } from './options.js';
import { SOURCES } from './sources.js';
import { HTML_OPTIONS, VIEW_OPTIONS } from './view.js';

/** @typedef {import('./fields.js').Field} Field */
/** @typedef {import('./options.js').Option} Option */

/** @type {Option} */
const SOURCE = {
  key: 'source',
  label: 'Articles from',
  kind: 'choice',
  choices: Object.entries(SOURCES).map(([value, { label }]) => /** @type {const} */ ([value, label])),
};

/**
 * Fills the three places where something can be set.
 * @param {{ options: HTMLElement, view: HTMLElement, html: HTMLElement }} places
 * @param {HTMLElement} article Where the article of the page is chosen.
 * @returns {Map<string, Field>} By the key of the option.
 */
export function buildForm(places, article) {
  /** @type {Map<string, Field>} */
  const fields = new Map();
  const build = (/** @type {Option} */ option) => {
    const field = fieldOf(option, ATTRIBUTES.includes(option));
    fields.set(option.key, field);
    return field.element;
  };
  for (const { legend, name, options, more } of GROUPS) {
    const isSource = name === 'source';
    places.options.append(
      make(
        'fieldset',
        { class: 'group', 'data-group': name },
        make('legend', {}, legend),
        ...(isSource ? [build(SOURCE)] : []),
        ...options.map(build),
        ...(isSource ? [article] : []),
        ...more.map(({ summary, options }) =>
          make(
            'details',
            {},
            make('summary', {}, summary),
            make('div', { class: 'more' }, ...options.map(build)),
          ),
        ),
      ),
    );
  }
  places.view.append(...VIEW_OPTIONS.map(build));
  places.html.append(...HTML_OPTIONS.map(build));
  return fields;
}
