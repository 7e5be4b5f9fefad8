/** Three jobs: serve the demo, build the npm modules, build the script-tag files (`--mode cdn`, `--mode classic`). */
import { readFileSync } from 'node:fs';
import { defineConfig, type Plugin, type UserConfig } from 'vite';

const { version } = JSON.parse(readFileSync(new URL('./package.json', import.meta.url), 'utf8')) as {
  version: string;
};

/** Every door of the package. */
const entries = {
  index: 'src/index.ts',
  define: 'src/define.ts',
  'element/index': 'src/element/index.ts',
  'engine/index': 'src/engine/index.ts',
  'feed/index': 'src/feed/index.ts',
  'page/index': 'src/page/index.ts',
};

const define = { __VERSION__: JSON.stringify(version) };

/** Unbundled modules: whoever builds a site bundles Lit and Fuse.js once, for everything on it. */
const modules: UserConfig = {
  define,
  build: {
    target: 'es2022',
    minify: false,
    sourcemap: true,
    lib: { entry: entries, formats: ['es'] },
    rolldownOptions: {
      external: [/^lit($|\/)/, /^@lit\//, /^fuse\.js($|\/)/],
      output: { preserveModules: true, preserveModulesRoot: 'src', entryFileNames: '[name].js' },
    },
  },
};

/**
 * Leaves out of the script-tag files what no visitor ever runs of Fuse.js: the engine asks only `Fuse.match`,
 * one pattern against one word, but a bundler cannot tell that the methods of a class are unused.
 * The version is pinned; should its text change, the build stops here. Same answers: test/bundle/fuse.test.ts.
 */
export const leanFuse = (): Plugin => ({
  name: 'lean-fuse',
  transform(code, id) {
    if (!id.endsWith('fuse.basic.mjs')) return undefined;
    const cut = (from: string, to: string, put: string) => {
      const start = code.indexOf(from);
      const end = code.indexOf(to, start);
      if (start < 0 || end < 0)
        throw new Error(`fuse.js/basic has changed: no ${JSON.stringify(start < 0 ? from : to)}.`);
      code = code.slice(0, start) + put + code.slice(end);
    };
    cut('var Fuse = class {', '//#endregion', 'var Fuse = {};\n'); // index, search, add, remove
    cut('Fuse.version =', 'Fuse.match =', '');
    cut('if (options && options.useTokenSearch)', 'return createSearcher', '');
    cut('Fuse.parseQuery =', 'var entry_default', '');
    cut('const stripDiacritics =', '//#endregion', 'const stripDiacritics = (text) => text;\n'); // the engine folds its words
    return code;
  },
});

/** One file with everything in it, for a `<script>` tag. */
const scriptTag = (format: 'es' | 'iife'): UserConfig => ({
  define: { ...define, 'process.env.NODE_ENV': '"production"' },
  plugins: [leanFuse()],
  build: {
    target: 'es2022',
    outDir: 'dist/cdn',
    sourcemap: true,
    emptyOutDir: false,
    copyPublicDir: false,
    lib: {
      entry: 'src/index.ts',
      formats: [format],
      name: 'RelatedArticles',
      fileName: () => (format === 'es' ? 'related-articles.min.js' : 'related-articles.classic.min.js'),
    },
    rolldownOptions: { output: { minify: true, codeSplitting: false } },
  },
});

/** The demo is plain HTML that loads the built script-tag file; while developing, the sources stand in for it. */
const demo: Plugin = {
  name: 'demo',
  configureServer(server) {
    server.middlewares.use(async (request, response, next) => {
      const path = request.url?.split('?')[0];
      if (path === '/') {
        response.writeHead(302, { location: '/demo/' }).end();
      } else if (path === '/dist/cdn/related-articles.min.js') {
        request.url = '/src/index.ts';
        next();
      } else if (path === '/data/generated/5000.json') {
        const { generateFeed } = (await server.ssrLoadModule(
          '/data/generate.ts',
        )) as typeof import('./data/generate.js');
        response.setHeader('content-type', 'application/feed+json').end(JSON.stringify(generateFeed(5000)));
      } else {
        next();
      }
    });
  },
};

export default defineConfig(({ mode, command }): UserConfig => {
  if (command === 'serve') return { define, plugins: [demo], appType: 'mpa', publicDir: false };
  if (mode === 'cdn') return scriptTag('es');
  if (mode === 'classic') return scriptTag('iife');
  return modules;
});
