/**
 * What the block costs a page, measured in a real browser at a quarter of this machine's speed, as one table.
 * Figures that are exact (what moves, what is fetched) fail the run when they are not what they must be; times are told.
 */
import type { CDPSession, Page } from 'puppeteer-core';
import { generateFeed } from '../../data/generate.js';
import { twoFrames } from '../tools/browser.js';
import { CLASSIC, hostPage, MODULE, openHouse, settled, type House } from '../tools/guest.js';

const SIZES = [1_000, 5_000, 10_000];
const WIDTHS = [320, 390, 1280];
const THROTTLE = 4;
/** Of Interaction to Next Paint: what is longer is felt. */
const LONG_TASK = 50;
/** Milliseconds after which a late index answers. */
const LATE = 600;

/** Runs before everything else: long tasks, and how long clicks took. */
const WATCH = `
  globalThis.tasks = [];
  globalThis.clicks = [];
  new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ startTime, duration }) => [startTime, duration])))
    .observe({ type: 'longtask', buffered: true });
  new PerformanceObserver((list) => clicks.push(...list.getEntries().filter(({ interactionId }) => interactionId).map(({ duration }) => duration)))
    .observe({ type: 'event', durationThreshold: 16, buffered: true });
`;

/** Keeps the block away from the window. */
const FAR = '<button>Click</button><p style="height: 400vh">A long article</p>';
const farPage = (attributes: string, more = {}) =>
  hostPage(attributes, more).replace('<p>A long article</p>', FAR);

/** Runs in the page. Milliseconds that it takes. */
function writeDate(): number {
  const start = performance.now();
  new Intl.DateTimeFormat('de', { dateStyle: 'long' }).format();
  return performance.now() - start;
}

interface Figures {
  readonly longest: number;
  readonly blocking: number;
  readonly click: number;
  readonly until: number;
}

async function throttle(page: Page, rate: number): Promise<void> {
  const session = await page.createCDPSession();
  await session.send('Emulation.setCPUThrottlingRate', { rate });
}

/** The inspector keeps all that a page fetches, and decodes it when it is complete: in one long task that no reader has. */
const withoutInspector = (page: Page) =>
  (page as unknown as { _client(): CDPSession })._client().send('Network.disable');

/** Loads an index of that size in a page where somebody keeps clicking. */
async function load(house: House, count: number): Promise<Figures> {
  const src = house.answer(generateFeed(count, { url: 'https://example.com/' }));
  const visit = await house.visit(farPage(`src="${src}"`), {
    prepare: (page) => page.evaluateOnNewDocument(WATCH),
  });
  const { page } = visit;
  await page.waitForNetworkIdle({ idleTime: 300 });
  await withoutInspector(page);
  await throttle(page, THROTTLE);
  await page.mouse.click(10, 10); // the first one of a page is slow by itself
  await new Promise((resolve) => setTimeout(resolve, 500));
  await page.evaluate('clicks.length = 0');
  const button = await page.$('button');
  const box = await button?.boundingBox();
  let isOver = false;
  const start = (await page.evaluate(`(() => {
    const block = document.querySelector('related-articles');
    globalThis.over = new Promise((resolve) => block.addEventListener('related-articles-load', () => resolve(performance.now())));
    block.loading = 'eager';
    return performance.now();
  })()`)) as number;
  const clicking = (async () => {
    while (!isOver) {
      await page.mouse.click((box?.x ?? 0) + 5, (box?.y ?? 0) + 5);
      await new Promise((resolve) => setTimeout(resolve, 40));
    }
  })();
  const end = (await page.evaluate('over')) as number;
  isOver = true;
  await clicking;
  await throttle(page, 1);
  await twoFrames(page);
  await new Promise((resolve) => setTimeout(resolve, 300));
  const { tasks, clicks } = (await page.evaluate('({ tasks, clicks })')) as {
    tasks: [start: number, duration: number][];
    clicks: number[];
  };
  const durations = tasks.filter(([at]) => at >= start - 1).map(([, duration]) => duration);
  await visit.close();
  return {
    longest: Math.max(0, ...durations),
    blocking: durations.reduce((sum, duration) => sum + duration - LONG_TASK, 0),
    click: Math.max(0, ...clicks),
    until: end - start,
  };
}

