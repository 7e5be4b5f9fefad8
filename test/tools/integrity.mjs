/**
 * Prints the integrity of each script-tag file, as a list for the notes of a release; with `--readme`, the README with the
 * integrity in its `<script>` tags. The README of the repository has none: a hash in there would be stale, or would clash
 * with another's, after every change of the code. Reads `dist`: build first.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';

const root = new URL('../../', import.meta.url);
const integrity = (name) =>
  `sha384-${createHash('sha384')
    .update(readFileSync(new URL(`dist/cdn/${name}`, root)))
    .digest('base64')}`;

if (process.argv.includes('--readme')) {
  const readme = readFileSync(new URL('README.md', root), 'utf8');
  const tag = /(<script[^>]*\/dist\/cdn\/([\w.-]+\.js)"[^>]*integrity=")sha384-…(?=")/g;
  process.stdout.write(readme.replace(tag, (_, before, name) => before + integrity(name)));
} else {
  for (const name of readdirSync(new URL('dist/cdn', root)).sort())
    if (name.endsWith('.js')) console.log(`- \`${name}\` \`${integrity(name)}\``);
}
