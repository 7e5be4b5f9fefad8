/** `related-articles build`: sources → index and shards. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { build } from '../../builder/index.js';
import { size, skippedLine } from '../output.js';
import { exitCode, OUT, rankOptions, readOptions, type Job } from './shared.js';

/** Builds, and says what was written. */
export async function runBuild(job: Job): Promise<number> {
  const { values, io, output, args } = job;
  const sources = args.length ? args : job.sources;
  const out = values.out ?? OUT;
  const { title, shards, count, neighbours, withText, summaryLength, threads, force } = values;
  const started = performance.now();
  const report = await build(sources, {
    ...readOptions(job), ...rankOptions(values),
    out, title, shards, count, neighbours, withText, summaryLength, threads, force,
    cache: values.cache === false ? undefined : (values.cache ?? defaultCache(io.cwd, out)),
  }); // prettier-ignore
  output.done();
  output.problems(report.warnings);
  if (values.json) {
    const { articles, ...rest } = report;
    output.data({ articles: articles.length, ...rest });
    return exitCode(job, report.warnings);
  }
  const { colors } = output;
  const here = (path: string) => relative(io.cwd, path) || path;
  const unread = report.warnings.filter(({ file }) => file !== report.index.path).length;
  const failed = unread ? `, ${unread} could not be read` : '';
  output.line(
    `Read ${colors.bold(String(report.articles.length))} articles${skippedLine(report.skipped)}${failed}`,
  );
  output.line(`${written(report.index.isChanged)} ${here(report.index.path)}  ${size(report.index.bytes)}`);
  if (report.shards) {
    const { manifest, files, changed, unused } = report.shards;
    output.line(
      `${written(manifest.isChanged)} ${here(manifest.path)} and ${files} shards, ${changed} of them changed`,
    );
    if (unused) output.line(`${unused} files in shards/ are of earlier builds and may be removed`);
  }
  output.note(colors.dim(`in ${((performance.now() - started) / 1_000).toFixed(1)} s`));
  return exitCode(job, report.warnings);
}

const written = (isChanged: boolean) => (isChanged ? 'Wrote' : 'Kept');

/** Beside other tools' caches where there are any; where there are none, nothing is left behind unasked. */
function defaultCache(cwd: string, out: string): string | undefined {
  const modules = join(cwd, 'node_modules');
  if (!existsSync(modules)) return undefined;
  const name = createHash('sha1').update(resolve(cwd, out)).digest('hex').slice(0, 12);
  return join(modules, '.cache', 'related-articles', `${name}.json`);
}
