/**
 * Adds the command `related:media` to the browser tests: dark, reduced motion, forced colours, print.
 * The runner's own command does not reach forced colours in Chromium, and its emulation ends with its session.
 */
const sessions = new WeakMap();
const features = {
  colorScheme: 'prefers-color-scheme',
  reducedMotion: 'prefers-reduced-motion',
  forcedColors: 'forced-colors',
  contrast: 'prefers-contrast',
};

export function emulateMediaPlugin() {
  return {
    name: 'emulate-media',
    async executeCommand({ command, payload, session }) {
      if (command !== 'related:media') return undefined;
      const page = session.browser.getPage(session.id);
      if (!sessions.has(page)) sessions.set(page, await page.createCDPSession());
      await sessions.get(page).send('Emulation.setEmulatedMedia', {
        media: payload.media ?? '',
        features: Object.entries(features)
          .filter(([key]) => payload[key])
          .map(([key, name]) => ({ name, value: payload[key] })),
      });
      return true;
    },
  };
}
