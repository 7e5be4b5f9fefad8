/** Nothing that the doors of the package export goes without a word of what it is, down to the fields of each type. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import ts from 'typescript-api';

const DOORS = ['element/index', 'engine/index', 'feed/index', 'page/index', 'builder/index', 'types'];
const root = fileURLToPath(new URL('../../src/', import.meta.url));

const files = DOORS.map((door) => `${root}${door}.ts`);
const program = ts.createProgram(files, {
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  target: ts.ScriptTarget.ES2022,
  strict: true,
});
const checker = program.getTypeChecker();

const isOurs = (node: ts.Node) => node.getSourceFile().fileName.startsWith(root);
const isHidden = (node: ts.Declaration) =>
  ts.getCombinedModifierFlags(node) & (ts.ModifierFlags.Private | ts.ModifierFlags.Protected) ||
  ts.getNameOfDeclaration(node)?.kind === ts.SyntaxKind.PrivateIdentifier;

/** The names of an exported symbol and of its fields that no comment is about. */
function* silent(symbol: ts.Symbol, path: string): Generator<string> {
  const real = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  const declared = (real.declarations ?? []).filter((node) => isOurs(node) && !isHidden(node));
  if (!declared.length) return;
  const isTold = real.getDocumentationComment(checker).length + real.getJsDocTags(checker).length > 0;
  if (!isTold) yield path;
  for (const node of declared) yield* fields(node, path);
}

/** Those among the fields that a declaration spells out, at any depth of it. */
function* fields(node: ts.Node, path: string): Generator<string> {
  if (ts.isInterfaceDeclaration(node) || ts.isClassLike(node) || ts.isTypeLiteralNode(node)) {
    const made = node.members
      .filter(ts.isConstructorDeclaration)
      .flatMap(({ parameters }) => [...parameters]);
    const kept = made.filter((parameter) => ts.isParameterPropertyDeclaration(parameter, parameter.parent));
    for (const member of [...node.members, ...kept]) {
      const symbol = member.name && checker.getSymbolAtLocation(member.name);
      if (symbol) yield* silent(symbol, `${path}.${symbol.name}`);
    }
  } else if (!ts.isFunctionLike(node) || ts.isFunctionTypeNode(node)) {
    for (const child of node.getChildren().filter((one) => !ts.isBlock(one))) yield* fields(child, path);
  }
}

describe('the doors', () => {
  for (const file of files) {
    it(`${file.slice(root.length)} exports nothing without a comment`, () => {
      const source = program.getSourceFile(file);
      const exported = source && checker.getSymbolAtLocation(source);
      assert.ok(exported);
      const found = checker.getExportsOfModule(exported).flatMap((one) => [...silent(one, one.name)]);
      assert.deepEqual([...new Set(found)], []);
    });
  }
});
