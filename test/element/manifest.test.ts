/** The custom elements manifest, from which editors, frameworks and the README learn what the element can do. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
// @ts-expect-error: it has no types
import { cli } from '@custom-elements-manifest/analyzer/cli.js';
import { attributes } from '../../src/attributes.js';
import { attributeProperties } from '../../src/element/accessors.js';
import { styles } from '../../src/element/styles.js';
import { DEFAULT_FALLBACK } from '../../src/engine/fallback.js';
import { DEFAULTS } from '../../src/engine/recommender.js';

interface Entry {
  name: string;
  kind?: string;
  fieldName?: string;
  description?: string;
  default?: string;
  type?: { text: string };
  privacy?: string;
  static?: boolean;
  reflects?: boolean;
  attribute?: string;
}

type Declaration = { tagName?: string } & Record<
  'attributes' | 'members' | 'events' | 'slots' | 'cssParts' | 'cssProperties' | 'cssStates',
  Entry[]
>;

/** What the engine does where nothing is said, in the words of the documentation. */
const ENGINE: Record<string, unknown> = { ...DEFAULTS, fallback: DEFAULT_FALLBACK };

describe('custom elements manifest', () => {
  let element: Declaration;

  before(async () => {
    const manifest = await cli({
      argv: ['analyze', '--litelement', '--globs', 'src/element/*.ts', '--quiet'],
      cwd: fileURLToPath(new URL('../..', import.meta.url)),
      noWrite: true,
    });
    const declarations: Declaration[] = manifest.modules.flatMap(
      (module: { declarations: Declaration[] }) => module.declarations,
    );
    element = declarations.find(({ tagName }) => tagName === 'related-articles') as Declaration;
  });

  it('#35 names every attribute there is, and no other', () => {
    const known = [
      'translation',
      ...Object.values(attributeProperties).map(({ attribute }) => String(attribute)),
    ];
    assert.deepEqual(element.attributes.map(({ name }) => name).sort(), known.sort());
  });

  it('#7 attributes are the properties in kebab-case', () => {
    for (const { name, fieldName = '' } of element.attributes) {
      assert.equal(
        name,
        fieldName.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
      );
    }
  });

  it('#35 describes each, with its type and its true default', () => {
    for (const { fieldName = '', name, description, type, default: initial = '' } of element.attributes) {
      assert.ok(description && type?.text, name);
      if (name === 'translation') continue; // has no default
      const own = attributes[fieldName as keyof typeof attributes].initial;
      const said: unknown = initial === 'undefined' ? undefined : JSON.parse(initial.replaceAll("'", '"'));
      assert.deepEqual(said, own ?? ENGINE[fieldName], name);
    }
  });

  it('#35 the defaults that the element must know are those of the engine', () => {
    assert.equal(attributes.limit.initial, DEFAULTS.limit);
    assert.deepEqual(attributes.fallback.initial, DEFAULT_FALLBACK);
  });

  it('#6 no boolean is true by default', () => {
    for (const { type, default: initial, name } of element.attributes) {
      assert.ok(type?.text !== 'boolean' || initial === 'false', name);
    }
  });

  it('#19 shows what is for others, and nothing of the inside', () => {
    const open = element.members.filter(({ privacy = 'public' }) => privacy === 'public');
    const methods = open.filter(({ kind }) => kind === 'method').map(({ name }) => name);
    const others = open
      .filter(({ kind, attribute }) => kind !== 'method' && !attribute)
      .map(({ name }) => name);
    assert.deepEqual(methods.sort(), ['define', 'defineSource', 'forgetRead', 'reload']);
    const expected = 'articles boost ready recommendations renderItem source tokenize transformItems version';
    assert.deepEqual(others.sort(), expected.split(' '));
    for (const { name, description } of open) assert.ok(description, name);
  });

  it('#35 every event, slot, part and state is described', () => {
    const { events, slots, cssParts, cssStates } = element;
    assert.deepEqual(
      events.map(({ name }) => name),
      ['load', 'empty', 'error', 'select', 'impression'].map((name) => `related-articles-${name}`),
    );
    for (const { name, type, description } of events)
      assert.ok(type?.text.endsWith('Event') && description, name);
    assert.deepEqual(
      slots.map(({ name }) => name),
      ['', 'heading', 'item', 'empty', 'error'],
    );
    assert.equal(cssParts.length, 20);
    assert.deepEqual(
      cssStates.map(({ name }) => name),
      ['idle', 'loading', 'ready', 'empty', 'error', 'blank'],
    );
    for (const { name, description } of [...slots, ...cssParts, ...cssStates]) assert.ok(description, name);
  });

  it('#24 documents each variable of the style sheet with the default that it has there', () => {
    const css = String(styles).replace(/\s+/g, ' ');
    const used = new Set([...css.matchAll(/--related-articles-[a-z-]+/g)].map(String));
    assert.deepEqual(element.cssProperties.map(({ name }) => name).sort(), [...used].sort());
    for (const { name, default: initial, description } of element.cssProperties) {
      assert.ok(description, name);
      const own = name.endsWith('title-size') ? `var(--_size, ${initial})` : initial;
      assert.ok(css.includes(`var(${name}, ${own})`), `${name} is not ${initial}`);
    }
  });
});
