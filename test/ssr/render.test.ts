/** A server draws the list: it is in the HTML, as what it is, and a browser need not wait for a script to show it. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { ARTICLES, rendered } from './render.js';

describe('on a server', () => {
  let page = '';
  before(async () => {
    page = await rendered();
  });

  it('the list is in a declarative shadow root', () => {
    const [, shadow = ''] = /<template shadowroot="open"[^>]*>([\s\S]*)<\/template>/.exec(page) ?? [];
    const links = [...shadow.matchAll(/<a[^>]*href="([^"]*)"/g)].map(([, url]) => url);
    assert.deepEqual(links, ['https://example.org/b', 'https://example.org/c']);
    assert.match(shadow, /Related bread/);
  });

  it('options and hooks count as in a browser', async () => {
    const elsewhere = { ...ARTICLES[1], id: 'x', url: 'https://other.example/x', title: 'Bread elsewhere' };
    const lists: [attributes: string, paths: string[]][] = [
      ['exclude-urls="/b" only-hosts="example.org"', ['/c']],
      ['pin="/c" only-hosts="example.org"', ['/c', '/b']],
      ['only-hosts="example.org" .transformItems=${(all) => all.filter(({ id }) => id !== "c")}', ['/b']],
      ['only-hosts="other.example" .boost=${({ id }) => Number(id === "x")}', ['/x']],
    ];
    const found = await Promise.all(
      lists.map(async ([attributes]) => {
        const html = await rendered([...ARTICLES, elsewhere], attributes);
        return [...html.matchAll(/<a[^>]*href="([^"]*)"/g)].map(([, url]) => new URL(url as string).pathname);
      }),
    );
    assert.deepEqual(
      found,
      lists.map(([, paths]) => paths),
    );
  });

  it('text is text', () => {
    assert.match(page, /Bread &lt;b&gt;rolls&lt;\/b&gt;|Bread rolls/);
    assert.doesNotMatch(page, /<b>rolls/);
  });

  it('an element without articles is its fallback, with no space for a list that may never come', async () => {
    const empty = await rendered([]);
    assert.doesNotMatch(empty, /<nav|<li/);
    assert.match(empty, /<slot/);
  });
});
