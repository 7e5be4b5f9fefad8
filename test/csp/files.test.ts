/** The release files: without code that makes code, and with the integrity that the README of a release states. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { file, script } from '../tools/guest.js';

/** Each file that a page may name, and those that `lazy` fetches from beside itself. */
const NAMES = ['', '.classic', '.lazy', '.make-list', '.locales', '.unread'].map(
  (kind) => `related-articles${kind}.min.js`,
);
const root = fileURLToPath(new URL('../..', import.meta.url));

/** What a page writes into `integrity`. */
const integrity = (text: string) => `sha384-${createHash('sha384').update(text).digest('base64')}`;

describe('a release file', () => {
  it('SEC-14 is one of those below', () => {
    const built = readdirSync(`${root}dist/cdn`).filter((name) => name.endsWith('.js'));
    assert.deepEqual(built.sort(), [...NAMES].sort());
  });

  for (const name of NAMES) {
    it(`SEC-14 ${name} loads no further code and makes none`, () => {
      const code = script(name);
      for (const banned of [/\beval\(/, /new Function\b/, /\bFunction\(/, /importScripts/, /document\.write/])
        assert.doesNotMatch(code, banned);
      // The lazy file is made of others, all of which are here; the whole ones import nothing.
      const parts = [...code.matchAll(/\bimport(?!\([^)]*new URL)[{*\s"'(][^;]*?["'`]([^"'`]*)/g)].map(
        ([, path]) => path,
      );
      assert.deepEqual(
        parts.filter((path = '') => !NAMES.includes(path.replace('./', ''))),
        [],
      );
      assert.equal(parts.length > 0, /lazy|make-list/.test(name));
      // But for the words of another language, from a list that it has, beside itself.
      const imports = [...code.matchAll(/\bimport\([^)]*/g)].map(([call]) => call);
      const others = imports.filter((call) => !/^import\([`'"]/.test(call));
      assert.deepEqual(
        others.filter((call) => !/new URL\([`'"]locales\//.test(call)),
        [],
      );
      assert.ok(others.length < 2, others.join());
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
      assert.equal(code.match(/\.innerHTML\s*=/g)?.length ?? 0, /make-list|locales|lazy/.test(name) ? 0 : 1);
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
  }

  it('SEC-14 has in the README of a release the integrity of what is in the package, under its version', () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['test/tools/integrity.mjs', '--readme'], {
      cwd: root,
      encoding: 'utf8',
    });
    assert.equal(status, 0, stderr);
    const { version } = JSON.parse(file('package.json')) as { version: string };
    const stated = [...stdout.matchAll(/<script[^>]*>/g)].filter(([tag]) => tag.includes('integrity='));
    assert.equal(stated.length, 1);
    for (const [tag] of stated) {
      const [, path = '', name = ''] = /src="([^"]*?)([\w.-]+)"/.exec(tag) ?? [];
      assert.ok(path.endsWith(`/related-articles@${version}/dist/cdn/`), path);
      assert.match(tag, /type="module"[^]*crossorigin="anonymous"/);
      assert.equal(/integrity="([^"]+)"/.exec(tag)?.[1], integrity(file(`dist/cdn/${name}`)));
    }
    assert.equal(stdout.replace(/sha384-[\w+/=]+/g, 'sha384-…'), file('README.md'));
  });

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
