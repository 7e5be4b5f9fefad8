/** The properties of the element, one for each attribute. */
import type { ReactiveElement } from 'lit';
import { attributes, readValue, type AttributeValues } from './attributes.js';

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
