/** The recipes in `demo/recipes/` say what the sites here are made of, and nothing that our commands do not know. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { OPTIONS } from '../../src/cli/options.js';
import { flagOf } from '../../src/cli/values.js';
import { attributes } from '../../src/attributes.js';

const recipes = new URL('../../demo/recipes/', import.meta.url);

/** Something to copy, and the file that it goes into, if the words above it name one. */
interface Block {
  readonly language: string;
  readonly code: string;
  readonly file?: string;
}

function blocksOf(text: string): Block[] {
  const blocks = [...text.matchAll(/([^\n]+(?:\n[^\n]+)*)\n\n```(\S*)\n([^]*?)\n```/g)];
  return blocks.map(([, words = '', language = '', code = '']) => ({
    language,
    code,
    file: /In `([^`]+)`/.exec(words)?.[1],
  }));
}

/** Indentation and where lines break are the page's own business. */
const flat = (text: string) => text.replace(/\s+/g, '');

/** Whether a JSON value holds everything that another one does. */
function holds(whole: unknown, part: unknown): boolean {
  if (typeof part !== 'object' || part === null) return whole === part;
  return Object.entries(part).every(([key, value]) => holds((whole as Record<string, unknown>)[key], value));
}

/** As they are written: `articleUrl` is `article-url`. */
const ATTRIBUTES = Object.keys(attributes).map((name) => flagOf(name).slice(2));

const names = readdirSync(recipes).filter((name) => name !== 'README.md');

for (const name of names) {
  const text = readFileSync(new URL(name, recipes), 'utf8');
  const site = new URL(`${name.replace('.md', '')}/`, import.meta.url);
  const blocks = blocksOf(text);

  describe(`demo/recipes/${name}`, () => {
    it('has every block that it shows read here', () => {
      assert.equal(blocks.length, (text.match(/^```/gm) ?? []).length / 2);
      assert.ok(blocks.length > 0, 'no block');
    });

    for (const { file, code, language } of existsSync(site) ? blocks : []) {
      if (!file) continue;
      it(`shows of ${file} what the site uses`, () => {
        const path = file === 'functions.php' ? `theme/${file}` : file;
        const used = readFileSync(new URL(path.replace(/[[\]]/g, encodeURIComponent), site), 'utf8');
        if (language === 'json') assert.ok(holds(JSON.parse(used), JSON.parse(code)), `${file} differs`);
        else assert.ok(flat(used).includes(flat(code)), `not in ${file}:\n${code}`);
      });
    }

    it('gives our commands only options that they have', () => {
      for (const [, command = '', rest = ''] of text.matchAll(/related-articles ([a-z]+) ([^\n`&]*)/g)) {
        if (!(command in OPTIONS)) continue;
        const known = OPTIONS[command as keyof typeof OPTIONS].map((option) => flagOf(option.name));
        for (const [flag] of rest.matchAll(/--[a-z-]+/g))
          assert.ok(known.includes(flag), `${command} has no ${flag}`);
      }
    });

    it('gives the element only attributes that it has', () => {
      if (name === 'frameworks.md') return; // their own compilers say that, in test/consumers/
      for (const [, given = ''] of text.matchAll(/<related-articles([^>]*)>/g)) {
        for (const [, attribute = ''] of given.matchAll(/([a-z-]+)=/g)) {
          assert.ok(ATTRIBUTES.includes(attribute), `${attribute} is none`);
        }
      }
    });
  });
}

describe('demo/recipes/README.md', () => {
  it('names every recipe', () => {
    const text = readFileSync(new URL('README.md', recipes), 'utf8');
    assert.deepEqual([...text.matchAll(/\]\((.+?)\)/g)].map(([, name]) => name).sort(), names.sort());
  });
});
