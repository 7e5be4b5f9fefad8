/** `related-articles prerender`: links into built pages. */
import { resolve } from 'node:path';
import { BuildError, prerender } from '../../builder/index.js';
import { exitCode, rankOptions, readFor, type Job } from './shared.js';

/** Writes links into pages, and says how many changed. */
export async function runPrerender(job: Job): Promise<number> {
  const { values, io, output, args } = job;
  const [folder] = args;
  if (!folder) throw new BuildError('usage', '', 'name the folder with the built pages');
  const read = await readFor(job, values.source ?? [folder]);
  const { articles } = read;
  if (!articles.length) throw new BuildError('no-articles', folder, 'no articles found to link to');
  const report = await prerender(resolve(io.cwd, folder), articles, {
    ...rankOptions(values),
    url: values.url,
    now: values.now,
    onProgress: output.progress,
  });
  output.done();
  output.problems(report.warnings);
  if (values.json) output.data(report);
  else {
    output.line(`${report.pages} pages with <related-articles>, ${report.changed.length} of them changed`);
    if (!report.pages && !report.warnings.length)
      output.note(
        'no page has the element; add <related-articles></related-articles> where the links shall be',
      );
  }
  return exitCode(job, [...read.warnings, ...report.warnings]);
}
