/** A Markdown or MDX file with front matter → its article, or why it has none. */
import MarkdownIt from 'markdown-it';
import { canonicalUrl, parseFeed, readDate, safeUrl } from '../../feed/index.js';
import { BuildError } from '../errors.js';
import { MAX_BODY } from '../extract/body.js';
import type { PageResult, SkipReason } from '../reading.js';
import { splitFrontMatter, type FrontMatter } from './front-matter.js';

/** How a Markdown file is read. */
export interface MarkdownOptions {
  /** Address of the site. */
  readonly url?: string;
  readonly permalink?: string;
  readonly language?: string;
  readonly ignoreParams?: readonly string[];
}

type Data = FrontMatter['data'];

const markdown = new MarkdownIt('default', { html: true });
const MIN_PARAGRAPH = 40;
/** `2024-05-01-title.md`, as Jekyll names posts. */
const DATED_NAME = /^(\d{4}-\d\d-\d\d)-(.+)$/;
const YES = /^(?:true|yes|on|1)$/i;
const NO = /^(?:false|no|off|0)$/i;

/**
 * Reads one file.
 *
 * @param path Relative to the folder, with `/`.
 * @param file Names it in errors and reports.
 * @throws {BuildError} `front-matter`, with the line, or `no-url`.
 */
export function readMarkdown(
  source: string,
  path: string,
  file: string,
  options: MarkdownOptions,
): PageResult {
  const { data, body } = splitFrontMatter(source, file);
  const reason = whyLeftOut(data);
  if (reason) return { file, reason };
  const { text, heading, lead, image } = readBody(body, /\.mdx$/i.test(path));
  const [, datedBy, name] = DATED_NAME.exec(baseName(path)) ?? [];
  const date =
    firstOf(
      data,
      'date datePublished date_published published pubDate pubDatetime publishDate created',
      readable,
    ) ?? datedBy;
  const url = urlOf(data, path, date, name, options);
  if (!url) {
    throw new BuildError('no-url', file, 'give the address of the site with --url https://…');
  }
  const item = {
    url,
    title: firstOf(data, 'title name', asText) ?? heading ?? '',
    summary: firstOf(data, 'summary description excerpt abstract subtitle', asText) ?? lead,
    tags: [...namesOf(data, 'tags'), ...namesOf(data, 'tag'), ...namesOf(data, 'keywords')],
    section: firstOf(data, 'section category', asText) ?? namesOf(data, 'categories')[0] ?? folderOf(path),
    date,
    modified: firstOf(data, 'modified updated lastmod last_modified_at updatedDate modDatetime', readable),
    language: firstOf(data, 'language lang locale', asText) ?? options.language,
    authors: [...namesOf(data, 'authors'), ...namesOf(data, 'author')],
    image:
      firstOf(data, 'image cover thumbnail hero heroImage ogImage banner feature_image', imageOf) ?? image,
    _related: data._related ?? data.related_articles,
  };
  const [article] = parseFeed([item], { url, ignoreParams: options.ignoreParams }).articles;
  if (!article) return { file, reason: 'unusable' };
  const expires = Date.parse(firstOf(data, 'expiryDate expires', readable) ?? '');
  return {
    file,
    article: {
      ...article,
      id: canonicalUrl(url, undefined, options.ignoreParams),
      ...(text ? { text } : {}),
    },
    ...(lead && lead !== article.summary ? { lead } : {}),
    ...(expires ? { expires } : {}),
    isOwn: true,
  };
}

function whyLeftOut(data: Data): SkipReason | undefined {
  const is = (name: string, pattern: RegExp) => pattern.test(asText(own(data, name)) ?? '');
  if (
    is('draft', YES) ||
    is('published', NO) ||
    is('publish', NO) ||
    is('status', /^(?:draft|private|pending)$/i)
  ) {
    return 'draft';
  }
  if (is('noindex', YES) || is('robots', /noindex/i) || is('eleventyExcludeFromCollections', YES))
    return 'noindex';
  if (is('password', /./) || is('headless', YES)) return 'noindex';
  return is('redirect_to', /./) || is('redirect', /^(?:https?:|\/)/) ? 'redirect' : undefined;
}

