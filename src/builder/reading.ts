/** What reading sources is asked for, and what it answers: the words that all readers share. */
import type { LookupFunction } from 'node:net';
import type { Article } from '../types.js';
import type { Problem } from './errors.js';

/** How sources are read. Everything is optional. */
export interface ReadOptions {
  /** Address of the site, `https://example.org/`: what file paths become URLs with. Needed unless every page has a canonical URL. */
  readonly url?: string;
  /** Only files that match one of these globs, relative to the folder. Default: all HTML and Markdown. */
  readonly include?: readonly string[];
  /** No files that match one of these globs, and no articles whose URL path does. */
  readonly exclude?: readonly string[];
  /** How a Markdown file becomes a URL: `:path :slug :section :year :month :day`. Default `/:path/`. */
  readonly permalink?: string;
  /** BCP 47 tag for articles that do not say their language. */
  readonly language?: string;
  /** Keeps home, archive and tag pages too. Default false. */
  readonly allPages?: boolean;
  /** Milliseconds since 1970: what is dated later is left out. Default: the clock. */
  readonly now?: number;
  /** Query parameters, besides the known tracking ones, that do not make a different page. */
  readonly ignoreParams?: readonly string[];
  /** Largest file or answer, in bytes. Default 5,000,000 for a page, 100,000,000 for a list. */
  readonly maxBytes?: number;
  /** Milliseconds for each remote answer. Default 20,000. */
  readonly timeout?: number;
  /** Remote requests at a time, 1 to 32. Default 8. */
  readonly concurrency?: number;
  /** Most pages fetched from a sitemap, and requests for one paged list. Default 50,000. */
  readonly maxPages?: number;
  /** Allows private and loopback addresses. Default false. */
  readonly allowPrivate?: boolean;
  /** Finds addresses of hosts. Default: `dns.lookup`. */
  readonly lookup?: LookupFunction;
  /** Folder that relative paths start from. Default: the current one. */
  readonly cwd?: string;
  /** Told as work goes on. */
  readonly onProgress?: (progress: Progress) => void;
  /** What was read the last time, kept between builds. */
  readonly memory?: Memory;
}

/** How far the work is. */
export interface Progress {
  /** Files read, pages fetched, articles ranked, shards written, or pages with links written into them. */
  readonly step: 'read' | 'fetch' | 'neighbours' | 'shards' | 'prerender';
  /** How many of them are done, from 0 to `total`. */
  readonly done: number;
  /** How many there are in this step. */
  readonly total: number;
}

/** Why something that was read is not in the index. */
export type SkipReason =
  /** Its publisher asks not to be listed: `noindex`, a password, a page that is part of another. */
  | 'noindex'
  /** Not published. */
  | 'draft'
  /** Dated later than now. */
  | 'future'
  /** Its last day has passed. */
  | 'expired'
  /** Another one has the same URL. */
  | 'duplicate'
  /** It leads elsewhere. */
  | 'redirect'
  /** The site's page for what is not there. */
  | 'not-found'
  /** A page of links to articles, and none itself. */
  | 'listing'
  /** Its path matches the option `exclude`. */
  | 'excluded'
  /** Without a title, or without a URL that may be a link. */
  | 'unusable';

/** Something that was left out. */
export interface Skip {
  /** Path or URL. */
  readonly file: string;
  /** Why. */
  readonly reason: SkipReason;
}

/** One article, and where it was found. */
export interface Found {
  readonly article: Article;
  readonly file: string;
  /** The first paragraph: it stands in for a summary that many pages share. */
  readonly lead?: string;
  /** Milliseconds since 1970 after which it is no longer shown. */
  readonly expires?: number;
  /** Whether the page lies where its canonical URL says. Of two that claim one URL, that one stays. */
  readonly isOwn?: boolean;
}

/** What one source came to. */
export interface Reading {
  readonly found: Found[];
  readonly skipped: Skip[];
  readonly warnings: Problem[];
  /** What the source calls itself. */
  title?: string;
}

/** An empty reading to fill. */
export const nothingYet = (): Reading => ({ found: [], skipped: [], warnings: [] });

/** What one file came to. */
export type PageResult = Found | Skip;

/** Remembers what files came to, by path and content. */
export interface Memory {
  /** `digest` stands for the content and everything else that decides the result. */
  recall(file: string, digest: string): readonly PageResult[] | undefined;
  remember(file: string, digest: string, results: readonly PageResult[]): void;
}