/** What moves at that width when the index is late and the block is in view. */
async function shift(house: House, width: number): Promise<number> {
  const src = house.answer(generateFeed(200, { url: 'https://example.com/' }), { delay: LATE });
  const head = MODULE.replace('<script', '<script blocking="render"');
  const visit = await house.visit(
    hostPage(`src="${src}"`, { head, inside: '', after: '<p>Text</p>'.repeat(40) }),
    { width },
  );
  await settled(visit.page);
  const shifts = await visit.shifts();
  await visit.close();
  return shifts;
}

/** Bytes that are fetched before the block is near the window, besides the page and the script. */
async function early(house: House): Promise<number> {
  let bytes = 0;
  const src = house.answer(generateFeed(1_000, { url: 'https://example.com/' }));
  const visit = await house.visit(farPage(`src="${src}" show="summary image"`), {
    prepare: async (page) => {
      const session = await page.createCDPSession();
      const others = new Set<string>();
      await session.send('Network.enable');
      session.on('Network.requestWillBeSent', ({ requestId, request }) => {
        if (!/\/$|\.html$|related-articles[\w.]*\.js$|icon/.test(new URL(request.url).pathname))
          others.add(requestId);
      });
      session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
        if (others.has(requestId)) bytes += encodedDataLength;
      });
    },
  });
  await visit.page.waitForNetworkIdle({ idleTime: 500 });
  await visit.close();
  return bytes;
}

/** The longest task of a page that is being loaded, throttled, with or without the script and the block. */
async function loading(house: House, head: string): Promise<number> {
  const html = farPage('', { head });
  const visit = await house.visit(head ? html : html.replace(/<related-articles.*<\/related-articles>/, ''), {
    prepare: async (page) => {
      await page.evaluateOnNewDocument(WATCH);
      await withoutInspector(page);
      await throttle(page, THROTTLE);
    },
  });
  await visit.page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
  const tasks = (await visit.page.evaluate('tasks')) as [start: number, duration: number][];
  await visit.close();
  return Math.max(0, ...tasks.map(([, duration]) => duration));
}

/** Milliseconds of one call that nothing can divide: the first date that a page has `Intl` write makes the browser read its tables. */
async function firstDate(house: House): Promise<number> {
  const visit = await house.visit('<!doctype html><title>Empty</title>');
  await throttle(visit.page, THROTTLE);
  const time = await visit.page.evaluate(writeDate);
  await visit.close();
  return time;
}

const problems: string[] = [];
const row = (name: string, value: string, limit: string, isGood: boolean, isGate = false) => {
  console.log(`${name.padEnd(58)} ${value.padStart(10)}   ${limit.padEnd(12)} ${isGood ? '' : 'over'}`);
  if (isGate && !isGood) problems.push(name);
};
const task = (duration: number) => (duration ? ms(duration) : '< 50 ms');
const ms = (value: number) => `${value.toFixed(value < 10 ? 1 : 0)} ms`;

const house = await openHouse();
try {
  console.log(`Processor throttled ${THROTTLE} times\n`);
  for (const count of SIZES) {
    const of = `${count.toLocaleString('en')} articles`;
    const { longest, blocking, click, until } = await load(house, count);
    row(`${of}: longest task`, task(longest), '50 ms', longest < LONG_TASK);
    row(`${of}: total blocking time`, ms(blocking), '50 ms', blocking <= 50);
    row(`${of}: slowest click meanwhile`, ms(click), '200 ms', click <= 200);
    row(`${of}: from asking to the list`, ms(until), '', true);
  }
  row('in other languages than English: the first date of a page', ms(await firstDate(house)), '', true);
  for (const [name, head] of [
    ['without the block', ''],
    ['module script', MODULE],
    ['classic script', CLASSIC],
    ['lazy script', MODULE.replace('.min.js', '.lazy.min.js')],
  ] as const) {
    const longest = await loading(house, head);
    row(`longest task while the page is loaded, ${name}`, task(longest), '50 ms', longest < LONG_TASK);
  }
  console.log('\nExact, and therefore gates\n');
  for (const width of WIDTHS) {
    const moved = await shift(house, width);
    row(`layout shift at ${width} px, the index ${LATE} ms late`, moved.toFixed(4), '0', moved === 0, true);
  }
  const bytes = await early(house);
  row('bytes fetched before the block is near the window', String(bytes), '0', bytes === 0, true);
} finally {
  await house.close();
}
if (problems.length) {
  console.error(`\nNot as promised: ${problems.join('; ')}`);
  process.exitCode = 1;
}
