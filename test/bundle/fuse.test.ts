/** The script-tag files carry a part of Fuse.js: it must answer as the whole does. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, it } from 'node:test';
import Fuse from 'fuse.js/basic';
import { leanFuse } from '../../vite.config.js';

const path = createRequire(import.meta.url)
  .resolve('fuse.js/basic')
  .replace(/cjs$/, 'mjs');
const whole = readFileSync(path, 'utf8');

async function lean(): Promise<typeof Fuse> {
  const { transform } = leanFuse();
  assert.ok(typeof transform === 'function');
  const { code } = (await Reflect.apply(transform, {}, [whole, path])) as { code: string };
  const module = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as {
    default: typeof Fuse;
  };
  return module.default;
}

describe('the part of Fuse.js in the script-tag files', () => {
  it('matches words just as the whole does', async () => {
    const part = await lean();
    const words =
      'boundary boundaries bound organise organize sicherheit sicherheitsregel café cafe приют ab'.split(' ');
    const options = { threshold: 0.25, distance: 32, minMatchCharLength: 4 };
    for (const pattern of words) {
      for (const text of words) {
        assert.deepEqual(
          part.match(pattern, text, options),
          Fuse.match(pattern, text, options),
          `${pattern} in ${text}`,
        );
      }
    }
  });

  it('stops the build when Fuse.js has changed', () => {
    const { transform } = leanFuse();
    assert.ok(typeof transform === 'function');
    assert.throws(() => Reflect.apply(transform, {}, ['export default 1', path]), /has changed/);
  });
});
