/** Servers import the element, too: it must be harmless there. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';

describe('in Node', () => {
  before(() => {
    Object.assign(globalThis, { __VERSION__: 'test' }); // the build puts it in
  });

  it('#30 every entry can be imported', async () => {
    const { RelatedArticles } = await import('../../src/index.js');
    await import('../../src/define.js');
    assert.equal(RelatedArticles.version, 'test');
  });

  it('#30 an element can be made, and answers for itself', async () => {
    const { RelatedArticles } = await import('../../src/element/index.js');
    const element = new RelatedArticles();
    assert.equal(element.limit, 6);
    assert.deepEqual(element.recommendations, []);
  });

  it('#31 the class alone registers nothing', async () => {
    const source = await import('node:fs/promises').then(({ readFile }) =>
      readFile(new URL('../../src/element/index.ts', import.meta.url), 'utf8'),
    );
    assert.doesNotMatch(source, /import '|define\(/);
  });

  it('#9 events can be made', async () => {
    const { RelatedArticlesSelectEvent } = await import('../../src/element/index.js');
    const article = { id: 'a', url: 'https://example.org/a', title: 'A' };
    const event = new RelatedArticlesSelectEvent({ article, position: 1, score: 0.5 });
    assert.deepEqual(
      [event.type, event.cancelable, event.article],
      ['related-articles-select', true, article],
    );
  });
});
