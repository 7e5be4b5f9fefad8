/** Runs the browser tests in every other engine that is installed here, and says which are not. */
import { spawnSync } from 'node:child_process';
import { findFirefox, findWebkit } from './find-engines.mjs';

const lines = [];
for (const [name, { missing }] of Object.entries({ Firefox: findFirefox(), WebKit: findWebkit() })) {
  if (missing) {
    lines.push(`${name}: not run, ${missing}`);
    continue;
  }
  console.log(`\n${name}`);
  const env = { ...process.env, BROWSER: name.toLowerCase() };
  const { status } = spawnSync('npm', ['run', '--silent', 'test:browser'], { env, stdio: 'inherit' });
  lines.push(`${name}: ${status === 0 ? 'passed' : 'failed'}`);
  if (status !== 0) process.exitCode = 1;
}
console.log(`\n${lines.join('\n')}`);
