/**
 * Scores the engine and its peers on related links that editors chose: `npm run bench:eval`.
 *
 *   RELATED_EVAL_DIR=<folder of corpora> npm run bench:eval -- [--gate] [--exposure] [--ablate] [--untagged] [--peers a,b] [--json]
 *
 * `--gate` exits with 1 below the promised ratios. `--exposure` asks about every article, and `--ablate` switches each
 * step of the pipeline off; both are about the engine alone. `--untagged` leaves the tags out of all. `--peers` names those to compare with, or `none`. A first
 * run takes many minutes, nearly all for Fuse.js; what the peers answered is remembered in `node_modules/.cache`.
 */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { ABLATIONS } from './ablations.js';
import { answersOf, type Answers } from './cache.js';
import { articlesOf, ENGINE, engineAnswers, engineLists } from './contender.js';
import { readCorpora, type Corpus } from './corpora.js';
import { exposure, mean, meanQuality, quality, similarityWithin, type Quality } from './metrics.js';
import { PEERS, RIVAL } from './peers.js';
import { table, type Cell } from './table.js';
import { engineWithout } from './without.js';

/** A group of rankers, and the least ratio to the best of them: in the mean, and on each corpus. */
interface Gate {
  readonly name: string;
  readonly mean: number;
  readonly each: number;
  readonly includes: (name: string) => boolean;
}

/** Whom we compare with, and what we promise as a ratio to the best of them. */
const GATES: readonly Gate[] = [
  { name: 'libraries', mean: 1.3, each: 1.15, includes: (name: string) => name !== RIVAL.name },
  { name: 'plain BM25F', mean: 1.1, each: 1, includes: (name: string) => name === RIVAL.name },
];
/** Length of the lists that exposure is measured with: what a page shows. */
const SHOWN = 5;

interface Score extends Quality {
  /** How alike the articles of one list are. */
  readonly within: number;
}

/** One ranker on all corpora, in their order. */
interface Row {
  readonly name: string;
  /** Nothing where it was not asked. */
  readonly scores: readonly (Score | undefined)[];
}

