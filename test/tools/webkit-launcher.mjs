/** Runs the browser tests in WebKit: a launcher for the test runner, with the commands that its tests use. */
import { openWebkit, SCREEN } from './webkit.mjs';

const KEYS = { Tab: '\uE004', Enter: '\uE006' };
const BUTTONS = ['left', 'middle', 'right'];

export function webkitLauncher() {
  let opened;
  let active;
  const send = async (...command) => (await opened).send(...command);
  const act = (type, actions) =>
    send('POST', '/actions', {
      actions: [{ type, id: type, actions, parameters: { pointerType: 'mouse' } }],
    });
  const move = ([x, y]) => ({ type: 'pointerMove', duration: 0, x, y });
  const press = (type, button = 'left') => ({ type, button: BUTTONS.indexOf(button) });

  return {
    name: 'WebKit',
    type: 'webdriver',
    concurrency: 1,
    async startSession(id, url) {
      active = id;
      opened ??= openWebkit();
      await this.setViewport({ width: 800, height: 600 });
      await send('POST', '/url', { url });
    },
    isActive: (id) => id === active,
    getBrowserUrl: () => send('GET', '/url'),
    async stopSession() {
      active = undefined;
      await send('POST', '/url', { url: 'about:blank' }); // ends whatever still runs there
      return {};
    },
    startDebugSession: () => Promise.reject(new Error('WebKit has no tools for developers here')),
    stop: async () => (await opened)?.close(),

    async setViewport({ width, height }) {
      const script = 'return [outerWidth - innerWidth, outerHeight - innerHeight]';
      const [beside, above] = await send('POST', '/execute/sync', { script, args: [] });
      const rect = { width: width + beside, height: height + above };
      // In the middle of the screen, where the pointer is: without a window manager that gives it the focus.
      const [x, y] = [(SCREEN.width - rect.width) / 2, (SCREEN.height - rect.height) / 2];
      await send('POST', '/window/rect', { x: Math.round(x), y: Math.round(y), ...rect });
    },
    async sendKeys(_id, keys) {
      for (const key of keys) {
        const value = KEYS[key] ?? key;
        await act('key', [
          { type: 'keyDown', value },
          { type: 'keyUp', value },
        ]);
      }
    },
    sendMouseMove: (_id, x, y) => act('pointer', [move([x, y])]),
    sendMouseClick: (_id, x, y, button) =>
      act('pointer', [move([x, y]), press('pointerDown', button), press('pointerUp', button)]),
    sendMouseDown: (_id, button) => act('pointer', [press('pointerDown', button)]),
    sendMouseUp: (_id, button) => act('pointer', [press('pointerUp', button)]),
    resetMouse: () => send('DELETE', '/actions'),
  };
}
