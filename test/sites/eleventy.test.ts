/** A site made with Eleventy: its index is built from the pages that it wrote. */
import { describeSite } from './promises.js';

describeSite({
  name: 'eleventy',
  articles: 'articles',
  built: '_site',
  index: '_site/related/index.json',
  path: (slug) => `/articles/${slug}/`,
});
