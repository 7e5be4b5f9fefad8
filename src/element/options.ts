/** The options of the element: each is an attribute and a property, and both say the same. */
import type { AttributeValues } from '../attributes.js';
import type { FallbackStep, FieldWeights } from '../types.js';
import { attributeProperties, defineAccessors } from './accessors.js';
import { RelatedArticlesHooks } from './hooks.js';

/** What the element can be told. Another value than the documented ones is the default, and one warning. */
export abstract class RelatedArticlesOptions extends RelatedArticlesHooks implements AttributeValues {
  static override properties = attributeProperties;

  static {
    this.finalize(); // servers register nothing, and yet ask an element for its options
    defineAccessors(this.prototype);
  }

  /**
   * URL of the index: a JSON Feed, a JSON array of items, posts of WordPress or Ghost, RSS, Atom, or the manifest that
   * `related-articles build` writes. Several, separated by spaces, are read as one. Without it, what the page announces:
   * a JSON Feed, WordPress, Ghost, RSS or Atom.
   * @attr src
   * @reflect
   * @default []
   */
  declare src: readonly string[];

  /**
   * URL of the article on this page. Default: what the page says of itself.
   * @attr article-url
   * @reflect
   * @default ''
   */
  declare articleUrl: string;

  /**
   * Title of the article on this page. Default: what the page says of itself.
   * @attr article-title
   * @reflect
   * @default ''
   */
  declare articleTitle: string;

  /**
   * Tags of the article on this page, separated by commas, or by spaces where there is no comma.
   * Default: what the page says of itself.
   * @attr article-tags
   * @reflect
   * @default []
   */
  declare articleTags: readonly string[];

  /**
   * Summary of the article on this page. Default: what the page says of itself.
   * @attr article-summary
   * @reflect
   * @default ''
   */
  declare articleSummary: string;

  /**
   * Most articles to show, from 0 to 100.
   * @attr limit
   * @reflect
   * @default 6
   */
  declare limit: number;

  /**
   * Fewest articles to show: where fewer are related, those of `fallback` are added. From 0 to 100. Default: `limit`.
   * @attr min
   * @reflect
   * @default undefined
   */
  declare min: number | undefined;

  /**
   * Articles that are less related than this share of the most related one are left out, from 0 to 1.
   * @attr threshold
   * @reflect
   * @default 0.2
   */
  declare threshold: number | undefined;

  /**
   * How much variety counts against relatedness, from 0 to 1.
   * @attr diversity
   * @reflect
   * @default 0.05
   */
  declare diversity: number | undefined;

  /**
   * How much a word counts, by where it stands: `title:3 tags:2 summary:1 keywords:1 text:0.3`. What is left out keeps
   * the value shown here.
   * @attr weights
   * @reflect
   * @default {}
   */
  declare weights: FieldWeights;

  /**
   * Days between two articles after which their closeness in time counts half, from 0 (does not count) to 36500.
   * @attr half-life
   * @reflect
   * @default 90
   */
  declare halfLife: number | undefined;

  /**
   * Leaves out articles that are older than so many days. Those without a date stay. Default: no limit.
   * @attr max-age
   * @reflect
   * @default undefined
   */
  declare maxAge: number | undefined;

  /**
   * `newest` shows the same articles, the newest first.
   * @attr order
   * @reflect
   * @default 'relevance'
   */
  declare order: 'relevance' | 'newest';

  /**
   * Shows only articles with at least one of these tags, separated as in `article-tags`.
   * @attr only-tags
   * @reflect
   * @default []
   */
  declare onlyTags: readonly string[];

  /**
   * Shows no article with any of these tags.
   * @attr exclude-tags
   * @reflect
   * @default []
   */
  declare excludeTags: readonly string[];

  /**
   * These tags do not make articles related.
   * @attr ignore-tags
   * @reflect
   * @default []
   */
  declare ignoreTags: readonly string[];

