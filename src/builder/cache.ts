/** What a build remembers for the next one: parsed files, neighbours and shards. Losing it costs time and nothing else. */
import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { makeFolder, writeWhole } from './files.js';
import type { Memory, PageResult } from './reading.js';
import type { ShardMemory } from './shards/pack.js';
import { isRecord } from './sources/json.js';

/** Raised whenever a remembered value means something else. */
const FORMAT = 1;

/** Neighbours as they were found: for each article its key, what it was, and the places of its neighbours. */
export interface NearMemory {
  readonly settings: string;
  readonly keys: readonly string[];
  readonly marks: readonly string[];
  readonly lists: readonly (readonly number[])[];
}

/** By file: what its content was, and what it came to. */
type Remembered = Readonly<Record<string, readonly [digest: string, results: readonly PageResult[]]>>;

/** What is remembered between builds. */
export class BuildCache implements Memory {
  readonly #path: string;
  readonly #old: Remembered;
  readonly #files: Record<string, Remembered[string]> = {};
  near: NearMemory | undefined;
  shards: ShardMemory | undefined;

  /** Reads a cache file; an empty cache where there is none, or one of another version. */
  static async open(path: string): Promise<BuildCache> {
    try {
      const value: unknown = JSON.parse(await readFile(path, 'utf8'));
      if (isRecord(value) && value.format === FORMAT) return new BuildCache(path, value);
    } catch {
      // No cache, or half of one: everything is read anew.
    }
    return new BuildCache(path, {});
  }

  private constructor(path: string, value: Readonly<Record<string, unknown>>) {
    this.#path = path;
    this.#old = (isRecord(value.files) ? value.files : {}) as Remembered;
    this.near = value.near as NearMemory | undefined;
    this.shards = value.shards as ShardMemory | undefined;
  }

  recall(file: string, digest: string): readonly PageResult[] | undefined {
    const old = Object.hasOwn(this.#old, file) ? this.#old[file] : undefined;
    if (old?.[0] !== digest) return undefined;
    this.#files[file] = old;
    return old[1];
  }

  remember(file: string, digest: string, results: readonly PageResult[]): void {
    this.#files[file] = [digest, results];
  }

  /**
   * Writes the cache file, whole or not at all.
   * @throws {BuildError} `write`
   */
  async save(): Promise<void> {
    const { near, shards } = this;
    const files = Object.fromEntries(Object.entries(this.#files).sort(([a], [b]) => (a < b ? -1 : 1)));
    makeFolder(dirname(this.#path));
    writeWhole(this.#path, JSON.stringify({ format: FORMAT, near, shards, files }));
  }
}
