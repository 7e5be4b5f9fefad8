/** The one error of this room, and the same facts as plain data for reports: what went wrong, in which file, on which line. */

/** What went wrong, for scripts. */
export type BuildErrorCode =
  /** An option is missing, unknown, or has a value that it cannot have. */
  | 'usage'
  /** No source was named, or none could be read. */
  | 'no-source'
  /** What was read holds no article. */
  | 'no-articles'
  /** A relative URL, and nothing that says the address of the site. */
  | 'no-url'
  /** The front matter of a Markdown file cannot be read. */
  | 'front-matter'
  /** Not the kind of file that was expected. */
  | 'bad-data'
  /** Larger than is read or written. */
  | 'too-large'
  /** A file or folder that is not there, or not to be read. */
  | 'unreadable'
  /** A file that lies, or a link that leads, outside of its folder. */
  | 'outside'
  /** There is a file in the place that was not written by this package. */
  | 'not-ours'
  /** A file or folder cannot be written. */
  | 'write'
  /** No answer, or not the one that was expected. */
  | 'network'
  /** A URL leads into a private network, which was not allowed. */
  | 'private-address'
  /** A date that cannot be read as one. */
  | 'bad-date';

/** One thing that is wrong with one source. */
export interface Problem {
  /** What kind of problem it is. */
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
  /** Tells it from other errors: `BuildError`. */
  override readonly name = 'BuildError';

  /**
   * @param code What kind of problem it is.
   * @param file Path or URL, `''` where there is none.
   * @param reason What is wrong and what to do.
   * @param line From 1.
   * @param cause The error underneath, if any.
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
