/** Remembers what the peers answered, because some of them take minutes and none of them changes. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Corpus } from './corpora.js';
import { ASKED, type Peer } from './peers.js';

/** The ids that a ranker answered, by the id of the article asked about. */
export type Answers = Record<string, string[]>;

const FOLDER = fileURLToPath(new URL('../../node_modules/.cache/related-articles/', import.meta.url));
/** What all configurations share: a change in it counts as a change of each. */
const SHARED = fileURLToPath(new URL('peers/words.ts', import.meta.url));

/** What `peer` answers to the queries of `corpus`, from an earlier run where nothing has changed since. */
export async function answersOf(peer: Peer, corpus: Corpus, note: (text: string) => void): Promise<Answers> {
  const path = join(FOLDER, `${corpus.name}-${peer.name}-${fingerprint(peer, corpus)}.json`);
  if (existsSync(path)) return JSON.parse(readFileSync(path, 'utf8')) as Answers;
  note(`${peer.name} on ${corpus.name}…`);
  const build = await peer.load();
  const rank = build(corpus.items);
  const answers: Answers = Object.create(null);
  for (const id of corpus.queries) {
    const item = corpus.byId.get(id);
    if (item) answers[id] = rank(item).filter((other) => other !== id);
  }
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(path, JSON.stringify(answers));
  return answers;
}

function fingerprint(peer: Peer, corpus: Corpus): string {
  const parts = [
    corpus.hash,
    corpus.queries.length,
    ASKED,
    peer.package ? versionOf(peer.package) : '',
    readFileSync(fileURLToPath(peer.source), 'utf8'),
    readFileSync(SHARED, 'utf8'),
  ];
  return createHash('sha256').update(parts.join('\0')).digest('hex').slice(0, 16);
}

/** The installed version of a package, whether or not it exports its `package.json`. */
export function versionOf(name: string): string {
  const require = createRequire(import.meta.url);
  for (let folder = dirname(require.resolve(name)); folder !== dirname(folder); folder = dirname(folder)) {
    const path = join(folder, 'package.json');
    if (!existsSync(path)) continue;
    const manifest = JSON.parse(readFileSync(path, 'utf8')) as { name?: string; version?: string };
    if (manifest.name === name && manifest.version) return manifest.version;
  }
  throw new Error(`no version found for ${name}; is it installed?`);
}
