/**
 * The block looks as it did when somebody last looked: every picture beside this file, within a tolerance. All are made
 * with the browser of the npm package @sparticuz/chromium, which the lock file fixes, and with fonts from npm: another
 * browser or another font draws every letter a little differently. Where that browser does not run, nothing is compared.
 * `npm run looks` makes the pictures anew; look at each that changed.
 */
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { twoFrames } from '../tools/browser.js';
import { findChrome } from '../tools/find-chrome.mjs';
import { MODULE, openHouse, type House } from '../tools/guest.js';
import { CASES, IMAGES, type Case } from './cases.js';

/** Of 0 to 1, how far the colour of a pixel may be off: beyond it, a reader sees another colour. */
const COLOUR = 0.1;
/** Pixels that may be another colour: fewer than a hairline or a word has. */
const PIXELS = 20;
const UPDATES = process.env.LOOKS === 'update';

const SMALL = { filterType: 0, deflateLevel: 9, deflateStrategy: 0, colorType: 2 } as const;

const path = (name: string) => fileURLToPath(new URL(`./${name}.png`, import.meta.url));
const differing = fileURLToPath(new URL('../tmp/looks/', import.meta.url));
const font = (family: string, file: string, weight: number, range: string) => `@font-face {
  font-family: ${family}; font-weight: ${weight}; unicode-range: ${range};
  src: url('/node_modules/@fontsource/${file}-${weight}-normal.woff2');
}`;
const FONTS = [400, 600]
  .flatMap((weight) => [
    font('Looks', 'noto-sans/files/noto-sans-latin', weight, 'U+0-2FF, U+2000-2BFF'),
    font('Looks', 'noto-sans-arabic/files/noto-sans-arabic-arabic', weight, 'U+600-6FF, U+FB50-FEFF'),
  ])
  .join('\n');

/** Of two flat colours, which take next to no space in the pictures. */
const drawing = (hue: number) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 200"><path fill="hsl(${hue} 30% 70%)" d="M0 0h300v200H0z"/><path fill="hsl(${hue} 30% 45%)" d="M0 200V120h150V80h150v120z"/></svg>`;

const html = ({ attributes, inside = '', theme, language = 'en' }: Case, src: string, more: string) =>
  `<!doctype html><html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">
<title>Qwx</title>
<link rel="icon" href="/demo/icon.svg">
${theme ? `<link rel="stylesheet" href="/src/themes/${theme}.css">` : ''}
<style>${FONTS}
  :root { color-scheme: light dark; font: 16px/1.5 Looks }
  body { margin: 10px }
  :root related-articles { margin: 0 }
  * { animation: none !important; transition: none !important }
  ${more}
</style>
${MODULE}
<related-articles src="${src}" loading="eager" fallback="recent" only-language="any" heading-level="2" ${attributes}>${inside}</related-articles>`;

delete process.env.CHROME_PATH;
process.env.CHROME_BUNDLED = '1';
const missing = await findChrome().then(
  () => false,
  () => 'its browser does not run here',
);

describe('the block looks as it did', { concurrency: 3, skip: missing }, () => {
  let house: House;
  before(async () => {
    house = await openHouse();
    IMAGES.forEach((image, i) => house.server.overrides.set(image, { body: drawing(i * 120) }));
    rmSync(differing, { recursive: true, force: true });
  });
  after(() => house.close());

  async function take(one: Case, more = ''): Promise<PNG> {
    const { width, scheme, feed } = one;
    const src =
      feed === 'never'
        ? house.answer('', { delay: 20_000 })
        : feed === 'broken'
          ? house.answer('', { status: 404 })
          : house.answer(feed);
    const { page, close } = await house.visit(html(one, src, more), { width, height: 120, scheme });
    await page.evaluate(async (isLoading: boolean) => {
      await customElements.whenDefined('related-articles');
      const [block] = document.getElementsByTagName('related-articles');
      await (isLoading ? block?.updateComplete : block?.ready);
      await document.fonts.ready;
      const images = [...(block?.shadowRoot?.querySelectorAll('img') ?? [])];
      for (const image of images) image.loading = 'eager';
      await Promise.all(images.map((image) => image.decode().catch(() => undefined)));
    }, feed === 'never');
    await twoFrames(page);
    const block = await page.$('related-articles');
    const picture = await block?.screenshot({ captureBeyondViewport: true });
    await close();
    const png = PNG.sync.read(Buffer.from(picture ?? ''));
    // In sixteen shades of each colour a picture takes half the space, and nobody sees the difference.
    png.data.forEach((value, i) => (png.data[i] = Math.round(value / 17) * 17));
    return png;
  }

  /** How many pixels differ; all of them where the sizes do. */
  function difference(actual: PNG, expected: PNG, name: string): number {
    const { width, height } = expected;
    if (actual.width !== width || actual.height !== height) return Infinity;
    const diff = new PNG({ width, height });
    const pixels = pixelmatch(actual.data, expected.data, diff.data, width, height, { threshold: COLOUR });
    if (pixels > PIXELS) keep(`${name}.diff`, diff);
    return pixels;
  }

  function keep(name: string, picture: PNG): void {
    mkdirSync(differing, { recursive: true });
    writeFileSync(`${differing}${name}.png`, PNG.sync.write(picture));
  }

  for (const one of CASES) {
    it(one.name, async () => {
      const actual = await take(one);
      const file = path(one.name);
      if (UPDATES) {
        const isNew =
          !existsSync(file) || difference(actual, PNG.sync.read(readFileSync(file)), one.name) > PIXELS;
        if (isNew) writeFileSync(file, PNG.sync.write(actual, SMALL));
        return;
      }
      const pixels = difference(actual, PNG.sync.read(readFileSync(file)), one.name);
      if (pixels > PIXELS) keep(`${one.name}.actual`, actual);
      assert.ok(
        pixels <= PIXELS,
        `${pixels === Infinity ? 'another size' : `${pixels} pixels differ`}: see ${differing}${one.name}.*.png; npm run looks, if it is meant`,
      );
    });
  }

  for (const [what, css] of [
    ['two pixels more between articles', 'related-articles { --related-articles-gap: 20px }'],
    ['another accent', 'related-articles { --related-articles-accent: #06c }'],
    ['no hairlines', 'related-articles { --related-articles-rule: transparent }'],
    ['a heavier title', 'related-articles::part(title) { font-weight: 400 }'],
  ] as const) {
    it(`would not pass with ${what}`, { skip: UPDATES && 'nothing is compared' }, async () => {
      const [one] = CASES;
      assert.ok(one);
      const expected = PNG.sync.read(readFileSync(path(one.name)));
      assert.ok(difference(await take(one, css), expected, 'planted') > PIXELS);
    });
  }
});
