/** What somebody's JSON is until it has been read. */

/** An item of a list, in the words of JSON Feed or on its way there. */
export type Item = Readonly<Record<string, unknown>>;

/** Whether a value of somebody's JSON has properties. */
export function isObject(value: unknown): value is Item {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The same, where what is deeper in it is asked for: `?.` finds nothing in a number, a text or an array. */
export interface Loose {
  readonly [name: string]: Loose | null | undefined;
}
