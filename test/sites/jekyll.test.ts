/** A site made with Jekyll: its index is built from its Markdown posts, whose names hold their dates. */
import { readFileSync } from 'node:fs';
import { describeSite } from './promises.js';
import { missing } from './site.js';

const dateOf = (slug: string) =>
  /^date: (.+)$/m.exec(readFileSync(new URL(`articles/${slug}.md`, import.meta.url), 'utf8'))?.[1] ?? '';

describeSite({
  name: 'jekyll',
  articles: '_posts',
  built: '_site',
  index: 'related/index.json',
  path: (slug) => `/${dateOf(slug).replaceAll('-', '/')}/${slug}.html`,
  rename: (slug, date) => `${date}-${slug}`,
  skip: missing('jekyll'),
});
