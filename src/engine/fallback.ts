/** The ladder: where more articles come from when too few are truly related. */
import type { Article, FallbackStep } from '../types.js';
import { wholeTag } from './fields.js';
import { isForeign } from './filters.js';
import { fold } from './tokens.js';

export const DEFAULT_FALLBACK: readonly FallbackStep[] = ['tag', 'section', 'recent'];

type Test = (article: Article) => boolean;

/** For each step, which articles stand on it; nothing where none can. */
const STEPS: Record<
  FallbackStep,
  (query: Partial<Article>, ignored: ReadonlySet<string>) => Test | undefined
> = {
  tag(query, ignored) {
    const tags = new Set((query.tags ?? []).map(wholeTag).filter((tag) => !ignored.has(tag)));
    return tags.size ? (article) => (article.tags ?? []).some((tag) => tags.has(wholeTag(tag))) : undefined;
  },
  section(query) {
    const section = fold(query.section ?? '');
    return section ? (article) => fold(article.section ?? '') === section : undefined;
  },
  recent(query) {
    return (article) => !isForeign(article.language, query.language);
  },
};

/** The test of one step for one page; nothing where no article can stand on it. */
export const fallbackTest = (
  step: FallbackStep,
  query: Partial<Article>,
  ignored: ReadonlySet<string>,
): Test | undefined => STEPS[step](query, ignored);
