/**
 * Writes demo/recipes/api.md: every name that the doors of the package export, as its types and comments have it.
 * With `--check` it writes nothing and fails where the page differs. Reads `dist`: build first.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import ts from 'typescript-api';

const root = fileURLToPath(new URL('../..', import.meta.url));
const page = `${root}demo/recipes/api.md`;

/** What each door is for, in the order of the page. The element's attributes have tables of their own in the README. */
const DOORS = [
  ['related-articles/engine.js', 'dist/engine/index.d.ts', 'Ranks articles. No DOM, no network, no clock.'],
  ['related-articles/feed.js', 'dist/feed/index.d.ts', 'Reads published lists of articles.'],
  ['related-articles/page.js', 'dist/page/index.d.ts', 'Reads what a page says of its own article.'],
  ['related-articles/element.js', 'dist/element/index.d.ts', 'The class of the element; registers nothing.'],
  [
    'related-articles/build.js',
    'dist/builder/index.d.ts',
    'What the command line does, as functions. Node only.',
  ],
  ['related-articles (types)', 'dist/types.d.ts', 'The words that all of them share.'],
];

const program = ts.createProgram(
  DOORS.map(([, file]) => root + file),
  {
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    module: ts.ModuleKind.NodeNext,
    skipLibCheck: true,
    target: ts.ScriptTarget.ES2022,
  },
);
const checker = program.getTypeChecker();

const told = new Set();

function entry(symbol) {
  const real = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  const [declaration] = real.declarations ?? [];
  if (!declaration || told.has(declaration)) return '';
  told.add(declaration);
  const node = ts.isVariableDeclaration(declaration) ? declaration.parent.parent : declaration;
  const text = ts.displayPartsToString(real.getDocumentationComment(checker));
  const tags = real
    .getJsDocTags(checker)
    .filter(({ name }) => ['param', 'returns', 'throws'].includes(name))
    .map(
      ({ name, text: parts }) => `- _${name}_ ${ts.displayPartsToString(parts).replace(/\s*\n\s*/g, ' ')}`,
    );
  const code =
    ts.isClassDeclaration(node) && node.getText().length > 3000 ? `class ${symbol.name}` : node.getText();
  return [
    `### ${symbol.name}`,
    text,
    tags.join('\n'),
    '```ts',
    code.replace(/^(export |declare )+/, ''),
    '```',
  ]
    .filter(Boolean)
    .join('\n\n')
    .replace(/```ts\n\n/, '```ts\n')
    .replace(/\n\n```(?=$)/, '\n```');
}

const parts = DOORS.map(([name, file, what]) => {
  const source = program.getSourceFile(root + file);
  const module = source && checker.getSymbolAtLocation(source);
  if (!module) throw new Error(`${file} is not there: run \`npm run build\` first.`);
  const symbols = checker.getExportsOfModule(module).sort((a, b) => (a.name < b.name ? -1 : 1));
  return [`## ${name}`, what, ...symbols.map(entry).filter(Boolean)].join('\n\n');
});

const options = await resolveConfig(page);
const text = await format(
  [
    '# API',
    '<!-- Written by `npm run docs` from the sources. -->',
    'What each door of the package exports.',
    ...parts,
  ].join('\n\n'),
  { ...options, parser: 'markdown' },
);

if (!process.argv.includes('--check')) writeFileSync(page, text);
else if (readFileSync(page, 'utf8') !== text) {
  console.error('demo/recipes/api.md is not what the sources say: run `npm run docs`.');
  process.exitCode = 1;
}
