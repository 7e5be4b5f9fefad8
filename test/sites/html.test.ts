/** Pages that nobody knows what wrote: plain files without canonical URLs, and the commands of the recipe as they are. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import MarkdownIt from 'markdown-it';
import { describeSite } from './promises.js';
import { DRAFT, relatedArticles } from './site.js';

const recipe = readFileSync(new URL('../../demo/recipes/html.md', import.meta.url), 'utf8');
const root = new URL('../../', import.meta.url);

describeSite({
  name: 'html',
  articles: 'source',
  built: 'public',
  index: 'public/related/index.json',
  path: (slug) => `/${slug}.html`,
  build: async (folder) => {
    mkdirSync(join(folder, 'public'));
    for (const file of readdirSync(join(folder, 'source'))) {
      const slug = file.replace('.md', '');
      if (slug === DRAFT) continue;
      const page = pageOf(readFileSync(join(folder, 'source', file), 'utf8'));
      writeFileSync(join(folder, 'public', `${slug}.html`), page);
    }
    const script = readFileSync(new URL('dist/cdn/related-articles.min.js', root), 'utf8');
    writeFileSync(join(folder, 'public/related-articles.min.js'), script);
    for (const [, command = ''] of recipe.matchAll(/^npx related-articles (.+)$/gm)) {
      await relatedArticles(folder, ...command.split(' '));
    }
  },
});

function pageOf(markdown: string): string {
  const [, head = '', body = ''] = markdown.split(/^---$/m);
  const field = (name: string) => new RegExp(`^${name}: (.+)$`, 'm').exec(head)?.[1] ?? '';
  const [, block = ''] = /```html\n([^]+?)```/.exec(recipe) ?? [];
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>${field('title')}</title>
<meta name="description" content="${field('description')}">
<meta name="keywords" content="${field('tags').replace(/[[\]]/g, '')}">
</head>
<body><main><h1>${field('title')}</h1><time datetime="${field('date')}">${field('date')}</time>
${new MarkdownIt().render(body)}
</main>
${block}
</body>
</html>
`;
}
