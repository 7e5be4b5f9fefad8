/** `related-articles check`: what is wrong with an index or with shards. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { BuildError, checkIndex, checkShards, type CheckReport, type PageView } from '../../builder/index.js';
import { size } from '../output.js';
import { DONE, FLAWED, OUT, readFor, shown, type Job } from './shared.js';

const SIGNS = { error: 'red', warning: 'yellow', note: 'dim' } as const;

/** Checks, and says what was found; 2 where there are errors, with `--strict` also where there are warnings. */
export async function runCheck(job: Job): Promise<number> {
  const { values, io, output, args } = job;
  const given = args.length ? args : job.sources.length ? job.sources : [OUT];
  // A folder that `build` has written is checked by what it wrote there.
  const sources = given.map((one) =>
    existsSync(resolve(io.cwd, one, 'index.json')) ? join(one, 'index.json') : one,
  );
  const report = await check(job, sources, io.cwd);
  if (values.fixTags) output.data(report.tags);
  else if (values.json) output.data(report);
  else print(report, job);
  const isWrong = report.issues.some(
    ({ severity }) => severity === 'error' || (values.strict && severity === 'warning'),
  );
  return isWrong ? FLAWED : DONE;
}

async function check(
  job: Job,
  sources: readonly string[],
  cwd: string,
): Promise<CheckReport & { pageView?: PageView }> {
  const [only] = sources;
  const text =
    sources.length === 1 && only?.endsWith('.json')
      ? await readFile(resolve(cwd, only), 'utf8').catch(() => '')
      : '';
  if (only && text.includes('"shards"') && text.length < 100_000)
    return checkShards(resolve(cwd, only), job.values.ignoreParams);
  const { articles, warnings } = await readFor(job, sources);
  if (!articles.length && warnings.length)
    throw new BuildError('no-source', sources.join(' '), 'nothing could be read');
  return checkIndex(articles, { items: itemsOf(text), maxBytes: job.values.budget });
}

function itemsOf(text: string): readonly unknown[] {
  try {
    const value = JSON.parse(text) as { items?: unknown[] } | unknown[];
    return Array.isArray(value) ? value : (value.items ?? []);
  } catch {
    return []; // no JSON: what was read of it is checked all the same
  }
}

function print(
  { articles, bytes, issues, pageView }: CheckReport & { pageView?: PageView },
  { output }: Job,
): void {
  const { colors } = output;
  const what = pageView
    ? `${articles} articles in shards, ${size(bytes)} of gzip for the largest page view`
    : `${articles} articles, ${size(bytes)} of gzip`;
  output.line(what);
  for (const { severity, count, message, examples, code } of issues) {
    output.line(
      `${colors[SIGNS[severity]](severity.padEnd(7))} ${count} ${message} ${colors.dim(`[${code}]`)}`,
    );
    for (const example of examples) output.line(`          ${shown(example, 100)}`);
  }
  if (!issues.length) output.line(colors.green('nothing to complain about'));
}
