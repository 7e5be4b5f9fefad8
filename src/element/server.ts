/** Where a server ranks: there, an element is drawn at once or not at all. Absent in browsers, who never load the engine for it. */
import type { Recommendation } from '../types.js';
import type { LoadRequest } from './request.js';

/** The recommendations for an element that was given its articles, and stands in text of that language. */
export type ServerRanking = (request: LoadRequest, language?: string) => readonly Recommendation[];

let ranking: ServerRanking = () => [];

/** Has elements ranked on this server from now on. */
export function rankOnServer(how: ServerRanking): void {
  ranking = how;
}

export const rankedOnServer: ServerRanking = (...request) => ranking(...request);
