/** What style sheets can ask of the element: `:state(ready)`. */

/** Sets one custom state, and takes back the one before. */
export function showState(internals: ElementInternals | undefined, state: string): void {
  const states = internals?.states;
  states?.clear();
  try {
    states?.add(state);
  } catch {
    // Older browsers know only names with two dashes.
  }
}
