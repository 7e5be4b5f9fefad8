/** Controls that are made of several: radios, checkboxes, an order, numbers by name, words, a colour. */
import { make } from './make.js';

/** @typedef {import('./options.js').Option} Option */
/** @typedef {import('./fields.js').Control} Control */

/** One of a few, all of them in sight. @param {Option} option @param {string} name @returns {Control} */
export function radios({ choices = [], initial = '' }, name) {
  const inputs = choices.map(([value]) => make('input', { type: 'radio', name, value }));
  const labels = choices.map(([, text], place) => make('label', {}, inputs[place], make('span', {}, text)));
  return {
    isGroup: true,
    element: make('div', { class: 'segments' }, ...labels),
    read: () => inputs.find(({ checked }) => checked)?.value ?? '',
    write: (value) => inputs.forEach((input) => (input.checked = input.value === (value || initial))),
  };
}

/** Any of a few. @param {Option} option @returns {Control} */
export function setControl({ choices = [], initial = '' }) {
  const inputs = choices.map(([value]) => make('input', { type: 'checkbox', value }));
  const labels = choices.map(([, text], place) => make('label', {}, inputs[place], make('span', {}, text)));
  return {
    isGroup: true,
    element: make('div', { class: 'segments' }, ...labels),
    read: () => inputs.flatMap(({ checked, value }) => (checked ? value : [])).join(' ') || 'none',
    write(value) {
      const words = (value || initial).split(' ');
      inputs.forEach((input) => (input.checked = words.includes(input.value)));
    },
  };
}

const PLACES = ['First', 'Then', 'Last'];

/** Some of a few, in an order. @param {Option} option @returns {Control} */
export function stepsControl({ choices = [], initial = '' }) {
  const selects = choices.map(() =>
    make(
      'select',
      {},
      make('option', { value: '' }, 'Nothing'),
      ...choices.map(([value, text]) => make('option', { value }, text)),
    ),
  );
  const labels = selects.map((select, place) => make('label', {}, `${PLACES[place]} `, select));
  return {
    isGroup: true,
    element: make('div', { class: 'row' }, ...labels),
    read: () => [...new Set(selects.flatMap(({ value }) => value || []))].join(' ') || 'none',
    write(value) {
      const words = (value || initial).split(' ').filter((word) => word !== 'none');
      selects.forEach((select, place) => (select.value = words[place] ?? ''));
    },
  };
}

/** @param {Option} option @param {Readonly<Record<string, string>>} attributes */
function named({ choices = [] }, attributes) {
  const inputs = choices.map(([, placeholder]) => make('input', { ...attributes, placeholder }));
  const labels = choices.map(([name], place) => make('label', {}, `${name} `, inputs[place]));
  return { inputs, element: make('div', { class: 'row' }, ...labels) };
}

/** A number for each name, as `title:3 tags:2`. @param {Option} option @returns {Control} */
export function weightsControl(option) {
  const { inputs, element } = named(option, { type: 'number', min: '0', step: 'any', inputmode: 'decimal' });
  const names = (option.choices ?? []).map(([name]) => name);
  return {
    isGroup: true,
    element,
    read: () => inputs.flatMap(({ value }, place) => (value ? `${names[place]}:${value}` : [])).join(' '),
    write(value) {
      const given = new Map(
        value.split(' ').map((pair) => /** @type {[string, string]} */ (pair.split(':'))),
      );
      inputs.forEach((input, place) => (input.value = given.get(names[place] ?? '') ?? ''));
    },
  };
}

/** A text for each name, as JSON. @param {Option} option @returns {Control} */
export function wordsControl(option) {
  const { choices = [] } = option;
  const inputs = choices.map(([, placeholder]) =>
    make('input', { type: 'text', placeholder, autocomplete: 'off' }),
  );
  const labels = choices.map(([, text], place) => make('label', {}, `${text} `, inputs[place]));
  return {
    isGroup: true,
    element: make('div', { class: 'column' }, ...labels),
    read() {
      const given = choices.flatMap(([name], place) =>
        inputs[place]?.value ? [[name, inputs[place].value]] : [],
      );
      return given.length ? JSON.stringify(Object.fromEntries(given)) : '';
    },
    write(value) {
      const given = value ? JSON.parse(value) : {};
      inputs.forEach((input, place) => (input.value = String(given[choices[place]?.[0] ?? ''] ?? '')));
    },
  };
}

/** What a picker shows of a colour that it cannot name, or of none. */
const NO_COLOR = '#808080';

/** Any colour of CSS, typed or picked. @param {Record<string, string | undefined>} attributes @param {string} label @returns {Control} */
export function colorControl(attributes, label) {
  const text = make('input', {
    ...attributes,
    type: 'text',
    placeholder: 'As the theme has it',
    autocomplete: 'off',
    spellcheck: 'false',
  });
  const picker = make('input', { type: 'color', 'aria-label': `${label}: pick a colour` });
  const follow = () => (picker.value = /^#[\da-f]{6}$/i.test(text.value) ? text.value : NO_COLOR);
  picker.addEventListener('input', () => (text.value = picker.value));
  text.addEventListener('input', follow);
  follow();
  return {
    element: make('span', { class: 'single' }, text, picker),
    read: () => text.value.trim(),
    write(value) {
      if (text.value.trim() !== value) text.value = value;
      follow();
    },
  };
}
