/** The configurator: what is set in the form goes into the preview, into the finished HTML, and into the address. */
import { finishedHtml } from './code.js';
import { copies } from './copy.js';
import { finder } from './finder.js';
import { buildForm } from './form.js';
import { show } from './preview.js';
import { errorText, showReasons } from './reasons.js';
import { entriesOf, SOURCES, sourceUrl } from './sources.js';
import { startStage } from './stage.js';
import { changed, INITIAL, isPossible, keep, stateOf } from './state.js';
import { startTabs } from './tabs.js';
import { showCode } from './tint.js';

/** @typedef {import('./state.js').State} State */
/** @typedef {import('./sources.js').Entry} Entry */
/** @typedef {import('../../src/element/index.js').RelatedArticles} RelatedArticles */

/** Milliseconds after a key: who types is not interrupted. */
const TYPING = 200;

const byId = (/** @type {string} */ id) => /** @type {HTMLElement} */ (document.getElementById(id));
const frame = /** @type {HTMLIFrameElement} */ (byId('preview'));
const status = byId('status');

/** What the block reads: what is wrong there, it says itself. */
const READ = ['src', 'json'];

let state = stateOf(window);
/** @type {readonly Entry[]} */
let entries = [];
/** Of what `entries` are. */
let entriesKey = '';

const search = finder(({ url }) => {
  const { origin } = location;
  update({ 'article-url': url.startsWith(`${origin}/`) ? url.slice(origin.length) : url });
  keep(state, 'pushState');
});
const places = { options: byId('options'), view: byId('view'), html: byId('html-options') };
const fields = buildForm(places, search.element);
const setWidth = startStage(byId('stage'), frame);
startTabs(byId('tabs'));
copies(byId('copy'), byId('copied'), () => byId('code').textContent ?? '', byId('code'));
copies(byId('copy-link'), byId('copied'), () => location.href);

/** The preview and its block, as soon as they are there. */
function preview() {
  const page = frame.contentDocument;
  const block = page?.querySelector('related-articles:not([hidden])');
  return page && block && 'ready' in block
    ? { page, block: /** @type {RelatedArticles} */ (block) }
    : undefined;
}

/** The entry of the article of the page; `undefined` as long as the entries of its source are not there. */
function entryOfPage() {
  const url = state['article-url'];
  if (entriesKey !== keyOf(state)) return undefined;
  return entries.find((entry) => url && entry.url === new URL(url, document.baseURI).href) ?? null;
}

const keyOf = (/** @type {State} */ { source, src, json }) =>
  JSON.stringify([source, source === 'url' && src, source === 'json' && json]);

/** Opens the parts of the form in which something is set. */
function unfold() {
  for (const part of places.options.querySelectorAll('details')) {
    const isSet = [...part.querySelectorAll('[data-option]')].some(
      (field) =>
        field instanceof HTMLElement &&
        state[field.dataset.option ?? ''] &&
        field.dataset.option !== 'article-url',
    );
    part.open ||= isSet;
  }
}

/** Shows the state everywhere. @param {string} [except] The option that is just being set. */
function render(except) {
  for (const [key, field] of fields) {
    if (key === except) continue;
    field.write(state[key] ?? '');
    if (!READ.includes(key)) field.complain('');
  }
  for (const key of READ) {
    fields.get(key)?.element.toggleAttribute('hidden', state.source !== (key === 'src' ? 'url' : key));
  }
  byId('own').toggleAttribute('hidden', !SOURCES[state.source ?? '']?.src);
  showCode(byId('code'), finishedHtml(state));
  setWidth(state.width);
  const entry = entryOfPage();
  search.write(entry ?? null);
  const shown = preview();
  if (!shown) return;
  show(shown.page, state, entry);
  if (entriesKey !== keyOf(state)) void loadEntries(shown.page);
}

