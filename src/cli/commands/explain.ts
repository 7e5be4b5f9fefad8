/** `related-articles explain`: why these links, and why not that one. */
import { BuildError, explainLinks, type OtherExplanation } from '../../builder/index.js';
import { DONE, OUT, rankOptions, readFor, shown, type Job } from './shared.js';

const VERDICTS: Record<OtherExplanation['verdict'], string> = {
  listed: 'is in the list',
  unknown: 'is not in the index',
  itself: 'is the page itself',
  excluded: 'is excluded by its publisher',
  'left-out': 'is related, but left out: by `exclude` of the page, or by an option (see --only-language)',
  'nothing-shared': 'shares no word and no tag with the page',
  'same-title': 'has the title of another one that is shown',
  'below-threshold': 'is too far behind the best (see --threshold)',
  'not-varied': 'is too like another one in the list (see --diversity)',
  'others-are-nearer': 'is related, but others are more so (see --limit)',
};

type Links = ReturnType<typeof explainLinks>['links'];

/** Explains, term by term. */
export async function runExplain(job: Job): Promise<number> {
  const { values, output, args } = job;
  const [url = '', other] = args;
  const sources = values.source ?? (job.sources.length ? job.sources : [`${OUT}/index.json`]);
  const { articles } = await readFor(job, sources);
  const explanation = explainLinks(articles, url, other, { ...rankOptions(values), now: values.now });
  if (!explanation.article) {
    throw new BuildError(
      'usage',
      url,
      `is in no article of ${sources.join(' ')}; give the URL or the id of one`,
    );
  }
  if (values.json) {
    output.data(explanation);
    return DONE;
  }
  output.line(output.colors.bold(shown(explanation.article.title)));
  explanation.links.forEach((link, index) => printLink(link, index + 1, job));
  if (!explanation.links.length) output.line('  nothing is related');
  if (explanation.other) printOther(other ?? '', explanation.other, job);
  return DONE;
}

function printLink({ article, score, reasons }: Links[number], rank: number, { output }: Job): void {
  const { colors } = output;
  output.line(
    `${String(rank).padStart(3)}. ${score.toFixed(3)}  ${shown(article.title)}  ${colors.dim(shown(article.url, 80))}`,
  );
  for (const { kind, value, via, weight } of reasons.slice(0, 8)) {
    const what = kind === 'date' ? `${value} days apart` : via ? `${value} ~ ${via}` : value;
    output.line(`            ${colors.dim(kind.padEnd(8))} ${weight.toFixed(3)}  ${shown(what, 60)}`);
  }
}

function printOther(
  url: string,
  { article, verdict, rank, share, recommendation }: OtherExplanation,
  job: Job,
): void {
  const place = rank
    ? `, ${rank}. of all${share === undefined ? '' : ` with ${(share * 100).toFixed(0)} % of the best score`}`
    : '';
  job.output.line();
  job.output.line(`${job.output.colors.bold(shown(article?.title ?? url))} ${VERDICTS[verdict]}${place}`);
  if (recommendation && verdict !== 'listed') printLink(recommendation, rank ?? 0, job);
}
