/** The one error of this room, and the same facts as plain data for reports: what went wrong, in which file, on which line. */

/** What went wrong. */
export type BuildErrorCode =
  | 'usage'
  | 'no-source'
  | 'no-articles'
  | 'no-url'
  | 'front-matter'
  | 'bad-data'
  | 'too-large'
  | 'unreadable'
  | 'outside'
  | 'not-ours'
  | 'write'
  | 'network'
  | 'private-address'
  | 'bad-date';

/** One thing that is wrong with one source. */
export interface Problem {
  readonly code: BuildErrorCode;
  /** Path or URL, as far as it is known. */
  readonly file: string;
  /** From 1. */
  readonly line?: number | undefined;
  /** What is wrong and what to do, without file and line. */
  readonly message: string;
}

/** Why something could not be read or written. Its message names the file and, where it is known, the line. */
export class BuildError extends Error implements Problem {
  override readonly name = 'BuildError';

  /**
   * @param reason What is wrong and what to do.
   * @param line From 1.
   */
  constructor(
    readonly code: BuildErrorCode,
    readonly file: string,
    readonly reason: string,
    readonly line?: number,
    cause?: unknown,
  ) {
    super(describe({ code, file, line, message: reason }), { cause });
  }

  /** The same as data. */
  get problem(): Problem {
    const { code, file, line, reason } = this;
    return { code, file, ...(line ? { line } : {}), message: reason };
  }
}

/** `file:line: message`, as editors and terminals link it. */
export function describe({ file, line, message }: Problem): string {
  return `${file ? `${file}${line ? `:${line}` : ''}: ` : ''}${message}`;
}

/** Any error as a problem of `file`: nothing that one source can do stops the others. */
export function toProblem(error: unknown, file: string): Problem {
  if (error instanceof BuildError) return error.problem;
  const { code, message } = error as NodeJS.ErrnoException;
  const unreadable = typeof code === 'string' && /^E[A-Z]+$/.test(code);
  const first = String(message ?? error).split('\n')[0] ?? '';
  return {
    code: unreadable ? 'unreadable' : 'bad-data',
    file,
    message: unreadable ? `cannot be read (${code})` : first,
  };
}
