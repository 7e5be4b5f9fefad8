/** The release files: whole in themselves, without code that makes code, and with the integrity that the README states. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { file, script } from '../tools/guest.js';

const NAMES = ['related-articles.min.js', 'related-articles.classic.min.js'] as const;
const root = fileURLToPath(new URL('../..', import.meta.url));

/** What a page writes into `integrity`. */
export const integrity = (text: string) => `sha384-${createHash('sha384').update(text).digest('base64')}`;

describe('a release file', () => {
  for (const name of NAMES) {
    it(`SEC-14 ${name} loads no further code and makes none`, () => {
      const code = script(name);
      for (const banned of [
        /\beval\(/,
        /new Function\b/,
        /\bFunction\(/,
        /importScripts/,
        /document\.write/,
        /\bimport[{*\s"']/,
      ])
        assert.doesNotMatch(code, banned);
      // But for the words of another language, from a list that it has, beside itself.
      const imports = [...code.matchAll(/\bimport\([^)]*/g)].map(([call]) => call);
      assert.deepEqual(
        imports.filter((call) => !/new URL\([`'"]locales\//.test(call)),
        [],
      );
      assert.ok(imports.length < 2, imports.join());
    });

    it(`SEC-01 ${name} puts no data into a page but through Lit`, () => {
      const code = script(name);
      for (const banned of [
        /insertAdjacentHTML/,
        /outerHTML\s*=/,
        /unsafeHTML/,
        /createContextualFragment/,
        /setHTMLUnsafe/,
        /srcdoc/,
      ])
        assert.doesNotMatch(code, banned);
      // Lit itself has one, for its templates.
      assert.equal(code.match(/\.innerHTML\s*=/g)?.length, 1);
    });

    it(`PRIV-01 PRIV-02 ${name} knows no address but those of namespaces, and neither cookies nor beacons`, () => {
      const code = script(name);
      const addresses = [...code.matchAll(/https?:\/\/[\w.-]+\.[a-z]{2,}[^"'`\s)]*/g)].map(
        ([address]) => address,
      );
      const known =
        /^https?:\/\/(?:www\.w3\.org|purl\.org|api\.w\.org|search\.yahoo\.com|jsonfeed\.org|related-articles\.)/;
      assert.deepEqual(
        addresses.filter((address) => !known.test(address)),
        [],
      );
      for (const banned of [
        /\.cookie\b/,
        /sendBeacon/,
        /indexedDB/,
        /sessionStorage/,
        /XMLHttpRequest/,
        /WebSocket/,
        /userAgent/,
      ])
        assert.doesNotMatch(code, banned);
    });

    it(`SEC-14 ${name} has the integrity that the README states, where it states one`, (t) => {
      const stated = [...file('README.md').matchAll(/<script[^>]*>/g)]
        .map(([tag]) => tag)
        .filter((tag) => tag.includes(name))
        .flatMap((tag) => /integrity="([^"]+)"/.exec(tag)?.[1] ?? []);
      for (const one of stated) assert.equal(one, integrity(script(name)));
      t.diagnostic(`${name}: ${integrity(script(name))}`);
    });
  }

  it('SEC-17 comes in a package that holds what it is to hold, and runs nothing when it is installed', () => {
    const { status, stdout, stderr } = spawnSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, npm_config_loglevel: 'error' },
    });
    assert.equal(status, 0, stderr);
    const [{ files }] = JSON.parse(stdout) as [{ files: { path: string }[] }];
    const expected =
      /^(?:dist\/|custom-elements\.json$|(?:CHANGELOG|README|SECURITY)\.md$|LICENSE$|package\.json$|(?:html|web|vscode)[\w.-]*\.json$)/;
    assert.deepEqual(
      files.map(({ path }) => path).filter((path) => !expected.test(path)),
      [],
    );
    const { scripts, dependencies } = JSON.parse(file('package.json')) as {
      scripts: Record<string, string>;
      dependencies: Record<string, string>;
    };
    assert.deepEqual(
      Object.keys(scripts).filter((name) => /^(?:pre|post)?install$|^prepare$/.test(name)),
      [],
    );
    assert.deepEqual(Object.keys(dependencies).sort(), ['fuse.js', 'lit']);
    for (const version of Object.values(dependencies)) assert.match(version, /^[~^]?\d+\.\d+\.\d+$/);
  });
});
