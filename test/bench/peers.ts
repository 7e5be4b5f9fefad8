/** The rankers that the engine is measured against, each with the best configuration that we found for it. */
import { bm25f } from './peers/bm25f.js';
import { flexsearch } from './peers/flexsearch.js';
import { fuseToken } from './peers/fuse-token.js';
import { fuse } from './peers/fuse.js';
import { lunr, lunrTuned } from './peers/lunr.js';
import { minisearch, minisearchTuned } from './peers/minisearch.js';
import { orama, oramaTuned } from './peers/orama.js';
import type { Peer } from './peers/peer.js';
import { tagsNewest } from './peers/tags-newest.js';

export { ASKED, type Item, type Peer, type Rank } from './peers/peer.js';

/** `…-tuned` has a tokenizer of ours plugged in; the others use what the library ships. */
export const PEERS: readonly Peer[] = [
  tagsNewest,
  fuse,
  fuseToken,
  flexsearch,
  orama,
  oramaTuned,
  minisearch,
  minisearchTuned,
  lunr,
  lunrTuned,
];

/** Not a library, and harder to beat: what ours adds to it is what the rest of the pipeline is worth. */
export const RIVAL: Peer = bm25f;
