/** The engine with one line of its source changed: how a step is switched off without a switch in what readers download. */
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type * as Engine from '../../src/engine/index.js';

/** A change of one file of `src/engine`. */
export interface Edit {
  readonly file: string;
  /** Stands in the file exactly once. */
  readonly from: string;
  readonly to: string;
}

const SOURCES = new URL('../../src/', import.meta.url);
const COPIES = new URL('../../node_modules/.cache/related-articles/without/', import.meta.url);
let copies = 0;

/**
 * The `createRecommender` of a copy of the engine with `edits` made.
 * @throws where the text to change is not there, so that no ablation can measure nothing unnoticed
 */
export async function engineWithout(edits: readonly Edit[]): Promise<typeof Engine.createRecommender> {
  const copy = new URL(`${process.pid}-${copies++}/`, COPIES);
  try {
    for (const part of ['engine', 'types.ts', 'url.ts', 'slices.ts']) {
      cpSync(new URL(part, SOURCES), new URL(part, copy), { recursive: true });
    }
    for (const { file, from, to } of edits) {
      const path = fileURLToPath(new URL(`engine/${file}`, copy));
      const parts = readFileSync(path, 'utf8').split(from);
      if (parts.length !== 2) throw new Error(`${file} has ${parts.length - 1} times, not once: ${from}`);
      writeFileSync(path, parts.join(to));
    }
    const engine = (await import(new URL('engine/index.ts', copy).href)) as typeof Engine;
    return engine.createRecommender;
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}
