/** The sample publication about attachment and relationships, read as a site would read it. */
import { readFileSync } from 'node:fs';
import { parseFeed } from '../../src/feed/index.js';

const file = new URL('../../data/attachment.json', import.meta.url);

export const magazine = parseFeed(readFileSync(file, 'utf8'), {
  url: 'https://near-and-far.example/feed.json',
}).articles;
