/** One pass over a page: every element that may say something of the article. */
import { isAround, isMain } from './boilerplate.js';
import { attribute, isElement, textOf, type Element, type Node } from './tree.js';
import { walk } from './tree.js';

/** What a page holds, in the order of the page. */
export interface PageFacts {
  /** `name` or `property`, lower case, with its content. */
  readonly metas: { readonly name: string; readonly content: string }[];
  readonly links: { readonly rel: readonly string[]; readonly href: string }[];
  readonly jsonLd: string[];
  /** `<title>`s of the head. */
  readonly titles: string[];
  /** All `<h1>`, and those of the article. */
  readonly headings: string[];
  readonly mainHeadings: string[];
  /** `datetime` of the article's `<time>`s. */
  readonly times: string[];
  /** Texts of `<a rel=tag>`. */
  readonly tagLinks: string[];
  /** Paragraphs of the article long enough to say something; the first few. */
  readonly paragraphs: string[];
  /** Pictures of the article, as written. */
  readonly images: string[];
  readonly mains: Element[];
  /** `<article>`s that stand in no other one: two and more make a list of articles. */
  readonly articles: Element[];
  body?: Element;
  language?: string;
  base?: string;
  /** `<meta http-equiv=refresh>`. */
  refresh?: string;
}

const MAX_TEXT = 2_000;
const MAX_PARAGRAPHS = 3;
/** Shorter ones are bylines and captions. */
const MIN_PARAGRAPH = 40;
/** Smaller pictures are icons and tracking pixels. */
const MIN_IMAGE = 100;

interface State {
  readonly isInMain: boolean;
  /** In what stands around the article. */
  readonly isOutside: boolean;
  /** The same, but for footers: many pages name the tags of an article in its own. */
  readonly isBeside: boolean;
  readonly isInArticle: boolean;
}

/** Collects what a parsed page says. */
export function collect(document: Node): PageFacts {
  const facts: PageFacts = {
    metas: [], links: [], jsonLd: [], titles: [], headings: [], mainHeadings: [], times: [],
    tagLinks: [], paragraphs: [], images: [], mains: [], articles: [],
  }; // prettier-ignore
  const start = { isInMain: false, isOutside: false, isBeside: false, isInArticle: false };
  walk<State>(document, start, (node, state) => {
    if (!isElement(node)) return state;
    if (node.tagName === 'template' || node.tagName === 'svg') return undefined;
    const isAroundIt = isAround(node);
    const inner = {
      isInMain: state.isInMain || isMain(node),
      isOutside: state.isOutside || isAroundIt,
      isBeside: state.isBeside || (isAroundIt && node.tagName !== 'footer'),
      isInArticle: state.isInArticle || node.tagName === 'article',
    };
    if (!inner.isOutside) {
      if (isMain(node)) facts.mains.push(node);
      if (node.tagName === 'article' && !state.isInArticle) facts.articles.push(node);
    }
    note(node, inner, facts);
    return inner;
  });
  return facts;
}

function note(element: Element, { isInMain, isOutside, isBeside }: State, facts: PageFacts): void {
  const get = (name: string) => attribute(element, name) ?? '';
  switch (element.tagName) {
    case 'html':
      facts.language = get('lang') || get('xml:lang');
      break;
    case 'body':
      facts.body = element;
      break;
    case 'base':
      facts.base ??= get('href');
      break;
    case 'meta':
      if (get('http-equiv').toLowerCase() === 'refresh') facts.refresh = get('content');
      for (const name of [get('property'), get('name')]) {
        if (name) facts.metas.push({ name: name.toLowerCase(), content: get('content') });
      }
      break;
    case 'link':
      facts.links.push({ rel: get('rel').toLowerCase().split(/\s+/), href: get('href') });
      break;
    case 'script':
      if (/^application\/ld\+json/i.test(get('type'))) facts.jsonLd.push(rawText(element));
      break;
    case 'title':
      facts.titles.push(textOf(element, MAX_TEXT));
      break;
    case 'h1':
      facts.headings.push(textOf(element, MAX_TEXT));
      if (isInMain && !isOutside) facts.mainHeadings.push(textOf(element, MAX_TEXT));
      break;
    case 'time':
      if (isInMain && !isOutside) facts.times.push(get('datetime'));
      break;
    case 'a':
      if (/(?:^|\s)tag(?:\s|$)/i.test(get('rel')) && !isBeside)
        facts.tagLinks.push(textOf(element, MAX_TEXT));
      break;
    case 'p':
      if (isOutside || facts.paragraphs.length >= MAX_PARAGRAPHS) break;
      keepParagraph(textOf(element, MAX_TEXT), isInMain, facts);
      break;
    case 'img': {
      const isSmall = [get('width'), get('height')].some((size) => size && parseInt(size, 10) < MIN_IMAGE);
      if (isInMain && !isOutside && !isSmall && get('src') && !/^data:/i.test(get('src')))
        facts.images.push(get('src'));
      break;
    }
  }
}

/** Paragraphs of the page's header do not count once there are some of the article. */
function keepParagraph(text: string, isInMain: boolean, facts: PageFacts): void {
  if (text.length < MIN_PARAGRAPH) return;
  if (isInMain || !facts.mains.length) facts.paragraphs.push(text);
}

function rawText(element: Element): string {
  return element.childNodes.map((node) => ('value' in node ? node.value : '')).join('');
}
