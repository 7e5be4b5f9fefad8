/** A page of a site with shards: two small requests, whatever the page; and something to show where it is not known. */
import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { neighboursOf, shardFile, sharedFeed, type Shards } from '../../src/feed/index.js';
import { fakeFetch } from './fake-fetch.js';

const SHARDS: Shards = { count: 4, versions: 'aabbccdd', base: 'shards/' };
const PAGE = 'https://example.com/here';
const item = (name: string) => ({ url: `https://example.com/${name}`, title: `About ${name}` });

let count = 0;
let site = '';
beforeEach(() => (site = `https://example.com/${++count}/`));

/** A site with a manifest, and what else it has under which file name. */
function serve(files: Record<string, unknown>) {
  const { fetch, asked } = fakeFetch((url) => {
    const file = url === `${site}manifest.json` ? { items: [], _related: { shards: SHARDS } } : files[url.slice(site.length)]; // prettier-ignore
    return file === undefined ? new Response('', { status: 404 }) : Response.json(file);
  });
  const load = async (page: string) =>
    neighboursOf(await sharedFeed(`${site}manifest.json`, { fetch }), page, { fetch });
  const titles = async (page: string) => (await load(page)).articles.map(({ title }) => title);
  return { asked: () => asked.map(({ url }) => url.slice(site.length)), load, titles };
}

describe('neighbours from shards', () => {
  const shard = {
    items: ['a', 'b', 'c'].map(item),
    pages: { 'https://example.com/here': [2, 0], 'https://example.com/there': [1] },
  };

  it('are those of the page, nearest first, for two requests', async () => {
    const { titles, asked } = serve({ [shardFile(SHARDS, PAGE)]: shard });
    assert.deepEqual(await titles(PAGE), ['About c', 'About a']);
    assert.deepEqual(asked(), ['manifest.json', shardFile(SHARDS, PAGE)]);
  });

  it('are found by any spelling of the URL', async () => {
    const { titles } = serve({ [shardFile(SHARDS, PAGE)]: shard });
    assert.deepEqual(await titles('http://EXAMPLE.com/here/index.html?utm_source=x#top'), [
      'About c',
      'About a',
    ]);
  });

  it('say which page they are near', async () => {
    const { load } = serve({ [shardFile(SHARDS, PAGE)]: shard });
    assert.equal((await load(PAGE)).page, PAGE);
  });

  it('of a page that has no file are the latest of the site', async () => {
    const { titles } = serve({ 'latest.json': { items: [item('new')] } });
    assert.deepEqual(await titles(PAGE), ['About new']);
  });

  it('of a page that its file does not know are the latest of the site', async () => {
    const { titles } = serve({
      [shardFile(SHARDS, PAGE)]: { items: [], pages: {} },
      'latest.json': { items: [item('new')] },
    });
    assert.deepEqual(await titles(PAGE), ['About new']);
  });

  it('that cannot be had for another reason are an error', async () => {
    const { load } = serve({ [shardFile(SHARDS, PAGE)]: 'no shard' });
    await assert.rejects(load(PAGE), { code: 'http' }); // of the latest, which this site lacks
  });

  it('are not asked for where the list is none of shards', async () => {
    const { fetch, asked } = fakeFetch(Response.json({ items: [item('a')] }));
    const feed = await sharedFeed(`${site}index.json`, { fetch });
    assert.equal(await neighboursOf(feed, PAGE, { fetch }), feed);
    assert.equal(asked.length, 1);
  });
});
