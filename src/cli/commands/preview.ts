/** `related-articles preview`: a folder served with the element in it. */
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BuildError, indexDocument, preview, withKeywords } from '../../builder/index.js';
import { DONE, readFor, type Job } from './shared.js';

/** Any address will do where the site's is not known: the pages are served from here. */
const ANY_SITE = 'http://127.0.0.1/';

/** Serves until interrupted, or until `until` is done. */
export async function runPreview(job: Job, until: Promise<unknown> = interrupted()): Promise<number> {
  const { values, io, output, args } = job;
  const [folder] = args;
  if (!folder) throw new BuildError('usage', '', 'name the folder with the built pages');
  const site = { ...job, values: { ...values, url: values.url ?? ANY_SITE } };
  const { articles } = await readFor(site, values.source ?? [folder]);
  const port = values.port ?? 4173;
  const local = articles.map((article) => ({
    ...article,
    url: new URL(new URL(article.url).pathname, `http://127.0.0.1:${port}/`).href,
  }));
  const { url, server } = await preview(resolve(io.cwd, folder), {
    port,
    attributes: values.attributes,
    script: values.script ? resolve(io.cwd, values.script) : packagedScript(),
    index: JSON.stringify(indexDocument(withKeywords(local))),
  });
  output.line(`${articles.length} articles; open ${output.colors.cyan(url)} (stop with Ctrl+C)`);
  await until;
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
  return DONE;
}

/** The script-tag file, as it lies in the package or in the sources. */
function packagedScript(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  for (;;) {
    for (const place of ['cdn', 'dist/cdn']) {
      const path = join(folder, place, 'related-articles.min.js');
      if (existsSync(path)) return path;
    }
    if (dirname(folder) === folder)
      throw new BuildError('usage', '', 'the script-tag file is missing; name one with --script');
    folder = dirname(folder);
  }
}

const interrupted = () => new Promise((resolve) => process.once('SIGINT', resolve).once('SIGTERM', resolve));
