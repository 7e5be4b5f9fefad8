/** The entry for Node. */
import { build, neighbours } from 'related-articles/build.js';
import { createRecommender } from 'related-articles/engine.js';

export const links = createRecommender([]).recommend('a');
export const all = [build, neighbours];

// @ts-expect-error: it must be told what to read
void build();
