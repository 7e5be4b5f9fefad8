/** The ladder: where more articles come from when too few are truly related. */
import type { Article, FallbackStep } from '../types.js';
import { wholeTag } from './fields.js';
import { isForeign } from './filters.js';
import { fold } from './tokens.js';

export const DEFAULT_FALLBACK: readonly FallbackStep[] = ['tag', 'section', 'recent'];

type Test = (article: Article) => boolean;

/** For each step, which articles stand on it. */
const STEPS: Record<FallbackStep, (query: Partial<Article>, ignored: ReadonlySet<string>) => Test> = {
  tag(query, ignored) {
    const tags = new Set((query.tags ?? []).map(wholeTag).filter((tag) => !ignored.has(tag)));
    return (article) => (article.tags ?? []).some((tag) => tags.has(wholeTag(tag)));
  },
  section(query) {
    const section = fold(query.section ?? '');
    return (article) => section !== '' && fold(article.section ?? '') === section;
  },
  recent(query) {
    return (article) => !isForeign(article.language, query.language);
  },
};

/** The test of one step for one page. */
export const fallbackTest = (
  step: FallbackStep,
  query: Partial<Article>,
  ignored: ReadonlySet<string>,
): Test => STEPS[step](query, ignored);
