/**
 * `import 'related-articles/ssr.js'` on a server: elements that are given their `articles` are drawn with their list,
 * by `@lit-labs/ssr` or whatever uses it. The page of an element is what its `article-…` attributes say.
 */
import { rankOnServer } from './element/index.js';
import { createRecommender } from './engine/index.js';
import { canonicalUrl, parseFeed, safeUrl, type ParsedFeed } from './feed/index.js';

/** What relative URLs in the articles resolve against, where the page's own URL is not absolute either. */
const NOWHERE = 'https://localhost/';

const read = new WeakMap<object, ParsedFeed>();

rankOnServer(({ articles, options, hooks }, language) => {
  if (articles == null) return [];
  const { articleUrl, articleTitle: title, articleSummary: summary, articleTags: tags, ...rest } = options;
  const { weights, ignoreParams, onlyHosts, excludeUrls, pin } = rest;
  const { transformItems = (all) => all, boost, tokenize } = hooks;
  const url = safeUrl(articleUrl, NOWHERE) ?? NOWHERE;
  const absolute = (address: string) => safeUrl(address, url) ?? address;
  const key = Object(articles) as object;
  const feed = read.get(key) ?? parseFeed(articles, { url, ignoreParams });
  read.set(key, feed);
  const hosts = [...onlyHosts, new URL(url).host];
  const known = feed.articles.filter((one) => !onlyHosts.length || hosts.includes(new URL(one.url).host));
  const page = { id: canonicalUrl(url, undefined, ignoreParams), url, title, summary, tags, language };
  return createRecommender(transformItems(known), { weights, ignoreParams, tokenize }).recommend(page, {
    ...rest,
    excludeUrls: excludeUrls.map(absolute),
    pin: pin.flatMap((name) => [name, absolute(name)]), // an id may look like a relative URL
    boost,
    now: Date.now(),
  });
});
