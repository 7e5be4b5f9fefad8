/** Registers `<related-articles>`, where there are elements to register. */
import { html, render } from 'lit';
import { RelatedArticles } from './element/index.js';

if (globalThis.customElements) {
  try {
    // Under Trusted Types that refuse Lit's policy nothing can be drawn: then readers keep what is inside the element.
    if (globalThis.document) render(html`<i></i>`, document.createElement('i')); // servers have elements and no document
    RelatedArticles.define();
  } catch (error) {
    console.warn(
      'related-articles: not shown, the page does not allow the Trusted Types policy "lit-html".',
      error,
    );
  }
}
