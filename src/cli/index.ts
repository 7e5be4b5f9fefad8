/** The door of this room: arguments → builder, and an exit code. */
import { CommanderError } from 'commander';
import { BuildError } from '../builder/index.js';
import { runBuild } from './commands/build.js';
import { runCheck } from './commands/check.js';
import { runEvaluate } from './commands/evaluate.js';
import { runExplain } from './commands/explain.js';
import { runPrerender } from './commands/prerender.js';
import { runPreview } from './commands/preview.js';
import { DONE, FAILED, type Job } from './commands/shared.js';
import { readConfig } from './config.js';
import type { CommandName, Values } from './options.js';
import { Output, type Io } from './output.js';
import { readArguments } from './program.js';

export type { Io } from './output.js';

const RUN: Record<CommandName, (job: Job) => Promise<number>> = {
  build: runBuild,
  check: runCheck,
  explain: runExplain,
  evaluate: runEvaluate,
  prerender: runPrerender,
  preview: runPreview,
};

/**
 * Runs one command.
 * @param argv Arguments, without those of Node.
 * @returns 0: done. 1: not done. 2: done, but `check` found errors, or `--strict` was given and something was wrong.
 */
export async function run(
  argv: readonly string[],
  io: Io,
  version = typeof __VERSION__ === 'string' ? __VERSION__ : '0.0.0',
): Promise<number> {
  let output = new Output(io, {});
  try {
    const request = await readArguments(argv, version, io);
    if (!request) return FAILED;
    const given = request.values as Values;
    const config = await readConfig(io.cwd, given.config, request.command);
    const values = { ...config.values, ...given };
    output = new Output(io, values);
    return await RUN[request.command]({ args: request.args, sources: config.sources, values, io, output });
  } catch (error) {
    output.done();
    if (error instanceof CommanderError) return error.exitCode === 0 ? DONE : FAILED;
    // What is no error of ours is a fault in this program: its stack is what is needed to mend it.
    output.error(error instanceof BuildError ? error.message : String((error as Error).stack ?? error));
    return FAILED;
  }
}
