/** The control for an option: where it is set, what it says now, and what is wrong with it. */
import { make } from './make.js';
import { colorControl, radios, setControl, stepsControl, weightsControl, wordsControl } from './groups.js';

/** @typedef {import('./options.js').Option} Option */

/**
 * @typedef {object} Control What a person sets, without its label.
 * @property {HTMLElement} element
 * @property {() => string} read
 * @property {(value: string) => void} write
 * @property {boolean} [isGroup] Several controls, which have labels of their own.
 */

/**
 * @typedef {object} Field
 * @property {Option} option
 * @property {HTMLElement} element
 * @property {() => string} read
 * @property {(value: string) => void} write
 * @property {string} problem What is wrong with a value that cannot be.
 * @property {(problem: string) => void} complain `''` takes it back.
 */

/** @param {Option} option @returns {string} */
const idOf = ({ key }) => `option-${key.replace(/^--/, 'css-')}`;

/** @param {Option} option @param {string} describedBy @returns {Control} */
function controlOf(option, describedBy) {
  const { kind } = option;
  if (kind === 'segments') return radios(option, idOf(option));
  if (kind === 'set') return setControl(option);
  if (kind === 'steps') return stepsControl(option);
  if (kind === 'weights') return weightsControl(option);
  if (kind === 'words') return wordsControl(option);
  return single(option, { id: idOf(option), 'aria-describedby': describedBy || undefined });
}

/** @param {Option} option @param {Record<string, string | undefined>} attributes @returns {Control} */
function single({ kind, choices = [], suggestions, initial = '', hint, max, step, label }, attributes) {
  if (kind === 'choice') {
    const element = make(
      'select',
      attributes,
      ...choices.map(([value, text]) => make('option', { value }, text)),
    );
    return { element, read: () => element.value, write: (value) => (element.value = value || initial) };
  }
  if (kind === 'flag') {
    const element = make('input', { ...attributes, type: 'checkbox' });
    return {
      element,
      read: () => (element.checked ? 'true' : ''),
      write: (value) => (element.checked = value === 'true'),
    };
  }
  if (kind === 'area') {
    const element = make('textarea', { ...attributes, rows: 6, spellcheck: 'false' });
    return { element, read: () => element.value, write: (value) => (element.value = value) };
  }
  if (kind === 'range') {
    const input = make('input', { ...attributes, type: 'range', min: 0, max, step });
    const output = make('output', { for: attributes.id });
    const tell = () => (output.value = input.value);
    input.addEventListener('input', tell);
    return {
      element: make('span', { class: 'range' }, input, output),
      read: () => input.value,
      write(value) {
        input.value = value || initial;
        tell();
      },
    };
  }
  if (kind === 'color') return colorControl(attributes, label);
  const isNumber = kind === 'number' || kind === 'length';
  const list = suggestions && `${attributes.id}-list`;
  const input = make('input', {
    ...attributes,
    ...(isNumber
      ? { type: 'number', min: 0, max, step: step ?? 'any', inputmode: 'decimal' }
      : { type: 'text', list }),
    ...(kind === 'url' ? { type: 'url', inputmode: 'url' } : {}),
    placeholder: initial || (isNumber ? hint : undefined),
    autocomplete: 'off',
    spellcheck: 'false',
  });
  const options = (suggestions ?? []).map(([value, text]) =>
    make('option', { value, label: text || undefined }),
  );
  return {
    element: make(
      'span',
      { class: 'single' },
      input,
      kind === 'length' ? make('span', { class: 'unit', 'aria-hidden': 'true' }, 'em') : undefined,
      list ? make('datalist', { id: list }, ...options) : undefined,
    ),
    // A browser gives '' for what is no number: that must not pass for nothing.
    read: () => (input.validity.badInput ? '?' : input.value.trim()),
    write(value) {
      if (input.value.trim() !== value) input.value = value;
    },
  };
}

/** @param {Option} option @returns {string} */
const problemOf = ({ problem, max, step }) =>
  problem ?? `A ${step === 1 ? 'whole ' : ''}number from 0 to ${max?.toLocaleString('en')}.`;

/**
 * Makes the control for an option, with its label, its hint and its problem.
 * @param {Option} option @param {boolean} isAttribute @returns {Field}
 */
export function fieldOf(option, isAttribute) {
  const { key, kind, label } = option;
  const id = idOf(option);
  const hint =
    ['number', 'length'].includes(kind) && !option.initial && /^[\d.]/.test(option.hint ?? '')
      ? ''
      : option.hint;
  const control = controlOf(option, `${hint ? `${id}-hint ` : ''}${id}-problem`);
  const problem = make('p', { class: 'problem', id: `${id}-problem`, 'aria-live': 'polite' });
  const explained = hint ? make('p', { class: 'hint', id: `${id}-hint` }, hint) : undefined;
  const data = { 'data-option': key, 'data-attribute': isAttribute ? key : undefined, 'data-kind': kind };
  const element = control.isGroup
    ? make(
        'fieldset',
        { ...data, class: 'field', 'aria-describedby': hint ? `${id}-hint` : undefined },
        make('legend', {}, label),
        control.element,
        explained,
        problem,
      )
    : make(
        'div',
        { ...data, class: 'field' },
        make('label', { for: id }, label),
        control.element,
        explained,
        problem,
      );
  return {
    option,
    element,
    read: control.read,
    write: control.write,
    problem: problemOf(option),
    complain(text) {
      if (problem.textContent !== text) problem.textContent = text;
      const input = element.querySelector(`#${CSS.escape(id)}`);
      if (text) input?.setAttribute('aria-invalid', 'true');
      else input?.removeAttribute('aria-invalid');
    },
  };
}
