/** Every policy that sites have, with one copy of Lit on the page and with two: there is a list or the fallback, never an error. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { twoFrames, type Visit } from '../tools/browser.js';
import { CLASSIC, file, hostPage, MODULE, openHouse, spoken, type House } from '../tools/guest.js';
import { fallbackLinks, listLinks } from '../tools/look.js';

const NONCE = 'cmVsYXRlZA';
const nonced = (html: string) => html.replaceAll('<script ', `<script nonce="${NONCE}" `);
/** A Lit of the page's own, which gets the name of the policy first. */
const HOSTS_LIT = '<script type="module" src="/node_modules/lit-html/lit-html.js"></script>';

const BASE = "default-src 'none'; connect-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";
const SCRIPTS = `${BASE}; script-src 'self'; style-src 'none'`;

const policies: readonly (readonly [what: string, policy: string, allows: 'list' | 'any'])[] = [
  ['none at all', '', 'list'],
  ['scripts of this site alone, no style', SCRIPTS, 'list'],
  [
    'a nonce and strict-dynamic, no style',
    `${BASE}; script-src 'nonce-${NONCE}' 'strict-dynamic'; style-src 'none'`,
    'list',
  ],
  ['Trusted Types without a list of names', `${SCRIPTS}; require-trusted-types-for 'script'`, 'list'],
  [
    'Trusted Types, the name of Lit as often as wanted',
    `${SCRIPTS}; require-trusted-types-for 'script'; trusted-types lit-html 'allow-duplicates'`,
    'list',
  ],
  [
    'Trusted Types, both names',
    `${SCRIPTS}; require-trusted-types-for 'script'; trusted-types lit-html related-articles-lit`,
    'any',
  ],
  [
    'Trusted Types, the name of Lit once',
    `${SCRIPTS}; require-trusted-types-for 'script'; trusted-types lit-html`,
    'any',
  ],
  ['Trusted Types, no name', `${SCRIPTS}; require-trusted-types-for 'script'; trusted-types 'none'`, 'any'],
  ['names without Trusted Types', `${SCRIPTS}; trusted-types 'none'`, 'any'],
  ['a sandbox with scripts', `sandbox allow-scripts; ${BASE.replace("'self'", '*')}; script-src *`, 'any'],
];

const copies: Readonly<Record<string, string>> = {
  'one copy': MODULE,
  'two copies': MODULE + CLASSIC,
  "the host's own Lit before it": HOSTS_LIT + MODULE,
  "the host's own Lit after it": MODULE + HOSTS_LIT,
};

describe('a policy', { concurrency: 4 }, () => {
  let house: House;
  before(async () => {
    house = await openHouse();
  });
  after(() => house.close());

  const visit = (policy: string, head: string) =>
    house.visit(nonced(hostPage('src="/data/attachment.json" show="summary date image"', { head })), {
      headers: policy ? { 'content-security-policy': policy } : {},
    });

  /** How many links there are in the list, when all is done. */
  async function linksOf({ page }: Visit): Promise<number> {
    await page.evaluate(async () => {
      const isDefined = customElements.whenDefined('related-articles').then(() => true);
      const isOver = new Promise((resolve) => setTimeout(resolve, 400, false));
      if (await Promise.race([isDefined, isOver])) await document.querySelector('related-articles')?.ready;
    });
    await twoFrames(page);
    return (await listLinks(page)).length;
  }

  for (const [what, policy, allows] of policies) {
    for (const [count, head] of Object.entries(copies)) {
      if (head.includes(HOSTS_LIT) && !policy.includes('trusted-types')) continue; // nothing that they could quarrel over
      // With a second Lit somebody does without the name, unless all may have it.
      const mayFail = allows === 'any';
      it(`SEC-06 of ${what}, ${count}: ${mayFail ? 'a list or the fallback' : 'a list'}`, async () => {
        const guest = await visit(policy, head);
        const links = await linksOf(guest);
        const fallback = (await fallbackLinks(guest.page)).length;
        assert.equal(links, mayFail && fallback ? 0 : 6);
        assert.equal(fallback, links ? 0 : 1);
        // The host's own Lit fails on its own account, where it comes second.
        const errors = guest.errors.filter(
          (error) => !(head.includes(HOSTS_LIT) && /createPolicy/.test(error)),
        );
        assert.deepEqual(errors, []);
        assert.ok(spoken(guest.console).length < 2, JSON.stringify(guest.console));
        if (!mayFail && head === MODULE)
          assert.deepEqual(await guest.violations(), [], 'nothing offends against it');
        await guest.close();
      });
    }
  }

  it('SEC-05 without any style leaves every computed style as it is without a policy', async () => {
    const styles = async (guest: Visit) => {
      await linksOf(guest);
      return guest.page.$$eval('related-articles >>> *', (elements) =>
        elements.map((element) => {
          const style = getComputedStyle(element);
          return [element.localName, ...[...style].map((name) => style.getPropertyValue(name))].join();
        }),
      );
    };
    const strict = await visit(SCRIPTS, MODULE);
    const free = await visit('', MODULE);
    const [under, without] = [await styles(strict), await styles(free)];
    assert.ok(under.length > 30, `${under.length} elements`);
    assert.deepEqual(under, without);
    assert.deepEqual(await strict.violations(), []);
    await Promise.all([strict.close(), free.close()]);
  });

  it('SEC-05 is offended by what offends it: the watch sees a style attribute', async () => {
    const guest = await visit(SCRIPTS, MODULE);
    await linksOf(guest);
    await guest.page.$eval('related-articles', (block) => block.setAttribute('style', 'color: red'));
    await twoFrames(guest.page);
    assert.deepEqual(await guest.violations(), ['style-src-attr inline']);
    await guest.close();
  });

  it('SEC-06 finds in the npm modules no Lit but the one of whoever installs them', () => {
    const config = file('vite.config.ts');
    assert.match(config, /external: \[\/\^lit\(\$\|\\\/\)\//);
    const { dependencies } = JSON.parse(file('package.json')) as { dependencies: Record<string, string> };
    assert.deepEqual(Object.keys(dependencies).sort(), ['fuse.js', 'lit']);
  });
});
