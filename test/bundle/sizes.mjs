/**
 * The size gate (PERF-04): what a visitor pays, in bytes of gzip, against the budgets.
 * Prints one line per file; a file over its budget ends the test run, and so does a README that is off by a kilobyte.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync, brotliCompressSync } from 'node:zlib';
import { build } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Bundles an entry of dist as a site's own build would, leaving `external` out. */
async function bundled(entry, external = []) {
  const { output } = await build({
    root,
    configFile: false,
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      minify: true,
      target: 'es2022',
      lib: { entry: `${root}/dist/${entry}`, formats: ['es'], fileName: 'out' },
      rolldownOptions: { external, output: { codeSplitting: false, minify: true } },
    },
  }).then((result) => (Array.isArray(result) ? result[0] : result));
  return Buffer.from(output[0].code);
}
const file = (name) => readFileSync(`${root}/dist/${name}`);
const lit = /^(lit|@lit)/;
const locales = /locales\/(index|load)\.js$/; // other languages than English load on demand

const budgets = [
  ['script tag, module', 35_000, () => file('cdn/related-articles.min.js')],
  ['script tag, classic', 35_000, () => file('cdn/related-articles.classic.min.js')],
  ['script tag, lazy: before a reader comes near', 16_800, () => lazyShell()],
  ['shell alone, engine on demand', 16_600, () => bundled('index.js', [/make-list\.js$/, locales])],
  ['our own code, Lit and Fuse.js external', 29_050, () => bundled('index.js', [lit, /^fuse/, locales])],
  ['engine alone, with Fuse.js', 15_450, () => bundled('engine/index.js')],
];

/** The lazy file with what it imports at once. */
function lazyShell() {
  const code = String(file('cdn/related-articles.lazy.min.js'));
  const imports = [...code.matchAll(/(?:from|import)"\.\/([\w.-]+)"/g)].map(([, name]) =>
    file(`cdn/${name}`),
  );
  return Buffer.concat([Buffer.from(code), ...imports]);
}

let over = 0;
const sizes = [];
for (const [what, budget, read] of budgets) {
  const code = await read();
  const size = gzipSync(code, { level: 9 }).length;
  const brotli = brotliCompressSync(code).length;
  sizes.push({ gzip: size, Brotli: brotli });
  if (size > budget) over += 1;
  const verdict = size > budget ? `OVER the budget by ${size - budget}` : 'ok';
  console.log(
    `${what.padEnd(40)} ${String(size).padStart(6)} B gzip (brotli ${brotli}) of ${budget}  ${verdict}`,
  );
}

const readme = readFileSync(`${root}/README.md`, 'utf8').replace(/\s+/g, ' ');
const [whole, , lazy] = sizes;
for (const kind of ['gzip', 'Brotli']) {
  const [, ...stated] = new RegExp(`with ${kind} (\\d+) kB, or lazy (\\d+) kB`).exec(readme) ?? [];
  const isTrue = [whole, lazy].every((one, place) => Math.abs(one[kind] - stated[place] * 1000) <= 1000);
  if (isTrue) continue;
  over += 1;
  console.log(`README.md: with ${kind} it is ${whole[kind]} B, or lazy ${lazy[kind]} B`);
}
process.exitCode = over ? 1 : 0;
