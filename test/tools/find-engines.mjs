/** Finds the browsers of other engines for the tests: Firefox, and WebKit with its driver. */
import { isExecutable, onPath } from './find-chrome.mjs';

const ON_MAC = '/Applications/Firefox.app/Contents/MacOS/firefox';

/** Where Firefox is, and what is to be done where it is not: one of the two. */
export function findFirefox() {
  const path = process.env.FIREFOX_PATH
    ? [process.env.FIREFOX_PATH].find(isExecutable)
    : (onPath('firefox-esr', 'firefox') ?? [ON_MAC].find(isExecutable));
  return path
    ? { path }
    : { missing: 'no Firefox (Debian: apt-get install -y firefox-esr), nor FIREFOX_PATH' };
}

const FOLDERS = ['/usr/lib/x86_64-linux-gnu', '/usr/lib/aarch64-linux-gnu', '/usr/libexec'];

/** The same for WebKitGTK: its driver, the browser that it drives, and a display, where there is none yet. */
export function findWebkit() {
  const driver = onPath('WebKitWebDriver');
  const browser = FOLDERS.flatMap((at) =>
    ['4.1', '6.0', '4.0'].map((api) => `${at}/webkit2gtk-${api}/MiniBrowser`),
  ).find(isExecutable);
  const display = process.env.DISPLAY ? undefined : onPath('Xvfb');
  return driver && browser && (process.env.DISPLAY ?? display)
    ? { driver, browser, display }
    : { missing: 'no WebKitGTK (Debian: apt-get install -y webkit2gtk-driver xvfb)' };
}