  /**
   * Shows no article at these URLs, separated by spaces.
   * @attr exclude-urls
   * @reflect
   * @default []
   */
  declare excludeUrls: readonly string[];

  /**
   * Shows only articles on these hosts, and on the page's own, as in `blog.example.org`. Default: on any.
   * @attr only-hosts
   * @reflect
   * @default []
   */
  declare onlyHosts: readonly string[];

  /**
   * Shows only articles in this language: `page` for that of the page, or a BCP 47 tag. Those of unknown language stay.
   * @attr only-language
   * @reflect
   * @default 'any'
   */
  declare onlyLanguage: string;

  /**
   * URLs or ids of articles that come first, in this order, separated by spaces.
   * @attr pin
   * @reflect
   * @default []
   */
  declare pin: readonly string[];

  /**
   * Where to look for more when fewer than `min` are related, in this order: `tag`, `section`, `recent`; or `none`.
   * @attr fallback
   * @reflect
   * @default ['tag', 'section', 'recent']
   */
  declare fallback: readonly FallbackStep[];

  /**
   * Query parameters that do not make a different page, besides the usual tracking ones. `*` at the end matches any.
   * @attr ignore-params
   * @reflect
   * @default []
   */
  declare ignoreParams: readonly string[];

  /**
   * Shows first what has not been opened yet from such a list, on this device. Remembers at most 500 articles in local
   * storage, and only where this is set; `RelatedArticles.forgetRead()` clears them.
   * @attr unread-first
   * @reflect
   * @default false
   */
  declare unreadFirst: boolean;

  /**
   * Text of the heading, and name of the landmark. Default: "Related articles" in the language of the element.
   * @attr heading
   * @reflect
   * @default ''
   */
  declare heading: string;

  /**
   * Level of the heading, from 2 to 6. 0 shows none; its text still names the landmark.
   * @attr heading-level
   * @reflect
   * @default 2
   */
  declare headingLevel: 0 | 2 | 3 | 4 | 5 | 6;

  /**
   * `list`: one below the other, dates in a column of their own where there is room. `cards`: side by side, pictures on top.
   * `compact`: titles and dates only, in columns where there is room. `carousel`: cards in one row, to scroll.
   * @attr layout
   * @reflect
   * @default 'list'
   */
  declare layout: 'list' | 'cards' | 'compact' | 'carousel';

  /**
   * What is shown of each article besides its title: `summary`, `date`, `image`, `tags`, `author`, `section`; or `none`.
   * @attr show
   * @reflect
   * @default ['summary', 'date']
   */
  declare show: readonly ('summary' | 'date' | 'image' | 'tags' | 'author' | 'section')[];

  /**
   * How dates are written, in the language of the page: `long`, `medium`, `short`, `relative` or `iso`.
   * @attr date-style
   * @reflect
   * @default 'long'
   */
  declare dateStyle: 'long' | 'medium' | 'short' | 'relative' | 'iso';

  /**
   * Width and height of the box for pictures.
   * @attr image-ratio
   * @reflect
   * @default '3/2'
   */
  declare imageRatio: string;

  /**
   * `target` of the links, but for those in markup of your own. They also get `rel="noopener"`. Default: none.
   * @attr link-target
   * @reflect
   * @default ''
   */
  declare linkTarget: string;

  /**
   * Where a tag leads, with `{tag}` for its text: `/tags/{tag}`. Default: tags are no links.
   * @attr tag-href
   * @reflect
   * @default ''
   */
  declare tagHref: string;

  /**
   * Parameters that are added to the links, as in `utm_source=related&utm_medium=block`. Default: none.
   * @attr utm
   * @reflect
   * @default ''
   */
  declare utm: string;

  /**
   * Shows with each link why it is there, for the site's owner.
   * @attr explain
   * @reflect
   * @default false
   */
  declare explain: boolean;

  /**
   * `lazy` loads when the element comes near the window, `eager` at once.
   * @attr loading
   * @reflect
   * @default 'lazy'
   */
  declare loading: 'lazy' | 'eager';
}
