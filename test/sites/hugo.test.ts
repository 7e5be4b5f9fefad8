/** A site made with Hugo: its index is built from the pages that it wrote, with the help of its own Open Graph tags. */
import { describeSite } from './promises.js';
import { missing } from './site.js';

describeSite({
  name: 'hugo',
  articles: 'content/articles',
  built: 'public',
  index: 'public/related/index.json',
  path: (slug) => `/articles/${slug}/`,
  skip: missing('hugo'),
});
