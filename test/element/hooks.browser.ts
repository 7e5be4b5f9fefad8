/** What a developer's own function throws is told as such, by its name; and the page's own links stay. */
import { expect } from '@open-wc/testing';
import { RelatedArticles } from '../../src/index.js';
import { create, findAll, items, links, place, serve, titles, warnings } from './page.js';

const FALLBACK = '<a href="/all">All articles</a>';

/** A function that throws, another one each time: what has been told once is not told again. */
function broken(): { fails: () => never; message: string } {
  const message = `mistake ${Math.random()}`;
  return {
    message: `Error: ${message}`,
    fails() {
      throw new Error(message);
    },
  };
}

type Hooks = Partial<
  Pick<RelatedArticles, 'boost' | 'tokenize' | 'transformItems' | 'source' | 'renderItem'>
>;

/** An element with these hooks, and the codes of its errors. */
async function shown(hooks: Hooks, src = serve(items())) {
  const element = create({ src }, FALLBACK);
  const codes: string[] = [];
  element.addEventListener('related-articles-error', ({ code }) => codes.push(code));
  Object.assign(element, hooks);
  await place(element).ready;
  return { element, codes };
}

describe('hooks that throw', () => {
  const hooks: Record<string, (fails: () => never) => Hooks> = {
    boost: (fails) => ({ boost: fails }),
    transformItems: (fails) => ({ transformItems: fails }),
    tokenize: (fails) => ({ tokenize: fails }),
    source: (fails) => ({ source: fails }),
  };
  for (const [name, hook] of Object.entries(hooks)) {
    it(`REL-01 ${name}: own content, one event with the code for it, one warning that names it`, async () => {
      const { fails, message } = broken();
      const { element, codes } = await shown(hook(fails));
      expect(codes).to.deep.equal(['hook-failed']);
      expect(warnings).to.deep.equal([`<related-articles> ${name} failed: ${message}`]);
      expect(links(element)).to.have.length(0);
      expect(element.querySelector('a')?.getClientRects()).to.have.length(1);
    });
  }

  it('a source may also reject', async () => {
    const { fails, message } = broken();
    const { codes } = await shown({ source: async () => fails() });
    expect(codes).to.deep.equal(['hook-failed']);
    expect(warnings.join()).to.include(`source failed: ${message}`);
  });

  it('a source with a name is told by it', async () => {
    const { fails, message } = broken();
    RelatedArticles.defineSource('broken', fails);
    const { codes } = await shown({}, 'source:broken');
    expect(codes).to.deep.equal(['hook-failed']);
    expect(warnings.join()).to.include(`source:broken failed: ${message}`);
  });

  it('tokenize may also throw between two words', async () => {
    const { fails, message } = broken();
    const { codes } = await shown({
      *tokenize() {
        yield 'apple';
        fails();
      },
    });
    expect(codes).to.deep.equal(['hook-failed']);
    expect(warnings.join()).to.include(`tokenize failed: ${message}`);
  });

  it('transformItems that gives nothing back is told, too', async () => {
    const forgetful = (() => undefined) as unknown as RelatedArticles['transformItems'];
    const { codes } = await shown({ transformItems: forgetful });
    expect(codes).to.deep.equal(['hook-failed']);
    expect(warnings.join()).to.include('transformItems failed: TypeError');
  });

  it('renderItem: one warning that names it, and the usual items', async () => {
    const { fails, message } = broken();
    const { element, codes } = await shown({ renderItem: fails });
    element.requestUpdate();
    await element.updateComplete;
    expect(codes).to.deep.equal([]);
    expect(findAll(element, '.list .title')).to.have.length(6);
    expect(warnings).to.deep.equal([`<related-articles> renderItem failed: ${message}`]);
  });

  it('one that works again makes a list', async () => {
    const { element } = await shown({ boost: broken().fails });
    element.boost = ({ title }) => (title.includes('canker') ? 100 : 1);
    await element.ready;
    expect(titles(element)[0]).to.include('canker');
  });
});
