/** Every ablation finds the line that it changes: one that measured nothing would look like a step worth nothing. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { ABLATIONS } from './ablations.js';
import { engineWithout } from './without.js';

const ENGINE = new URL('../../src/engine/', import.meta.url);

describe('an ablation', () => {
  for (const { name, edits = [] } of ABLATIONS) {
    it(`of ${name} changes a line that is there once`, () => {
      for (const { file, from } of edits) {
        assert.equal(readFileSync(new URL(file, ENGINE), 'utf8').split(from).length, 2, `${file}: ${from}`);
      }
    });
  }

  it('is the engine with that line changed', async () => {
    const create = await engineWithout([
      { file: 'titles.ts', from: 'TITLE_BOOST = 0.8;', to: 'TITLE_BOOST = 0;' },
    ]);
    const article = { id: 'a', url: 'https://example.com/a', title: 'Rye bread' };
    assert.equal(create([article]).recommend({ title: 'Rye' })[0]?.article.id, 'a');
  });

  it('of a line that is not there is an error', async () => {
    await assert.rejects(engineWithout([{ file: 'titles.ts', from: 'no such line', to: '' }]), /not once/);
  });
});
