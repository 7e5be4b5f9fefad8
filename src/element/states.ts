/** What style sheets can ask of the element: `:state(ready)`. */
import { hasContent } from './content.js';
import type { Status } from './controllers/load.js';

/**
 * Sets one custom state, and takes back the one before.
 *
 * @param isDrawn Whether there is a list, or space for one; else there may be nothing at all to show.
 */
export function showState(
  host: Element,
  internals: ElementInternals | undefined,
  status: Status,
  isDrawn: boolean,
): void {
  const states = internals?.states;
  states?.clear();
  try {
    states?.add(isDrawn || hasContent(host) || hasContent(host, status) ? status : 'blank');
  } catch {
    // Older browsers know only names with two dashes.
  }
}
