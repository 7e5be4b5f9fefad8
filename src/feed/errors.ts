/** The one error of this room: why a list of articles could not be read, and what was expected instead. */

const A_LIST = 'expected a JSON Feed, an array, RSS or Atom';
const REASONS = {
  'cors-or-network': 'no answer; expected a server that allows this site (CORS)',
  http: 'expected status 200, not',
  timeout: 'no answer within',
  'too-large': 'larger than',
  'not-json': `not readable; ${A_LIST}`,
  empty: `empty; ${A_LIST}`,
  'bad-shape': `no list; ${A_LIST}`,
  'bad-url': 'expected an http(s) URL',
  aborted: 'given up',
  'mixed-content': 'expected an https URL on a secure page',
};

/**
 * What went wrong. Of the request: `cors-or-network` (no answer, or none that this site may read), `http` (a status other
 * than 200), `timeout`, `too-large`, `bad-url` (no `http:` or `https:` URL), `mixed-content` (an `http:` URL on a secure
 * page), `aborted` (the signal was). Of the answer: `empty`, `not-json` (no format that is read), `bad-shape` (JSON or XML,
 * but no list).
 */
export type FeedErrorCode = keyof typeof REASONS;

/** A list of articles that could not be read. Its message holds no text from the list. */
export class FeedError extends Error {
  /** Tells it from other errors, also where `instanceof` does not: `FeedError`. */
  override readonly name = 'FeedError';

  /**
   * @param code What went wrong.
   * @param url The list that could not be read, as far as it is known.
   * @param detail Ends the message.
   * @param cause The error underneath, if any.
   * @param status The HTTP status, where `code` is `http`.
   * @param retryIn Milliseconds after which another try may help, 0 where that is unknown; absent where it is no use.
   */
  constructor(
    readonly code: FeedErrorCode,
    readonly url: string,
    detail: string | number = '',
    cause?: unknown,
    readonly status?: number,
    readonly retryIn?: number,
  ) {
    super(`${url || 'List'}: ${REASONS[code]} ${detail}`.trim(), { cause });
  }
}

/** @throws {FeedError} `aborted`, where the signal is. */
export function throwIfAborted(url: string, signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new FeedError('aborted', url, '', signal.reason);
}