const { values: options } = parseArgs({
  options: {
    gate: { type: 'boolean', default: false },
    exposure: { type: 'boolean', default: false },
    ablate: { type: 'boolean', default: false },
    untagged: { type: 'boolean', default: false },
    peers: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
});

const folder = process.env['RELATED_EVAL_DIR'];
const corpora = folder && existsSync(folder) ? readCorpora(folder, options.untagged) : [];
/** The peers are not given bodies, so that corpora with bodies are shown, but not compared. */
const judged = [...corpora.entries()].flatMap(([place, corpus]) =>
  corpus.hasBodies ? [] : [[corpus, place] as const],
);
if (corpora.length) await evaluate();
else
  console.log(
    'bench:eval skipped: RELATED_EVAL_DIR names no folder with corpora (*.json with _eval.related)',
  );

async function evaluate(): Promise<void> {
  const report: Record<string, unknown> = {};
  const ours = row(
    ENGINE,
    corpora.map((corpus) => engineAnswers(corpus)),
  );
  const peers = await peerRows();
  const rows = [...peers.sort((a, b) => overall(a, 'ndcg') - overall(b, 'ndcg')), ours];
  report['quality'] = rows;
  say(qualityTable(rows));
  report['ratios'] = GATES.flatMap((gate) => {
    const rivals = peers.filter(({ name }) => gate.includes(name));
    if (!rivals.length) return [];
    const ratios = ratiosToBest(ours, rivals);
    say(ratioTable(ratios, gate));
    if (options.gate && !passes(ratios, gate)) {
      console.error(`below ${gate.mean} in the mean, or ${gate.each} on a corpus, of ${gate.name}`);
      process.exitCode = 1;
    }
    return [{ against: gate.name, ...ratios }];
  });
  if (options.exposure) report['exposure'] = exposures();
  if (options.ablate) report['ablations'] = await ablations(ours);
  if (options.json) console.log(JSON.stringify(report));
}

function say(text: string): void {
  if (!options.json) console.log(`${text}\n`);
}

async function peerRows(): Promise<Row[]> {
  const rows: Row[] = [];
  const wanted = options.peers?.split(',');
  for (const peer of [...PEERS, RIVAL].filter(({ name }) => wanted?.includes(name) ?? true)) {
    const answers: (Answers | undefined)[] = [];
    for (const corpus of corpora) {
      answers.push(
        corpus.hasBodies ? undefined : await answersOf(peer, corpus, (text) => console.error(text)),
      );
    }
    rows.push(row(peer.name, answers));
  }
  return rows;
}

function row(name: string, answers: readonly (Answers | undefined)[]): Row {
  const scores = corpora.map((corpus, place) => {
    const answered = answers[place];
    return answered && score(corpus, answered);
  });
  return { name, scores };
}

function score(corpus: Corpus, answers: Answers): Score {
  const lists = corpus.queries.map((id) => ({ id, list: answers[id] ?? [] }));
  return {
    ...meanQuality(lists.map(({ id, list }) => quality(list, corpus.related.get(id) ?? new Set()))),
    within: mean(lists.map(({ list }) => similarityWithin(list.flatMap((id) => corpus.byId.get(id) ?? [])))),
  };
}

/** One measure in the mean over the corpora that are judged. */
function overall({ scores }: Row, measure: keyof Score): number {
  return mean(judged.map(([, place]) => scores[place]?.[measure] ?? 0));
}

/** The engine's nDCG by that of the best peer: of the best on each corpus, and of the best in the mean. */
interface Ratios {
  readonly each: readonly { readonly corpus: string; readonly best: string; readonly ratio: number }[];
  readonly mean: { readonly best: string; readonly ratio: number };
}

function ratiosToBest(ours: Row, peers: readonly Row[]): Ratios {
  const best = (score: (row: Row) => number) => peers.reduce((a, b) => (score(b) > score(a) ? b : a));
  const compare = (score: (row: Row) => number) => {
    const rival = best(score);
    return { best: rival.name, ratio: score(ours) / score(rival) };
  };
  return {
    each: judged.map(([{ name }, place]) => ({
      corpus: name,
      ...compare(({ scores }) => scores[place]?.ndcg ?? 0),
    })),
    mean: compare((row) => overall(row, 'ndcg')),
  };
}

function passes({ each, mean }: Ratios, gate: Gate): boolean {
  return mean.ratio >= gate.mean && each.every(({ ratio }) => ratio >= gate.each);
}

function qualityTable(rows: readonly Row[]): string {
  const lines = rows.map((row): Cell[] => [
    row.name,
    ...row.scores.map((score) => score?.ndcg.toFixed(4)),
    ...(['ndcg', 'mrr', 'recall', 'within'] as const).map((measure) => overall(row, measure).toFixed(4)),
  ]);
  return table([
    ['nDCG@10', ...corpora.map(({ name }) => name), 'mean', 'MRR', 'recall@10', 'likeness'],
    ...lines,
  ]);
}

function ratioTable({ each, mean }: Ratios, gate: Gate): string {
  const line = ({ best, ratio }: { best: string; ratio: number }) => [best, ratio.toFixed(3)];
  return table([
    [`nDCG@10 by ${gate.name}`, 'best', 'ratio', 'wanted'],
    ...each.map((entry) => [entry.corpus, ...line(entry), gate.each]),
    ['mean', ...line(mean), gate.mean],
  ]);
}

function exposures(): unknown {
  const found = corpora.map((corpus: Corpus) => {
    const articles = articlesOf(corpus);
    const ids = articles.map(({ id }) => id);
    const lists = engineLists(articles, ids, { limit: SHOWN });
    return { corpus: corpus.name, articles: ids.length, ...exposure(ids, Object.values(lists)) };
  });
  say(
    table([
      [`exposure in lists of ${SHOWN}`, 'articles', 'never shown', 'most shown', 'Gini'],
      ...found.map(({ corpus, articles, never, most, gini }) => [
        corpus,
        articles,
        `${(never * 100).toFixed(1)} %`,
        most,
        gini.toFixed(3),
      ]),
    ]),
  );
  return found;
}

async function ablations(ours: Row): Promise<unknown> {
  const rows: Row[] = [];
  for (const { name, build, recommend, edits } of ABLATIONS) {
    const create = edits && (await engineWithout(edits));
    rows.push(
      row(
        name,
        corpora.map((corpus) => engineAnswers(corpus, build, recommend, create)),
      ),
    );
  }
  const change = (value: number) => (value >= 0 ? '+' : '') + value.toFixed(4);
  const lines = rows.map((without) => [
    without.name,
    ...without.scores.map((score, place) => change((score?.ndcg ?? 0) - (ours.scores[place]?.ndcg ?? 0))),
    ...(['ndcg', 'within'] as const).map((measure) =>
      change(overall(without, measure) - overall(ours, measure)),
    ),
  ]);
  say(table([['nDCG@10 without …', ...corpora.map(({ name }) => name), 'mean', 'likeness'], ...lines]));
  return rows;
}
