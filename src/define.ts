/** Registers `<related-articles>`, where there are elements to register. */
import { RelatedArticles } from './element/index.js';

if (globalThis.customElements) RelatedArticles.define();
