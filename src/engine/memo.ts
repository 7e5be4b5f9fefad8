/** What is worked out once. */

/**
 * `make`, with its answers remembered for as long as the function is.
 * @param most Remembers no more than so many: then it starts again.
 */
export function memo<Key, Value>(make: (key: Key) => Value, most = Infinity): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    let value = known.get(key);
    if (value === undefined) {
      if (known.size >= most) known.clear();
      known.set(key, (value = make(key)));
    }
    return value;
  };
}