/** The words of the text, its first heading, paragraph and picture. */
function readBody(body: string, isMdx: boolean) {
  const parts: string[] = [];
  let length = 0;
  let heading: string | undefined;
  let lead: string | undefined;
  let image: string | undefined;
  let kind = '';
  for (const token of markdown.parse(body, {})) {
    if (token.type.endsWith('_open')) kind = token.tag;
    if (token.type !== 'inline') continue;
    if (isMdx && kind === 'p' && /^(?:import|export)\s/.test(token.content)) continue;
    let text = '';
    for (const child of token.children ?? []) {
      if (child.type === 'text' || child.type === 'code_inline') text += child.content;
      else if (child.type.endsWith('break')) text += ' ';
      else if (child.type === 'image') image ??= String(child.attrGet('src') ?? '') || undefined;
    }
    if (isMdx) text = text.replace(/\{[^{}]*\}/g, '');
    text = text
      .replace(/\{[{%][^{}]*[}%]\}/g, '')
      .replace(/\s+/g, ' ')
      .trim();
    if (kind === 'h1' && heading === undefined) heading = text;
    else if (text && length < MAX_BODY) length += parts.push(text) && text.length;
    if (kind === 'p' && text.length >= MIN_PARAGRAPH) lead ??= text;
  }
  return { text: parts.join(' ').slice(0, MAX_BODY), heading, lead, image };
}

function urlOf(
  data: Data,
  path: string,
  date: string | undefined,
  name: string | undefined,
  options: MarkdownOptions,
) {
  const said = firstOf(data, 'canonical canonical_url canonicalUrl', asText);
  const absolute = said && safeUrl(said, options.url);
  if (absolute) return absolute;
  const link = firstOf(data, 'permalink url', asText);
  // A permalink with placeholders is a rule for the generator, which only it can follow.
  if (link && !/[:{}]/.test(link.replace(/^https?:/, ''))) return safeUrl(link, options.url);
  const plain = path.replace(/\.(?:md|mdx|markdown)$/i, '').replace(/(?:^|\/)_?(?:index|readme)$/i, '');
  const slug = firstOf(data, 'slug', asText) ?? name ?? baseName(plain);
  const folder = plain
    .split('/')
    .slice(0, -1)
    .filter((part) => part !== '_posts')
    .join('/');
  const [year = '', month = '', day = ''] = (date ?? '').slice(0, 10).split('-');
  const values: Record<string, string> = {
    path: plain && `${folder ? `${folder}/` : ''}${slug}`, slug, title: slug, year, month, day, section: folder.split('/')[0] ?? '',
  }; // prettier-ignore
  const place = (options.permalink ?? '/:path/').replace(
    /:([a-z]+)/g,
    (whole, key: string) => values[key] ?? whole,
  );
  return safeUrl(encodeURI(place.replace(/\/{2,}/g, '/')), options.url);
}

const baseName = (path: string) => (path.split('/').at(-1) ?? '').replace(/\.\w+$/, '');
const folderOf = (path: string) =>
  path
    .split('/')
    .slice(0, -1)
    .find((part) => !/^(?:_posts|posts?|blog|articles?|content|\d+)$/i.test(part));

const own = (data: Data, name: string) => (Object.hasOwn(data, name) ? data[name] : undefined);

function firstOf(
  data: Data,
  names: string,
  read: (value: unknown) => string | undefined,
): string | undefined {
  return names
    .split(' ')
    .reduce<string | undefined>((found, name) => found ?? read(own(data, name)), undefined);
}

function asText(value: unknown): string | undefined {
  // YAML stays text here, so that its two words for nothing have to be known.
  if (typeof value === 'string') return /^(?:~|null)?$/.test(value.trim()) ? undefined : value.trim();
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
}

const readable = (value: unknown) => readDate(asText(value));

function imageOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return asText([value].flat()[0]);
  const { url, src, path, image } = value as Record<string, unknown>;
  return asText(url ?? src ?? path ?? image);
}

/** A list of names; from a text, what commas part, or for Jekyll's `categories` and `tags` without commas its words. */
function namesOf(data: Data, name: string): string[] {
  const value = own(data, name);
  if (Array.isArray(value))
    return value.map((one) => asText(one) ?? imageOf((one as Data)?.name) ?? '').filter(Boolean);
  if (typeof value === 'object' && value !== null)
    return [asText((value as Data).name) ?? ''].filter(Boolean);
  return (asText(value) ?? '')
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean);
}
