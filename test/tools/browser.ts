/** Opens pages in a real browser and writes down everything that a visitor or a site's owner might notice. */
import puppeteer, { type Browser, type MediaFeature, type Page } from 'puppeteer-core';
import { chromeArgs, findChrome } from './find-chrome.mjs';

/** A browser of the test file's own. Whoever starts it closes it. */
export async function launch(): Promise<Browser> {
  const { path, env } = await findChrome();
  return puppeteer.launch({ executablePath: path, env, args: chromeArgs });
}

/** How a page is looked at. */
export interface View {
  /** CSS pixels. Default 1280. */
  readonly width?: number;
  /** Default 900. */
  readonly height?: number;
  /** Default light. */
  readonly scheme?: 'light' | 'dark';
  /** Default true. */
  readonly javascript?: boolean;
  /** Media features besides the colour scheme, as CSS writes them. */
  readonly media?: Readonly<Record<string, string>>;
}

/** Something that the browser reported. */
export interface ConsoleLine {
  /** `warn`, `error`, `log`, … */
  readonly type: string;
  readonly text: string;
}

/** A page that was opened, and everything that has happened in it so far. */
export interface Visit {
  readonly page: Page;
  readonly console: ConsoleLine[];
  /** Exceptions that nothing caught, and promises. */
  readonly errors: string[];
  readonly requests: string[];
  /** Requests without an answer, and answers that are errors. */
  readonly failed: string[];
  /** Those of them that the page itself no longer wanted. */
  readonly givenUp: string[];
  readonly dialogs: string[];
  /** What moved without the visitor's doing, as the browser scores it. */
  shifts(): Promise<number>;
  /** Directives of the Content Security Policy that something offended against. */
  violations(): Promise<string[]>;
  /** Events of the element, as `type` or `type:code`. */
  events(): Promise<string[]>;
  close(): Promise<void>;
}

/** Runs in the page before anything else. */
const RECORDER = `
  globalThis.recorded = { shift: 0, violations: [], events: [] };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) recorded.shift += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
  addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
    recorded.violations.push(effectiveDirective + ' ' + blockedURI);
  });
  for (const name of ['load', 'empty', 'error', 'select', 'impression']) {
    addEventListener('related-articles-' + name, ({ type, code }) => recorded.events.push(code ? type + ':' + code : type));
  }
`;

interface Recorded {
  readonly shift: number;
  readonly violations: string[];
  readonly events: string[];
}

/** Opens a URL in a context of its own, with an empty cache. Resolves when the page itself is complete. */
export async function openPage(browser: Browser, url: string, view: View = {}): Promise<Visit> {
  const { width = 1280, height = 900, scheme = 'light', javascript = true, media = {} } = view;
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const visit = { console: [], errors: [], requests: [], failed: [], givenUp: [], dialogs: [] } as Pick<
    Visit,
    'console' | 'errors' | 'requests' | 'failed' | 'givenUp' | 'dialogs'
  >;
  page.on('console', (message) => visit.console.push({ type: message.type(), text: message.text() }));
  page.on('pageerror', (error) => visit.errors.push(String(error)));
  page.on('request', (request) => visit.requests.push(request.url()));
  page.on('requestfailed', (request) => {
    visit.failed.push(request.url());
    if (request.failure()?.errorText === 'net::ERR_ABORTED') visit.givenUp.push(request.url());
  });
  page.on('response', (response) => response.status() > 399 && visit.failed.push(response.url()));
  page.on('dialog', (dialog) => {
    visit.dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  await page.setViewport({ width, height });
  await setMedia(page, { 'prefers-color-scheme': scheme, ...media });
  await page.setJavaScriptEnabled(javascript);
  if (javascript) await page.evaluateOnNewDocument(RECORDER);
  await page.goto(url, { waitUntil: 'load' });
  const recorded = () => page.evaluate('recorded') as Promise<Recorded>;
  return {
    ...visit,
    page,
    shifts: async () => (await recorded()).shift,
    violations: async () => (await recorded()).violations,
    events: async () => (await recorded()).events,
    close: () => context.close(),
  };
}

/** Emulates media features, also those that the browser's driver does not know by name. */
export async function setMedia(page: Page, features: Readonly<Record<string, string>>): Promise<void> {
  const known = /^prefers-(?:color-scheme|reduced-motion)$/;
  const all = Object.entries(features).map(([name, value]): MediaFeature => ({ name, value }));
  await page.emulateMediaFeatures(all.filter(({ name }) => known.test(name)));
  const others = all.filter(({ name }) => !known.test(name));
  if (others.length) {
    const session = await page.createCDPSession(); // ends with the page
    await session.send('Emulation.setEmulatedMedia', { features: all });
  }
}

/**
 * Scrolls down to each block of the page, of its shadow roots and of its frames, a step at a time as a reader does, who
 * sees what is in the first window before scrolling on, and waits for its list, unless the block says that it goes on
 * loading: `data-state="loading"`.
 */
export async function readToEnd(page: Page): Promise<void> {
  await twoFrames(page);
  await page.$$eval('related-articles:not([data-state])', (all) =>
    Promise.all(
      all.map((block) => {
        const { top, height } = block.getBoundingClientRect();
        return height > 0 && top < innerHeight ? block.ready : Promise.resolve();
      }),
    ),
  );
  const blocks = await Promise.all(page.frames().map((frame) => frame.$$('>>> related-articles')));
  for (const block of blocks.flat()) {
    let isMoving = true;
    while (isMoving) {
      await twoFrames(page);
      isMoving = await block.evaluate((element) => {
        const before = scrollY;
        if (element.getBoundingClientRect().top > innerHeight * 0.6) scrollBy(0, innerHeight * 0.8);
        return scrollY > before;
      });
    }
    await block.evaluate((element) => (element.dataset.state === 'loading' ? undefined : element.ready));
  }
  await twoFrames(page);
}

/** Resolves when the browser has laid out and painted what there is. */
export async function twoFrames(page: Page): Promise<void> {
  // No function with a name may go into the page: the compiler would want its helper there.
  for (let frame = 0; frame < 2; frame++) await page.evaluate(() => new Promise(requestAnimationFrame));
}
