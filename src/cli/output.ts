/** What a person or a machine sees of a command: lines, colours, progress. */
import { Presets, SingleBar } from 'cli-progress';
import picocolors from 'picocolors';
import { describe, type Problem, type Progress, type Skip } from '../builder/index.js';

/** Where a command reads and writes; a test puts its own in. */
export interface Io {
  readonly stdout: NodeJS.WritableStream & { readonly isTTY?: boolean };
  readonly stderr: NodeJS.WritableStream & { readonly isTTY?: boolean };
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
}

const STEPS: Record<Progress['step'], string> = {
  read: 'Reading',
  fetch: 'Fetching',
  neighbours: 'Ranking',
  shards: 'Writing shards',
  prerender: 'Writing links',
};
/** A log is not a screen: a line for each tenth of a long step is enough. */
const TENTHS = 10;
const LONG = 1_000;
/** Broken files listed; the rest is counted. */
const MAX_PROBLEMS = 50;

/** Prints for one command. */
export class Output {
  readonly colors: ReturnType<typeof picocolors.createColors>;
  readonly #io: Io;
  readonly #isQuiet: boolean;
  #bar: SingleBar | undefined;
  #step = '';
  #tenth = 0;

  constructor(io: Io, { json = false, quiet = false }: { json?: boolean; quiet?: boolean }) {
    const { NO_COLOR, FORCE_COLOR, TERM } = io.env;
    const isColored = !NO_COLOR && (Boolean(FORCE_COLOR) || (io.stdout.isTTY === true && TERM !== 'dumb'));
    this.colors = picocolors.createColors(isColored && !json);
    this.#io = io;
    this.#isQuiet = json || quiet;
  }

  /** A line of the result. */
  line(text = ''): void {
    if (!this.#isQuiet) this.#io.stdout.write(`${text}\n`);
  }

  /** The whole result, for machines. */
  data(value: unknown): void {
    this.#io.stdout.write(`${JSON.stringify(value, undefined, 2)}\n`);
  }

  /** A line beside the result. */
  note(text: string): void {
    if (!this.#isQuiet) this.#io.stderr.write(`${text}\n`);
  }

  error(text: string): void {
    this.#io.stderr.write(`${this.colors.red('error')} ${printable(text)}\n`);
  }

  /** What could not be read, a line each. */
  problems(problems: readonly Problem[]): void {
    for (const problem of problems.slice(0, MAX_PROBLEMS)) {
      this.note(`${this.colors.yellow('warning')} ${printable(describe(problem))}`);
    }
    const more = problems.length - MAX_PROBLEMS;
    if (more > 0) this.note(`${this.colors.yellow('warning')} and ${more} more; --json lists all`);
  }

  /** A bar on a terminal, plain lines elsewhere. */
  readonly progress = ({ step, done, total }: Progress): void => {
    if (this.#isQuiet || total < LONG / TENTHS) return;
    if (this.#io.stderr.isTTY) this.#draw(STEPS[step], done, total);
    else this.#log(STEPS[step], done, total);
  };

  /** Ends a bar that is still drawn. */
  done(): void {
    this.#bar?.stop();
    this.#bar = undefined;
  }

  #draw(label: string, done: number, total: number): void {
    if (this.#step !== label || !this.#bar) {
      this.done();
      this.#step = label;
      this.#bar = new SingleBar(
        {
          format: `${label} {bar} {value}/{total}`,
          stream: this.#io.stderr,
          clearOnComplete: true,
          hideCursor: true,
          barsize: 24,
        },
        Presets.shades_classic,
      );
      this.#bar.start(total, done);
    }
    this.#bar.update(done);
    if (done >= total) this.done();
  }

  #log(label: string, done: number, total: number): void {
    const tenth = Math.floor((done / total) * TENTHS);
    if (label !== this.#step) [this.#step, this.#tenth] = [label, 0];
    if (total < LONG || tenth <= this.#tenth) return;
    this.#tenth = tenth;
    this.note(`${label}: ${done} of ${total}`);
  }
}

/** `20 left out (12 draft, 8 duplicate)`; empty where nothing was. */
export function skippedLine(skipped: readonly Skip[]): string {
  const counts = new Map<string, number>();
  for (const { reason } of skipped) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  const parts = [...counts].sort(([, a], [, b]) => b - a).map(([reason, count]) => `${count} ${reason}`);
  return parts.length ? `, ${skipped.length} left out (${parts.join(', ')})` : '';
}

/** `210 kB`. */
export function size(bytes: number): string {
  return bytes < 1_000
    ? `${bytes} B`
    : bytes < 1_000_000
      ? `${(bytes / 1_000).toFixed(1)} kB`
      : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** Names of files and titles come from outside: no control sequence of theirs reaches the terminal. */
export function printable(text: string): string {
  // oxlint-disable-next-line no-control-regex -- that is what is looked for
  return text.replace(/[\0-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/g, '\uFFFD');
}
