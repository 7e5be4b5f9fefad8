/** `related-articles evaluate`: how well lists agree with editors or readers. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { BuildError, evaluate, readJudgements, type Scores, type Setting } from '../../builder/index.js';
import { OPTIONS, RANKING } from '../options.js';
import { readValue } from '../values.js';
import { DONE, OUT, rankOptions, readFor, type Job } from './shared.js';

const MEASURES = ['ndcg', 'mrr', 'recall', 'coverage'] as const;
const NAMES = { ndcg: 'nDCG@10', mrr: 'MRR', recall: 'recall@10', coverage: 'coverage' };

/** Measures one setting, or two side by side. */
export async function runEvaluate(job: Job): Promise<number> {
  const { values, io, output } = job;
  const file = values.related ?? values.clicks;
  if (!file) throw new BuildError('usage', '', 'give --related FILE or --clicks FILE');
  const text = await readFile(resolve(io.cwd, file), 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new BuildError('usage', file, `cannot be read (${error.code})`);
  });
  const judgements = readJudgements(text, file, values.url);
  const sources = job.args.length
    ? job.args
    : (values.source ?? (job.sources.length ? job.sources : [`${OUT}/index.json`]));
  const { articles } = await readFor(job, sources);
  const against = values.against === undefined ? undefined : readAgainst(values.against);
  const settings: Setting[] = [rankOptions(values), ...(against ? [against] : [])];
  const results = evaluate(articles, judgements, settings);
  if (values.json) output.data(results);
  else print(results, job);
  return DONE;
}

function readAgainst(text: string): Setting {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new BuildError('usage', '--against', `is no JSON; expected something like '{"halfLife":0}'`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new BuildError('usage', '--against', `is no object; expected something like '{"halfLife":0}'`);
  const specs = [...RANKING, ...OPTIONS.evaluate.filter(({ name }) => name === 'ignoreParams')];
  const entries = Object.entries(value).map(([name, given]) => {
    const spec = specs.find((one) => one.name === name);
    if (!spec) throw new BuildError('usage', '--against', `${name} is no option of ranking`);
    return [name, readValue(given, spec, '--against')];
  });
  return Object.fromEntries(entries) as Setting;
}

function print(results: readonly Scores[], { output }: Job): void {
  const row = (name: string, cells: readonly string[]) =>
    output.line(name.padEnd(10) + cells.map((cell) => cell.padStart(10)).join(''));
  if (results.length > 1) row('', ['given', 'against', 'change']);
  for (const measure of MEASURES) {
    const [first = 0, second] = results.map((result) => result[measure]);
    const cells = [first.toFixed(4)];
    if (second !== undefined)
      cells.push(second.toFixed(4), `${first >= second ? '+' : ''}${(first - second).toFixed(4)}`);
    row(NAMES[measure], cells);
  }
  output.line(`${results[0]?.pages ?? 0} pages judged`);
}