/** @param {State} changes @param {string} [except] */
function update(changes, except) {
  const { source } = changes;
  const isOther = source && source !== state.source;
  const article = isOther && {
    'article-url': SOURCES[source]?.article ?? '',
    'article-title': '',
    'article-tags': '',
    'article-summary': '',
  };
  state = changed(state, { ...changes, ...article });
  render(except);
}

/** Looks up which articles there are; of a source that is new here, the first is that of the page. @param {Document} page */
async function loadEntries(page) {
  const key = keyOf(state);
  entriesKey = key;
  entries = [];
  const found = await entriesOf(state, page);
  if (key !== keyOf(state)) return;
  entries = found;
  search.offer(found);
  const isSet = state['article-url'] || state['article-title'] || state['article-tags'];
  if (!isSet && found[0]) {
    update({ 'article-url': found[0].url });
    keep(state, 'replaceState');
  } else render(fieldAt(document.activeElement)?.option.key);
}

/** Says how it went. @param {Event} event Of the block. */
function report(event) {
  const block = preview()?.block;
  if (!block || event.target !== block) return;
  const { recommendations: found } = block;
  const { code = '', skipped = 0 } = /** @type {{ code?: string, skipped?: number }} */ (event);
  const problem = code && errorText(code);
  const links = `${found.length} ${found.length === 1 ? 'link' : 'links'}`;
  const unread = skipped ? `; ${skipped} items could not be used` : '';
  status.textContent =
    problem || (found.length ? `${links} shown${unread}` : 'Nothing is related to this article');
  status.classList.toggle('is-problem', !!problem);
  if (sourceUrl(state) || state.json) {
    const field = fields.get(state.source === 'json' ? 'json' : 'src');
    field?.complain(problem);
  }
  showReasons(byId('reasons'), found);
}

/** Listens to the preview. */
function connect() {
  const shown = preview();
  if (!shown) return;
  for (const name of ['load', 'empty', 'error'])
    shown.page.addEventListener(`related-articles-${name}`, report);
  shown.page.addEventListener('related-articles-select', ({ article }) => {
    status.textContent = `On your page, this link leads to ${article.url}`;
  });
  render();
  const { reported } = /** @type {{ reported?: Event }} */ (/** @type {unknown} */ (frame.contentWindow));
  if (reported) report(reported);
}

/** @param {EventTarget | null} target */
function fieldAt(target) {
  const element = target instanceof Element ? target.closest('[data-option]') : null;
  return element instanceof HTMLElement ? fields.get(element.dataset.option ?? '') : undefined;
}

/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer;

/** Takes over what a field says, if it can be. @param {import('./fields.js').Field} field */
function take(field) {
  clearTimeout(timer);
  const { key } = field.option;
  const value = field.read();
  const isRight = isPossible(key, value);
  if (isRight && value !== (state[key] ?? '')) update({ [key]: value }, key);
  return isRight;
}

const TYPED = ['text', 'area', 'words', 'color', 'number', 'length', 'weights', 'range'];

document.addEventListener('input', (event) => {
  const field = fieldAt(event.target);
  if (!field) return;
  const isPasted = event instanceof InputEvent && event.inputType.startsWith('insertFrom');
  if (isPasted || field.option.kind !== 'url') clearTimeout(timer);
  if (isPasted) take(field);
  else if (TYPED.includes(field.option.kind)) timer = setTimeout(() => take(field), TYPING);
});

document.addEventListener('change', (event) => {
  const field = fieldAt(event.target);
  if (!field) return;
  const isRight = take(field);
  if (!READ.includes(field.option.key)) field.complain(isRight ? '' : field.problem);
  if (isRight) keep(state, 'pushState');
});

addEventListener('popstate', () => {
  state = stateOf(window);
  unfold();
  render();
});

byId('reset').addEventListener('click', () => {
  state = INITIAL;
  keep(state, 'pushState');
  render();
  status.textContent = 'Everything is as at the start';
});

byId('form').addEventListener('submit', (event) => event.preventDefault());
frame.addEventListener('load', connect);
unfold();
render();
connect();
