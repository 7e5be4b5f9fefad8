/** Serves the demo; builds the npm modules, the script-tag files (`--mode cdn`, `--mode classic`) and the command line (`--mode node`). */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { build, defineConfig, transformWithOxc, type Plugin, type UserConfig } from 'vite';

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
  ssr: 'src/ssr.ts',
};

const define = { __VERSION__: JSON.stringify(version) };

/** The themes are published as they are written. */
const themes: Plugin = {
  name: 'themes',
  generateBundle() {
    const folder = new URL('./src/themes/', import.meta.url);
    for (const file of readdirSync(folder)) {
      this.emitFile({
        type: 'asset',
        fileName: `themes/${file}`,
        source: readFileSync(new URL(file, folder), 'utf8'),
      });
    }
  },
};

/** Unbundled modules: whoever builds a site bundles Lit and Fuse.js once, for everything on it. */
const modules: UserConfig = {
  define,
  plugins: [themes],
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

/** For Node: the command line and the builder, with the libraries that they use and visitors never pay for. */
const node: UserConfig = {
  define,
  ssr: { noExternal: true, external: ['lit', 'fuse.js'] },
  build: {
    target: 'node20',
    ssr: true,
    emptyOutDir: false,
    minify: false,
    rolldownOptions: {
      input: {
        cli: 'src/cli/main.ts',
        build: 'src/builder/index.ts',
        // beside the chunk that starts it
        'node/worker': 'src/builder/threads/worker.ts',
      },
      output: { entryFileNames: '[name].js', chunkFileNames: 'node/[name].js' },
    },
  },
};

/** Cuts a text out of a pinned dependency; should its text have changed, the build stops here. */
function replaceOnce(code: string, from: string, to: string, put: string): string {
  const start = code.indexOf(from);
  const end = code.indexOf(to, start);
  if (start < 0 || end < 0) throw new Error(`A dependency has changed: no ${start < 0 ? from : to}`);
  return code.slice(0, start) + put + code.slice(end);
}

/**
 * Leaves out of the script-tag files what no visitor ever runs of Fuse.js: the engine asks only `Fuse.match`,
 * one pattern against one word, but a bundler cannot tell that the methods of a class are unused.
 * That the answers stay the same is tested: test/bundle/fuse.test.ts.
 */
export const leanFuse = (): Plugin => ({
  name: 'lean-fuse',
  transform(code, id) {
    if (!id.endsWith('fuse.basic.mjs')) return undefined;
    const cuts: [from: string, to: string, put: string][] = [
      ['var Fuse = class {', '//#endregion', 'var Fuse = {};\n'], // index, search, add, remove
      ['Fuse.version =', 'Fuse.match =', ''],
      ['if (options && options.useTokenSearch)', 'return createSearcher', ''],
      ['Fuse.parseQuery =', 'var entry_default', ''],
      ['const stripDiacritics =', '//#endregion', 'const stripDiacritics = (text) => text;\n'], // words are folded already
    ];
    return {
      code: cuts.reduce((rest, [from, to, put]) => replaceOnce(rest, from, to, put), code),
      map: null,
    };
  },
});

/**
 * A page with Trusted Types may refuse Lit's policy, or have given it to a Lit of its own. Lit then throws while it is
 * being loaded, and the element is never defined. Here it tries a name of ours, and else does without.
 */
const toleratePolicy = (): Plugin => ({
  name: 'tolerate-policy',
  transform(code, id) {
    if (!/lit-html\/(development\/)?lit-html\.js/.test(id)) return undefined;
    const [call] = /(?<=\?\s*)\w+\.createPolicy\(['"]lit-html['"],\s*\{[^}]*\}\)/.exec(code) ?? [];
    if (!call) throw new Error('A dependency has changed: no createPolicy in lit-html');
    const ours = call.replace(/lit-html/, 'related-articles-lit');
    const tried = `(() => { try { return ${call} } catch { try { return ${ours} } catch {} } })()`;
    return { code: code.replace(call, tried), map: null };
  },
});

/**
 * Lit tells the window which versions of it there are, and asks there for what no browser of ours needs. In a page that
 * has an element by one of these names, it would break while it is being loaded.
 */
const ownGlobals = (): Plugin => ({
  name: 'own-globals',
  transform(code, id) {
    if (!/node_modules\/(?:lit-html|lit-element|@lit\/reactive-element)\//.test(id)) return undefined;
    return {
      code: code
        .replace(/\(\w+\.\w+Versions\s*\?\?=\s*\[\]\)\.push\([^)]*\)/g, '0')
        .replace(/\b\w+\.(?:litHtml|litElement|reactiveElement)(?:Polyfill|Hydrate)Support\b/g, '(void 0)'),
      map: null,
    };
  },
});

/** Takes the blanks out of style sheets, and the indentation out of templates, which no minifier dares to touch. */
const withoutBlanks = (): Plugin => ({
  name: 'without-blanks',
  enforce: 'pre',
  transform(code, id) {
    if (!id.includes('/src/element/')) return undefined;
    const dense = (css: string) => css.replace(/\s+/g, ' ').replace(/ ?([{};,]) ?|(:) /g, '$1$2');
    const short = code.replace(/\n[ \t]+/g, '\n');
    return { code: id.endsWith('styles.ts') ? short.replace(/css`[^`]+`/, dense) : short, map: null };
  },
});

/**
 * In a file that holds everything, what would be loaded later is imported at once. A bundler wraps what is only reached
 * by `import()` into functions, which costs a kilobyte and does not bear what pages add to `Object.prototype`.
 */
const atOnce = (): Plugin => ({
  name: 'at-once',
  enforce: 'pre',
  transform(code, id) {
    if (!id.includes('/src/element/controllers/')) return undefined;
    const imports: string[] = [];
    const direct = code.replace(/const (\{[^}]+\}) = await import\(('[^']+')\);/g, (_, names, path) => {
      imports.push(`import ${names} from ${path};\n`);
      return '';
    });
    return imports.length ? { code: imports.join('') + direct, map: null } : undefined;
  },
});

const localesFolder = new URL('./src/element/locales/', import.meta.url);
const locales = readdirSync(localesFolder)
  .map((file) => file.replace(/\.ts$/, ''))
  .filter((name) => !['en', 'index', 'load'].includes(name));

/** The words in one language, as a module that a browser can load. */
async function localeModule(tag: string): Promise<string> {
  const file = new URL(`${tag}.ts`, localesFolder);
  const { code } = await transformWithOxc(readFileSync(file, 'utf8'), file.pathname, { sourcemap: false });
  return code;
}

/** The script-tag files hold English alone: the other languages lie in `locales/` beside them, each loaded where it is spoken. */
const localesBeside = (format: 'es' | 'iife'): Plugin => ({
  name: 'locales-beside',
  load(id) {
    if (!id.endsWith('/locales/load.ts')) return undefined;
    // A page may have an element by the name of `currentScript`.
    const own = `document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : location.href`;
    return `const base = ${format === 'es' ? 'import.meta.url' : own};
export const LOCALES = ${JSON.stringify(locales.join(' '))}.split(' ');
export const loadLocale = async (tag) => (await import(/* @vite-ignore */ new URL('locales/' + tag + '.js', base).href)).default;`;
  },
  async generateBundle() {
    if (format !== 'es') return;
    for (const tag of locales) {
      this.emitFile({ type: 'asset', fileName: `locales/${tag}.js`, source: await localeModule(tag) });
    }
  },
});

/**
 * For a `<script>` tag: one file with everything in it; or, `lazy`, a small one that fetches what makes a list from
 * beside it when a reader comes near.
 */
const scriptTag = (format: 'es' | 'iife', isLazy = false): UserConfig => ({
  define: { ...define, 'process.env.NODE_ENV': '"production"' },
  plugins: [
    leanFuse(),
    toleratePolicy(),
    ownGlobals(),
    withoutBlanks(),
    localesBeside(format),
    ...(isLazy ? [] : [atOnce()]),
  ],
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
      fileName: () => `related-articles.${isLazy ? 'lazy.' : format === 'es' ? '' : 'classic.'}min.js`,
    },
    rolldownOptions: {
      output: isLazy
        ? { minify: true, chunkFileNames: 'related-articles.[name].min.js' }
        : { minify: true, codeSplitting: false },
    },
  },
});

/** The demo is plain HTML, sent as it is. The script-tag file that it loads is built from the sources at each request. */
const demo: Plugin = {
  name: 'demo',
  configureServer(server) {
    server.middlewares.use((request, response, next) => {
      const url = new URL(request.url ?? '/', `http://${request.headers.host ?? 'localhost'}`);
      const page = /^\/demo\/((?:[\w-]+\/)?[\w-]+\.html)?$/.exec(url.pathname);
      const send = (type: string, body: string) => response.setHeader('content-type', type).end(body);
      const respond = async () => {
        if (url.pathname === '/') return response.writeHead(302, { location: '/demo/' }).end();
        if (page) {
          const file = new URL(`./demo/${page[1] ?? 'index.html'}`, import.meta.url);
          if (existsSync(file)) return send('text/html; charset=utf-8', readFileSync(file, 'utf8'));
        }
        if (url.pathname === '/dist/cdn/related-articles.min.js') {
          return send('text/javascript', await buildScriptTag());
        }
        const [, locale] = /^\/dist\/cdn\/locales\/([\w-]+)\.js$/.exec(url.pathname) ?? [];
        if (locale && locales.includes(locale)) return send('text/javascript', await localeModule(locale));
        const { answer } = (await server.ssrLoadModule(
          '/demo/answer.ts',
        )) as typeof import('./demo/answer.js');
        const found = answer(url);
        return found ? send(found.type, found.body) : next();
      };
      respond().catch(next);
    });
  },
};

/** The code of the script-tag file. */
async function buildScriptTag(): Promise<string> {
  const config = scriptTag('es');
  const built = await build({
    ...config,
    configFile: false,
    logLevel: 'error',
    resolve: { conditions: ['production', 'module', 'browser'] }, // serving, Vite takes Lit's development build
    build: { ...config.build, write: false, sourcemap: 'inline' },
  });
  const [output] = [built].flat();
  const [file] = output && 'output' in output ? output.output : [];
  return file && 'code' in file ? file.code : '';
}

export default defineConfig(({ mode, command }): UserConfig => {
  if (command === 'serve') {
    // The demo loads built files: there is nothing to prepare, and the pages of the tests' projects are none of its own.
    const optimizeDeps = { noDiscovery: true, entries: [] };
    return { define, plugins: [demo], appType: 'mpa', publicDir: false, optimizeDeps };
  }
  if (mode === 'cdn') return scriptTag('es');
  if (mode === 'classic') return scriptTag('iife');
  if (mode === 'lazy') return scriptTag('es', true);
  if (mode === 'node') return node;
  return modules;
});
