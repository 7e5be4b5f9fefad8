/**
 * Writes what editors complete and explain, from custom-elements.json: custom data for VS Code, web-types for JetBrains.
 * `node --import tsx test/tools/editor-data.mjs`, after the manifest.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { generateJetBrainsWebTypes } from 'custom-element-jet-brains-integration';
import { generateVsCodeCustomElementData } from 'custom-element-vs-code-integration';
import { attributes } from '../../src/attributes.ts';

const path = (name) => fileURLToPath(new URL(`../../${name}`, import.meta.url));

/** A list of words, which may be completed; other values are only described. */
const WORDS = /^[\w-]+(, [\w-]+)+$/;

/** The type of an attribute's text: the manifest has that of the property, such as `readonly string[]`. */
function textType({ fieldName, type }) {
  const { allowed = '' } = attributes[fieldName] ?? {};
  if (WORDS.test(allowed)) return allowed.replace(/[\w-]+/g, "'$&'").replaceAll(',', ' |');
  return /^(boolean|number)\b/.exec(type?.text ?? '')?.[0] ?? 'string';
}

const manifest = JSON.parse(readFileSync(path('custom-elements.json'), 'utf8'));
for (const { declarations = [] } of manifest.modules) {
  for (const declaration of declarations.filter(({ tagName }) => tagName)) {
    declaration.attributes = declaration.attributes?.map((one) => ({
      ...one,
      type: { text: textType(one) },
    }));
  }
}

const options = { outdir: path('dist'), hideLogs: true, hideMethodDocs: true };
generateVsCodeCustomElementData(manifest, {
  ...options,
  htmlFileName: 'vscode.html-data.json',
  cssFileName: 'vscode.css-data.json',
});
generateJetBrainsWebTypes(manifest, { ...options, webTypesFileName: 'web-types.json', packageJson: false });
