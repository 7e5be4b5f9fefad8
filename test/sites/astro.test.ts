/** A site made with Astro: its index is built from its Markdown, and the element comes through its bundler. */
import { describeSite } from './promises.js';

describeSite({
  name: 'astro',
  articles: 'src/content/articles',
  built: 'dist',
  index: 'public/related/index.json',
  path: (slug) => `/articles/${slug}/`,
});
