/** How well lists agree with what a site's editors chose, or its readers clicked. */
import { canonicalUrl } from '../feed/index.js';
import { createRecommender } from '../engine/index.js';
import type { Article, RecommendOptions, RecommenderOptions } from '../types.js';
import { BuildError } from './errors.js';
import { isRecord, list, parseJson } from './sources/json.js';

/** For each page, by its key, the articles that belong there, with how much each counts. */
export type Judgements = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** Measures of one setting, 0 to 1, higher is better. */
export interface Scores {
  /** Normalised discounted cumulative gain of the first ten (Järvelin & Kekäläinen, 2002). */
  readonly ndcg: number;
  /** Mean reciprocal rank of the first right link. */
  readonly mrr: number;
  /** Share of the right links among the first ten. */
  readonly recall: number;
  /** Share of the articles that some list leads to. */
  readonly coverage: number;
  /** Pages that were judged and are in the index. */
  readonly pages: number;
}

/** How lists are made for the measurement. */
export type Setting = RecommendOptions & RecommenderOptions;

/** Links that readers see at once; the field's usual cut. */
const CUT = 10;

/**
 * Measures each setting on the same judgements.
 * @throws {BuildError} `bad-data` where no judged page is in the index.
 */
export function evaluate(
  articles: readonly Article[],
  judgements: Judgements,
  settings: readonly Setting[] = [{}],
): Scores[] {
  return settings.map((setting) => measure(articles, judgements, setting));
}

function measure(articles: readonly Article[], judgements: Judgements, setting: Setting): Scores {
  const recommender = createRecommender(articles, setting);
  const keyOf = (url: string) => canonicalUrl(url, undefined, setting.ignoreParams);
  const key = ({ url }: Article) => keyOf(url);
  const known = new Set(articles.map(key));
  const judged = rekeyed(judgements, keyOf);
  const sums = { ndcg: 0, mrr: 0, recall: 0 };
  const shown = new Set<string>();
  let pages = 0;
  for (const article of articles) {
    const right = new Map(
      [...(judged.get(key(article)) ?? [])].filter(([url]) => known.has(url) && url !== key(article)),
    );
    if (!right.size) continue;
    pages++;
    const keys = recommender.recommend(article, { ...setting, limit: CUT }).map((one) => key(one.article));
    for (const one of keys) shown.add(one);
    const gains = keys.map((one) => right.get(one) ?? 0);
    const ideal = [...right.values()].sort((a, b) => b - a).slice(0, CUT);
    const first = gains.findIndex((gain) => gain > 0);
    sums.ndcg += discounted(gains) / discounted(ideal);
    sums.mrr += first < 0 ? 0 : 1 / (first + 1);
    sums.recall += gains.filter(Boolean).length / Math.min(CUT, right.size);
  }
  if (!pages) throw new BuildError('bad-data', '', 'none of the judged pages is in the index');
  const mean = (sum: number) => sum / pages;
  return {
    ndcg: mean(sums.ndcg),
    mrr: mean(sums.mrr),
    recall: mean(sums.recall),
    coverage: shown.size / articles.length,
    pages,
  };
}

/** The same under other keys. Where two become one, what counts more stays. */
function rekeyed(judgements: Judgements, keyOf: (key: string) => string): Judgements {
  const judged = new Map<string, Map<string, number>>();
  for (const [page, links] of judgements) {
    const right = judged.get(keyOf(page)) ?? new Map<string, number>();
    judged.set(keyOf(page), right);
    for (const [url, gain] of links) right.set(keyOf(url), Math.max(gain, right.get(keyOf(url)) ?? 0));
  }
  return judged;
}

const discounted = (gains: readonly number[]) =>
  gains.reduce((sum, gain, index) => sum + gain / Math.log2(index + 2), 0);

/**
 * Reads judgements: JSON `{ url: [urls] }`, JSON `[{ url, related: [urls] }]`, or lines `url,url[,count]` (commas or tabs).
 * Relative URLs resolve against `base`. In a click log the third column, or `count`, says how often; it counts as its logarithm.
 * @throws {BuildError} `bad-data`, with the line.
 */
export function readJudgements(text: string, file: string, base?: string): Judgements {
  const judgements = new Map<string, Map<string, number>>();
  const add = (from: unknown, to: unknown, times = 1) => {
    if (typeof from !== 'string' || typeof to !== 'string' || !(times > 0)) return;
    const page = canonicalUrl(from, base);
    const right = judgements.get(page) ?? new Map<string, number>();
    judgements.set(page, right.set(canonicalUrl(to, base), (right.get(canonicalUrl(to, base)) ?? 0) + times));
  };
  if (/^\s*[[{]/.test(text)) addJson(parseJson(text, file), add);
  else addLines(text, file, add);
  if (!judgements.size) throw new BuildError('bad-data', file, 'holds no pages with related links');
  for (const right of judgements.values())
    for (const [url, times] of right) right.set(url, Math.log2(1 + times));
  return judgements;
}

type Add = (from: unknown, to: unknown, times?: number) => void;

function addJson(value: unknown, add: Add): void {
  if (isRecord(value)) {
    for (const [from, links] of Object.entries(value)) for (const to of list(links)) add(from, to);
  }
  for (const row of list(value).filter(isRecord)) {
    const from = row.url ?? row.from ?? row.page;
    for (const to of list(row.related)) add(from, to);
    if (row.to !== undefined) add(from, row.to, Number(row.count ?? row.clicks ?? 1));
  }
}

function addLines(text: string, file: string, add: Add): void {
  text.split(/\r?\n/).forEach((line, index) => {
    if (!line.trim() || line.startsWith('#')) return;
    const [from, to, times = '1'] = line.split(/[\t,]/).map((cell) => cell.trim().replace(/^"|"$/g, ''));
    if (index === 0 && to && !/[/.]/.test(to)) return; // names of columns
    if (!from || !to)
      throw new BuildError(
        'bad-data',
        file,
        'expected two URLs, with a comma or a tab between them',
        index + 1,
      );
    add(from, to, Number(times));
  });
}
