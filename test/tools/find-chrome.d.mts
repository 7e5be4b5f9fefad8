/** Types of `find-chrome.mjs`, which also runs where there is no compiler. */

/** @throws {Error} Where there is no browser: says how to get one. */
export function findChrome(): Promise<{ path: string; env: NodeJS.ProcessEnv }>;

/** What Chromium is started with. */
export const chromeArgs: string[];
