/**
 * Adds to the browser tests the commands `related:media` (dark, reduced motion, forced colours, print) and
 * `related:viewport`. Those of the runner do not reach forced colours in Chromium, where its emulation ends
 * with its session, nor any of it in other engines.
 */
const sessions = new WeakMap();
const features = {
  colorScheme: 'prefers-color-scheme',
  reducedMotion: 'prefers-reduced-motion',
  forcedColors: 'forced-colors',
  contrast: 'prefers-contrast',
};

export function browserCommands() {
  return {
    name: 'browser-commands',
    async executeCommand({ command, payload, session: { id, browser } }) {
      const [room, name] = command.split(':');
      const run = room === 'related' && commands[name];
      if (!run) return undefined;
      await run(browser, id, payload);
      return true;
    },
  };
}

const commands = {
  async media(browser, id, payload) {
    if (browser.name === 'WebKit') inWebkit(payload);
    else await (browser.name === 'Firefox' ? inFirefox : inChromium)(browser.getPage(id), payload);
  },
  viewport: (browser, id, payload) =>
    browser.name === 'WebKit' ? browser.setViewport(payload) : browser.getPage(id).setViewport(payload),
};

/** What WebKit has anyway: its driver has no command for any of it. */
const ALWAYS = { colorScheme: 'light', reducedMotion: 'reduce' };

function inWebkit(payload) {
  for (const [feature, value] of Object.entries(payload))
    if (ALWAYS[feature] !== value) throw new Error(`WebKit cannot emulate ${feature}: ${value}`);
}

async function inChromium(page, payload) {
  if (!sessions.has(page)) sessions.set(page, await page.createCDPSession());
  await sessions.get(page).send('Emulation.setEmulatedMedia', {
    media: payload.media ?? '',
    features: Object.entries(features)
      .filter(([key]) => payload[key])
      .map(([key, name]) => ({ name, value: payload[key] })),
  });
}

/** Firefox knows no such command, but what its own developer tools set: from the window that holds the page. */
async function inFirefox(page, { media = '', colorScheme, reducedMotion, forcedColors, ...others }) {
  const unknown = Object.keys(others).join();
  if (unknown) throw new Error(`Firefox cannot emulate ${unknown}`);
  const overrides = {
    mediumOverride: media,
    prefersColorSchemeOverride: colorScheme ?? 'none',
    prefersReducedMotionOverride: reducedMotion ?? 'none',
    forcedColorsOverride: forcedColors ?? 'none',
  };
  const { connection } = page.browser();
  const { result } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  await connection.send('script.evaluate', {
    expression: `for (const { currentURI, browsingContext } of gBrowser.browsers)
      if (currentURI.spec === ${JSON.stringify(page.url())}) Object.assign(browsingContext, ${JSON.stringify(overrides)})`,
    target: { context: result.contexts[0].context },
    awaitPromise: false,
  });
}
