/** Renders an element as a server does, in a process of its own: the libraries for servers change what is global. */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Three articles: the page's own, and two that are related to it. */
export const ARTICLES = [
  { id: 'a', url: 'https://example.org/a', title: 'Sourdough bread for beginners', tags: ['bread'] },
  { id: 'b', url: 'https://example.org/b', title: 'Sourdough bread with rye', tags: ['bread'] },
  { id: 'c', url: 'https://example.org/c', title: 'Bread &lt;b&gt;rolls&lt;/b&gt;', tags: ['bread'] },
];

/** The HTML of an element with these articles and more attributes, rendered from the built package. */
export async function rendered(articles: object = ARTICLES, attributes = ''): Promise<string> {
  const code = `
    import { render } from '@lit-labs/ssr';
    import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
    import { html } from 'lit';
    import 'related-articles';
    import 'related-articles/ssr.js';
    const articles = ${JSON.stringify(articles)};
    process.stdout.write(await collectResult(render(html\`<related-articles
      article-url="https://example.org/a" heading="Related bread" image-ratio="16/9" show="date image" ${attributes}
      .articles=\${articles}><p>All articles</p></related-articles>\`)));`;
  const run = promisify(execFile)(process.execPath, ['--input-type=module', '--eval', code], { cwd: root });
  return (await run).stdout;
}
