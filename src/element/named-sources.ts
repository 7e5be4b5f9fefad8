/** Custom sources by the name that `src` calls them by. */
import type { CustomSource } from './hooks.js';

export const namedSources = new Map<string, CustomSource>();

/** Has `src="source:name"` ask a source. */
export function nameSource(name: string, source: CustomSource): void {
  namedSources.set(`source:${name}`, source);
}
