/** The properties of the element, one for each attribute. */
import type { PropertyDeclarations, ReactiveElement } from 'lit';
import { attributeName, attributes, type Attribute, type AttributeValues } from '../attributes.js';
import { warnOnce } from './warn.js';

/**
 * Gives a class the properties: what a script assigns is read like an attribute.
 * To be called when Lit knows the class: it takes accessors that are there before for somebody else's, and writes their
 * values to attributes.
 */
export function defineAccessors(prototype: ReactiveElement & AttributeValues): void {
  for (const name of Object.keys(attributes) as (keyof AttributeValues)[]) {
    const values = new WeakMap<object, unknown>();
    Object.defineProperty(prototype, name, {
      configurable: true,
      get(this: typeof prototype) {
        return values.get(this) ?? attributes[name].initial;
      },
      set(this: typeof prototype, given: unknown) {
        const before = this[name];
        values.set(this, readValue(name, given));
        this.requestUpdate(name, before);
      },
    });
  }
}

/** What Lit is told. It does not read values: `readValue` does, so that scripts and attributes are treated alike. */
export const attributeProperties: PropertyDeclarations = Object.fromEntries(
  Object.entries(attributes as unknown as Record<string, Attribute<unknown>>).map(([name, { write }]) => [
    name,
    {
      attribute: attributeName(name),
      reflect: true,
      noAccessor: true,
      converter: { fromAttribute: (given: string | null) => given, toAttribute: write },
    },
  ]),
);

/** The value that a property takes when it is given something. Unusable: the default, and one warning. */
function readValue(name: keyof AttributeValues, given: unknown): unknown {
  const { initial, allowed, read, write = String } = attributes[name] as Attribute<unknown>;
  if (given == null) return initial;
  const text = typeof given === 'string' ? given : (write(given) ?? 'false');
  const value = read(text);
  if (value !== undefined) return value;
  warnOnce(`${attributeName(name)}="${text}" is not understood. Allowed: ${allowed}.`);
  return initial;
}
