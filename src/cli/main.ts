#!/usr/bin/env node
/** The program `related-articles`. */
import { run } from './index.js';

const { stdout, stderr, env, argv } = process;
// `| head` has seen enough.
stdout.on('error', () => process.exit());
process.exitCode = await run(argv.slice(2), { stdout, stderr, env, cwd: process.cwd() });
