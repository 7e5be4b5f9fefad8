/** In each language, the link that an editor would put first comes first. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createRecommender } from '../../src/engine/index.js';
import { article, ids } from './articles.js';
import { LANGUAGES } from './languages.js';

for (const { about, language, page, first, others } of LANGUAGES) {
  it(`REL-21 ${about}`, () => {
    // The id of the expected one is the last of all: it wins no tie.
    const index = [page, ...others, first].map(([title, summary], i) =>
      article(`${10 + i}`, { title, summary, language }),
    );
    const [best] = createRecommender(index).recommend('10', { fallback: [] });
    assert.equal(best?.article.title, first[0]);
  });
}

describe('an index of several languages', () => {
  const index = [
    article('page', { title: 'Das Bauhaus in Dessau', language: 'de' }),
    article('en', { title: 'Bauhaus, Dessau: a visit', language: 'en' }),
    article('de', { title: 'Bauhaus und Dessau heute', language: 'de-AT' }),
    article('fr', { title: 'Le Bauhaus, Dessau', language: 'fr' }),
    article('none', { title: 'Zürich', language: 'de' }),
  ];

  it('prefers the language of the page, in any of its regions', () => {
    assert.equal(ids(createRecommender(index).recommend('page'))[0], 'de');
  });

  it('does not hide the others', () => {
    assert.equal(ids(createRecommender(index).recommend('page')).includes('fr'), true);
  });

  it('prefers a related article in another language to an unrelated one', () => {
    assert.equal(ids(createRecommender(index).recommend('page')).at(-1), 'none');
  });

  it('takes an unknown language for the page’s own', () => {
    const unknown = index.map((one) => (one.id === 'en' ? { ...one, language: undefined } : one));
    const list = ids(createRecommender(unknown).recommend('page'));
    assert.deepEqual(
      list.filter((id) => id === 'en' || id === 'fr'),
      ['en', 'fr'],
    );
  });
});
