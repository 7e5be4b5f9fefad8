/** What a check finds, kind by kind. */

/** One kind of thing that is wrong, and where. */
export interface Issue {
  /** Names the kind, for scripts, such as `broken-shard`. */
  readonly code: string;
  /** `error`: links are lost or wrong. `warning`: links are worse, or the page is slower. `note`: worth knowing. */
  readonly severity: 'error' | 'warning' | 'note';
  /** What is wrong, and what to do. */
  readonly message: string;
  /** How many articles, tags or files it concerns. */
  readonly count: number;
  /** Some of them. */
  readonly examples: readonly string[];
}

const EXAMPLES = 5;
const ORDER = { error: 0, warning: 1, note: 2 } as const;

/** Takes down what is found. */
export class Issues {
  readonly #issues: Issue[] = [];

  /** Notes one kind, with everything it concerns; nothing where that is nothing. */
  note(severity: Issue['severity'], code: string, message: string, found: readonly string[]): void {
    const examples = found.slice(0, EXAMPLES);
    if (examples.length) this.#issues.push({ code, severity, message, count: found.length, examples });
  }

  /** What was noted, most important first. */
  sorted(): Issue[] {
    return this.#issues.toSorted(
      (a, b) => ORDER[a.severity] - ORDER[b.severity] || b.count - a.count || (a.code < b.code ? -1 : 1),
    );
  }
}
