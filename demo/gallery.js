/** What the gallery needs a script for: a source that never answers, and the language that a visitor chooses. */

customElements.whenDefined('related-articles').then((found) => {
  const { defineSource } = /** @type {typeof import('../src/index.js').RelatedArticles} */ (found);
  defineSource('silent', () => new Promise(() => {}));
});

const choice = /** @type {HTMLSelectElement} */ (document.querySelector('#language'));
const place = /** @type {HTMLElement} */ (document.querySelector('#spoken'));
choice.addEventListener('change', () => {
  const [{ lang, dir }] = choice.selectedOptions;
  Object.assign(place, { lang, dir });
});
