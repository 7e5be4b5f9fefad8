/** The configurator: what is set is what is seen, what is copied, and what the address says. */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { nearestLocale } from '../../src/element/locales/index.js';
import {
  openWorkshop,
  ARTICLES,
  BLOCK,
  MANY,
  choose,
  file,
  isSettled,
  unfold,
  valuesOf,
  type Workshop,
} from '../tools/configurator.js';
import { listLinks } from '../tools/look.js';

describe('the configurator', () => {
  let workshop: Workshop;
  before(async () => {
    workshop = await openWorkshop();
  });
  after(() => workshop.close());

  it('has a control for every attribute, and says of none that its default is another', async () => {
    const tool = await workshop.open();
    const attributes = (await tool.preview.evaluate(
      `[...customElements.get('related-articles').elementProperties]
        .flatMap(([name, { attribute }]) => (attribute === false ? [] : (attribute ?? name)))`,
    )) as string[];
    const controls = await tool.page.$$eval('[data-attribute]', (fields) =>
      fields.map((field) => (field as HTMLElement).dataset.attribute ?? ''),
    );
    assert.deepEqual(controls.sort(), attributes.sort());

    const others = await tool.page.evaluate(
      `import('/demo/configurator/options.js').then(({ ATTRIBUTES }) => {
        const { customElements } = document.getElementById('preview').contentWindow;
        const make = () => new (customElements.get('related-articles'))();
        const valueOf = (element, key) => {
          const [name] = [...element.constructor.elementProperties].find(([name, { attribute }]) => (attribute ?? name) === key);
          return JSON.stringify(element[name]);
        };
        const engine = { threshold: '0.2', diversity: '0.05', 'half-life': '90' }; // the engine's, not the element's
        return ATTRIBUTES.filter(({ key, initial }) => {
          if (initial === undefined || initial === engine[key]) return false;
          const said = make();
          said.setAttribute(key, initial);
          return valueOf(said, key) !== valueOf(make(), key);
        }).map(({ key }) => key);
      })`,
    );
    assert.deepEqual(others, []);
    await tool.close();
  });

  it('has a control for every variable', async () => {
    const tool = await workshop.open();
    const { modules } = JSON.parse(file('custom-elements.json')) as {
      modules: { declarations?: { cssProperties?: { name: string }[] }[] }[];
    };
    const documented = modules
      .flatMap(({ declarations = [] }) => declarations)
      .flatMap(({ cssProperties = [] }) => cssProperties.map(({ name }) => name));
    const controls = await tool.page.$$eval('[data-option^="--"]', (fields) =>
      fields.map(
        (field) => (field as HTMLElement).dataset.option?.replace('--', '--related-articles-') ?? '',
      ),
    );
    assert.deepEqual(controls.sort(), documented.sort());
    await tool.close();
  });

  it('offers every language of the block, and every theme', async () => {
    const tool = await workshop.open();
    const namesIn = (folder: string, ...others: string[]) =>
      readdirSync(new URL(`../../src/${folder}`, import.meta.url))
        .map((name) => name.replace(/\.\w+$/, ''))
        .filter((name) => !others.includes(name))
        .sort();
    const offered = (selector: string) =>
      tool.page.$$eval(selector, (all) => all.map((one) => (one as HTMLInputElement).value).sort());
    const languages = await offered('#option-lang option:not([value=""])');
    assert.deepEqual(
      languages.map((tag) => nearestLocale(tag) ?? tag).sort(),
      namesIn('element/locales', 'index', 'load'),
    );
    assert.deepEqual(await offered('[name=option-theme]:not([value=none])'), namesIn('themes'));
    await tool.close();
  });

  it('changes the block and the HTML, and of the block only what was set', async () => {
    const tool = await workshop.open();
    await tool.preview.evaluate(
      `globalThis.changes = [];
      new MutationObserver((records) => changes.push(...records.map(({ attributeName }) => attributeName)))
        .observe(document.querySelector('${BLOCK}'), { attributes: true })`,
    );
    await choose(tool.page, 'layout', 'cards');
    await tool.page.type('#option-heading', 'Read on');
    await tool.page.keyboard.press('Tab');
    await tool.page.type('#option-limit', '3');
    await tool.page.keyboard.press('Tab');
    await tool.page.select('#option-date-style', 'iso');
    await choose(tool.page, 'show', 'summary');
    await isSettled(tool.page);

    assert.equal((await listLinks(tool.page)).length, 3);
    assert.deepEqual(await tool.preview.evaluate('[...new Set(changes)]'), [
      'layout',
      'heading',
      'limit',
      'date-style',
      'show',
    ]);
    const origin = workshop.server.origin;
    assert.equal(
      await tool.html(),
      `<script type="module" src="/related-articles.min.js"></script>
<related-articles
  src="${origin}/data/magazine.json"
  article-url="${origin}/cooking/sourdough-starter-care"
  layout="cards"
  show="date"
  heading="Read on"
  date-style="iso"
  limit="3"
></related-articles>
`,
    );
    await tool.close();
  });

  it('leaves out what somebody has set back, or set to the default', async () => {
    const tool = await workshop.open('#limit=3&layout=cards');
    await choose(tool.page, 'layout', 'list');
    await tool.page.$eval('#option-limit', (input) => (input as HTMLInputElement).select());
    await tool.page.type('#option-limit', '6');
    await tool.page.keyboard.press('Tab');
    assert.doesNotMatch(await tool.html(), /limit|layout/);
    assert.equal(await tool.page.evaluate('location.hash'), '');
    await tool.close();
  });

  const pages: readonly (readonly [what: string, hash: string])[] = [
    ['as it is at the start', ''],
    ['with many options', MANY],
    ['in Arabic', '#source=arabic&layout=carousel'],
    ['with pasted articles', `#source=json&json=${encodeURIComponent(JSON.stringify(ARTICLES))}`],
  ];
  for (const [what, hash] of pages) {
    it(`gives HTML that shows the same links in an empty page, ${what}`, async () => {
      const tool = await workshop.open(hash);
      const seen = await listLinks(tool.page);
      assert.ok(seen.length > 1, 'there are links');
      const visit = await workshop.paste(await tool.html());
      assert.deepEqual(await listLinks(visit.page), seen);
      assert.deepEqual(visit.errors, []);
      assert.deepEqual(visit.console, []);
      await Promise.all([tool.close(), visit.close()]);
    });
  }

  it('gives HTML for every page, where each says itself what it is about', async () => {
    const tool = await workshop.open();
    await tool.page.click('#option-any-page');
    assert.doesNotMatch(await tool.html(), /article-url/);
    assert.equal((await listLinks(tool.page)).length, 6, 'the preview stays');
    await tool.close();
  });

  it('is linkable: the address restores everything', async () => {
    const tool = await workshop.open(MANY);
    const hash = (await tool.page.evaluate('location.hash')) as string;
    const values = await valuesOf(tool.page);
    assert.equal(values['theme'], 'soft');
    assert.equal(values['limit'], '3');
    await unfold(tool.page);
    await tool.page.type('#option-utm', 'a=b');
    await tool.page.keyboard.press('Tab');
    const longer = (await tool.page.evaluate('location.hash')) as string;
    assert.notEqual(longer, hash);

    const other = await workshop.open(longer);
    assert.deepEqual(await valuesOf(other.page), { ...values, utm: 'a=b' });
    assert.equal(await other.html(), await tool.html());
    await Promise.all([tool.close(), other.close()]);
  });

  it('goes back and forward through what was set', async () => {
    const tool = await workshop.open();
    await choose(tool.page, 'layout', 'cards');
    await choose(tool.page, 'theme', 'technical');
    const layout = () => tool.preview.$eval(BLOCK, (block) => block.getAttribute('layout'));
    await tool.page.goBack();
    assert.equal((await valuesOf(tool.page))['theme'], 'none');
    assert.equal(await layout(), 'cards');
    await tool.page.goBack();
    assert.equal(await layout(), null);
    await tool.page.goForward();
    assert.equal(await layout(), 'cards');
    assert.equal((await valuesOf(tool.page))['layout'], 'cards');
    await tool.close();
  });

  it('makes nothing of an address that makes no sense', async () => {
    const start = await workshop.open();
    const tool = await workshop.open(
      '#layout=evil&limit=-1&image-ratio=url(x)&--accent=red%7D*%7Bdisplay:none&--gap=1em&__proto__=x&only-language=1&lang=%00',
    );
    assert.equal(await tool.html(), await start.html());
    assert.deepEqual(await valuesOf(tool.page), await valuesOf(start.page));
    assert.deepEqual(tool.errors, []);
    assert.deepEqual(tool.console, []);
    await Promise.all([tool.close(), start.close()]);
  });
});
