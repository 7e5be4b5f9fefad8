/** Types of `webkit.mjs`, which also runs where there is no compiler. */

/** WebKit under its driver. Whoever opens it closes it. */
export interface Webkit {
  /** A command of WebDriver, by its path within the session. */
  send(method: 'GET' | 'POST' | 'DELETE', path: string, body?: object): Promise<unknown>;
  close(): Promise<void>;
}

/** @throws {Error} Where there is none: says how to get it. */
export function openWebkit(): Promise<Webkit>;
