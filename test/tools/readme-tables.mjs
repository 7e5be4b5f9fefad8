/**
 * Writes the reference tables of the README from custom-elements.json, between markers such as `<!-- attributes -->`
 * and `<!-- /attributes -->`, and the version of the package into addresses that name one. With `--check` it writes nothing and fails where they differ.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';

const path = (name) => fileURLToPath(new URL(`../../${name}`, import.meta.url));
const manifest = JSON.parse(readFileSync(path('custom-elements.json'), 'utf8'));
const declarations = manifest.modules.flatMap((module) => module.declarations ?? []);
const element = declarations.find(({ name }) => name === 'RelatedArticles');

const cell = (text) =>
  String(text ?? '')
    .replace(/\s*\n\s*/g, ' ')
    .replaceAll('|', '\\|')
    .trim();
const code = (text) => (text ? `\`${cell(text)}\`` : '');
const table = (head, rows) =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
const property = (attribute) => element.members.find(({ name }) => name === attribute.fieldName) ?? {};

const tables = {
  attributes: () =>
    table(
      ['Attribute', 'Property', 'Default', 'What it does'],
      element.attributes.map((one) => [
        code(one.name),
        code(one.fieldName),
        code(one.default ?? property(one).default),
        cell(one.description ?? property(one).description),
      ]),
    ),
  properties: () =>
    table(
      ['Property or method', 'What it is'],
      element.members
        .filter(
          (member) =>
            member.description &&
            !member.attribute &&
            !member.static &&
            member.privacy !== 'private' &&
            member.privacy !== 'protected' &&
            !element.attributes.some(({ fieldName }) => fieldName === member.name),
        )
        .map((member) => [
          code(member.kind === 'method' ? `${member.name}()` : member.name),
          cell(member.description),
        ]),
    ),
  events: () =>
    table(
      ['Event', 'When, and its fields'],
      element.events.map((one) => [code(one.name), cell(one.description)]),
    ),
  slots: () =>
    table(
      ['Slot', 'What it is for'],
      element.slots.map((one) => [one.name ? code(one.name) : '(default)', cell(one.description)]),
    ),
  parts: () =>
    table(
      ['Part', 'What it is'],
      element.cssParts.map((one) => [code(one.name), cell(one.description)]),
    ),
  variables: () =>
    table(
      ['Variable', 'Default', 'What it sets'],
      element.cssProperties.map((one) => [code(one.name), code(one.default), cell(one.description)]),
    ),
  states: () =>
    table(
      ['State', 'When'],
      (element.cssStates ?? []).map((one) => [code(`:state(${one.name})`), cell(one.description)]),
    ),
};

const before = readFileSync(path('README.md'), 'utf8');
let after = before;
for (const [name, make] of Object.entries(tables)) {
  const between = new RegExp(`(<!-- ${name} -->)[^]*?(<!-- /${name} -->)`);
  after = after.replace(between, (_, start, end) => `${start}\n\n${make()}\n\n${end}`);
}
const { version } = JSON.parse(readFileSync(path('package.json'), 'utf8'));
after = after.replace(/(\/related-articles@)[^/\s]+(?=\/)/g, `$1${version}`);
after = await format(after, { ...(await resolveConfig(path('README.md'))), parser: 'markdown' });

if (process.argv.includes('--check')) {
  if (after !== before) {
    console.error('README.md: its tables or its version are not those of the sources. Run: npm run docs');
    process.exitCode = 1;
  }
} else {
  writeFileSync(path('README.md'), after);
}
