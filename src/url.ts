/** Which URLs may become links, and when two of them are one article. */

/** Longest URL that is kept, in UTF-16 units. */
export const MAX_URL = 2048;

/** Query parameters that say how a visitor came, never what the page is. A trailing `*` matches any ending. */
export const TRACKING_PARAMS: readonly string[] =
  'utm_* mtm_* pk_* hsa_* fbclid gclid gclsrc gbraid wbraid dclid msclkid yclid twclid ttclid igshid mc_cid mc_eid _ga _gl _hsenc _hsmi mkt_tok vero_id'.split(
    ' ',
  );

/** What has one spelling but for scheme and last slash: most URLs, and ten times faster to see than to work out. */
const PLAIN = /^https?:\/\/((?:[a-z\d]+(?:-[a-z\d]+)*\.)+[a-z]{2,}(?:\/[\w~-]+)*)\/?$/;

/** What a directory answers with, and the slashes around it. */
const INDEX = /^(?:(?:index|default)\.(?:html?|php|aspx?))?$/i;

/**
 * The absolute `http:` or `https:` form of a URL, without user name and password; `undefined` for everything else.
 * Always compare and render what this returns, never the raw text.
 */
export function safeUrl(value: unknown, base?: string): string | undefined {
  if (typeof value !== 'string' || !value.trim() || value.length > MAX_URL) return undefined;
  const url = parse(value, base);
  if (!url) return undefined;
  url.username = url.password = '';
  return url.href.length > MAX_URL ? undefined : url.href;
}

/**
 * The key under which an article is known: two URLs with the same key are the same article.
 * Scheme, case of the host, default port, `index.html`, trailing slash, fragment, tracking parameters,
 * order of parameters and spelling of percent-encodings make no difference. Not a link: never render it.
 * What is no `http:` or `https:` URL is its own key, trimmed.
 */
export function canonicalUrl(value: string, base?: string, ignoreParams: readonly string[] = []): string {
  const plain = PLAIN.exec(value);
  if (plain) return `https://${plain[1]}`;
  const url = parse(value, base);
  if (!url) return value.trim();
  const ignored = [...TRACKING_PARAMS, ...ignoreParams];
  const params = [...url.searchParams].filter(([name]) => !ignored.some((pattern) => fits(name, pattern)));
  const query = params
    .map((pair) => pair.map(encodeURIComponent).join('='))
    .sort()
    .join('&');
  const host = url.host.replace(/(?<=[a-z])\.+(?=:|$)|:(?:80|443)$/g, '');
  const path = url.pathname.split('/').map(respell);
  while (path.length > 1 && INDEX.test(path[path.length - 1] as string)) path.pop();
  return `https://${host}${path.join('/')}${query && `?${query}`}`;
}

/** `undefined` for what is no web address. */
function parse(value: string, base?: string): URL | undefined {
  try {
    const url = new URL(value, base || undefined);
    return /^https?:$/.test(url.protocol) ? url : undefined;
  } catch {
    return undefined;
  }
}

const fits = (name: string, pattern: string): boolean =>
  pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern;

/** One spelling for every way to percent-encode the same part of a path. */
function respell(part: string): string {
  try {
    return encodeURIComponent(decodeURIComponent(part));
  } catch {
    return part; // a lone % or an invalid sequence: leave it as it is
  }
}
