/** What somebody's JSON is until it has been read. */

/** An item of a list, in the words of JSON Feed or on its way there. */
export type Item = Readonly<Record<string, unknown>>;

/** Whether a value of somebody's JSON has properties. */
export function isObject(value: unknown): value is Item {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A property of what may have none. */
export function get(value: unknown, name: string): unknown {
  return isObject(value) ? value[name] : undefined;
}
