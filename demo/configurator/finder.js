/** Finds the article of the page among those of the source, by its title. */
import { make } from './make.js';

/** @typedef {import('./sources.js').Entry} Entry */

/** As many as a list of suggestions can be looked through. */
const MAX_SUGGESTED = 50;

/** As long as what follows it, so that nothing moves. */
const WAITING = 'Type a word of its title, and choose one of …';

/** @param {string} text */
const folded = (text) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** @param {(entry: Entry) => void} choose Is called when one is chosen. */
export function finder(choose) {
  /** @type {readonly Entry[]} */
  let entries = [];
  const list = make('datalist', { id: 'articles-list' });
  const hint = make('p', { class: 'hint', id: 'article-hint' }, WAITING);
  const problem = make('p', { class: 'problem', id: 'article-problem', 'aria-live': 'polite' });
  const input = make('input', {
    id: 'article',
    type: 'search',
    list: list.id,
    autocomplete: 'off',
    spellcheck: 'false',
    'aria-describedby': `${hint.id} ${problem.id}`,
  });

  const suggest = () => {
    const typed = folded(input.value.trim());
    const isChosen = entries.some(({ title }) => title === input.value);
    const found = entries.filter(({ title }) => isChosen || folded(title).includes(typed));
    const shown = found.slice(0, MAX_SUGGESTED).map(({ title }) => make('option', { value: title }));
    list.replaceChildren(...shown);
  };
  const chosen = () => entries.find(({ title }) => title === input.value.trim());
  const say = (/** @type {string} */ text) => {
    if (problem.textContent !== text) problem.textContent = text;
  };
  input.addEventListener('focus', () => input.select());
  input.addEventListener('input', () => {
    suggest();
    const entry = chosen();
    if (entry) choose(entry);
    say('');
  });
  input.addEventListener('change', () => {
    const isUnknown = input.value.trim() !== '' && !chosen();
    say(
      isUnknown
        ? 'There is no article of this title. Choose one from the list, or give its address below.'
        : '',
    );
  });

  return {
    element: make(
      'div',
      { class: 'field' },
      make('label', { for: input.id }, 'Article of the page'),
      input,
      list,
      hint,
      problem,
    ),
    /** @param {readonly Entry[]} all */
    offer(all) {
      entries = all;
      suggest();
      const count = all.length.toLocaleString('en');
      hint.textContent = all.length
        ? `Type a word of its title, and choose one of ${count}.`
        : 'There is none to choose from yet.';
    },
    /** @param {Entry | null} entry */
    write(entry) {
      const title = entry?.title ?? '';
      if (document.activeElement !== input || !chosen()) input.value = title;
      say('');
    },
  };
}
