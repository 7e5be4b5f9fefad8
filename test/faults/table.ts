/** Everything that can go wrong between a page and its list, one row each: what happens, and what the page is told. */
import {
  answers,
  begun,
  bomb,
  breaksOff,
  closedPort,
  cutInCharacter,
  drip,
  endOfWorker,
  type Fault,
  fetchIs,
  GOOD,
  never,
  onSecurePage,
  PAGE,
  SECURE,
  servers,
  status,
  worker,
} from './causes.js';
import { serve } from '../tools/serve.js';

export const faults: readonly Fault[] = [
  // The network
  {
    what: 'a host that does not exist',
    code: 'cors-or-network',
    src: () => 'http://nowhere.invalid/index.json',
  },
  {
    what: 'a server that refuses',
    code: 'cors-or-network',
    src: async () => `http://127.0.0.1:${await closedPort()}/index.json`,
  },
  answers('a connection that is closed without an answer', 'cors-or-network', { abort: true }),
  { what: 'an answer that breaks off', code: 'cors-or-network', answer: () => ({ body: begun(breaksOff) }) },
  answers('a first byte that does not come', 'timeout', { delay: 5_000, body: GOOD }),
  { what: 'an answer that stalls', code: 'timeout', answer: () => ({ body: begun(never) }) },
  { what: 'an answer that drips', code: 'timeout', answer: () => ({ body: drip() }) },
  {
    id: 'REL-19',
    what: 'a visitor who is offline',
    code: 'cors-or-network',
    meanwhile: (page) => page.setOfflineMode(true),
    end: (page) => page.setOfflineMode(false),
  },

  // The server
  ...[400, 401, 404, 500, 504].map((number) => status(number)),
  status(410, { 'cache-control': 'no-store' }), // browsers keep it for ever otherwise
  status(429, { 'retry-after': '1' }),
  status(503, { 'retry-after': 'Wed, 21 Oct 2099 07:28:00 GMT' }),
  answers('status 204', 'empty', { status: 204, body: '' }),
  answers('redirects in a circle', 'cors-or-network', {
    status: 302,
    headers: { location: 'index.json' },
    body: '',
  }),
  answers('a redirect to nowhere', 'cors-or-network', {
    status: 302,
    headers: { location: 'http://' },
    body: '',
  }),
  answers('a redirect to another scheme', 'cors-or-network', {
    status: 302,
    headers: { location: 'data:application/json,[]' },
    body: '',
  }),
  {
    what: 'a redirect to the page where one signs in',
    code: 'not-json',
    answer: ({ overrides, path }) => {
      overrides.set(`${path}.html`, { body: PAGE });
      return { status: 302, headers: { location: `${path}.html` }, body: '' };
    },
  },
  answers('a content encoding that is not what it says', 'cors-or-network', {
    headers: { 'content-encoding': 'gzip' },
    body: GOOD,
  }),

  // What is in the answer
  answers('a page of HTML', 'not-json', { body: PAGE }),
  answers('a page of HTML, said to be JSON', 'not-json', {
    headers: { 'content-type': 'application/json' },
    body: PAGE,
  }),
  answers('a picture', 'not-json', {
    headers: { 'content-type': 'image/png' },
    body: [Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
  }),
  answers('nothing', 'empty', { body: '' }),
  answers('nothing but blanks', 'empty', { body: ' \n\t\ufeff ' }),
  answers('half of an index', 'not-json', { body: GOOD.slice(0, GOOD.length / 2) }),
  { what: 'an index cut within a character', code: 'not-json', answer: () => ({ body: cutInCharacter() }) },
  answers(
    'several documents, a line each',
    'not-json',
    { body: '{"url":"/a","title":"A"}\n{"url":"/b","title":"B"}' },
    'REL-20',
  ),
  answers('a comma too many', 'not-json', { body: '[{"url":"/a","title":"A"},]' }, 'SEC-03'),
  answers('a zero after the end', 'not-json', { body: '[]\0' }, 'SEC-03'),
  answers(
    'a million brackets',
    'bad-shape',
    { body: `{"a":${'['.repeat(1e6)}${']'.repeat(1e6)}}` },
    'SEC-03',
  ),
  ...['null', '"text"', '{"posts": 3}', '{"items": {"0": 1}}'].map((body) =>
    answers(`the JSON ${body}`, 'bad-shape', { body }, 'SEC-03'),
  ),
  answers('no articles', undefined, { body: '[]' }),
  answers('nothing but unusable articles', undefined, {
    body: '{"items": [null, 1, "a", [], {}, {"url": "javascript:alert(1)", "title": "A"}, {"url": "/a"}]}',
  }),
  { id: 'SEC-04', what: '9 MB', code: 'too-large', answer: () => ({ body: [Buffer.alloc(9_000_000, ' ')] }) },
  {
    id: 'SEC-04',
    what: '100 MB of brotli',
    code: 'too-large',
    answer: () => ({ headers: { 'content-encoding': 'br' }, body: [bomb(100)] }),
  },

  // What the page allows
  {
    id: 'SEC-13',
    what: 'a server that does not allow this site',
    code: 'cors-or-network',
    src: async ({ path }) => {
      const other = await serve();
      servers.push(other);
      other.overrides.set(path, { body: GOOD });
      return `${other.origin}${path}`;
    },
  },
  {
    id: 'SEC-13',
    what: 'a redirect to a server that does not allow this site',
    code: 'cors-or-network',
    answer: ({ origin, path }) => ({
      status: 302,
      headers: { location: `${origin.replace('127.0.0.1', 'localhost')}${path}` },
      body: '',
    }),
  },
  {
    what: 'a policy without connections',
    code: 'cors-or-network',
    headers: { 'content-security-policy': "connect-src 'none'" },
    end: false,
  },
  {
    id: 'SEC-13',
    what: 'a secure page, and an index that is not',
    code: 'mixed-content',
    src: () => 'http://example.com/index.json',
    pageOrigin: SECURE,
    prepare: onSecurePage,
  },
  { id: 'SEC-02', what: 'an address that is a script', code: 'bad-url', src: () => 'javascript:alert(1)' },
  {
    id: 'SEC-02',
    what: 'an address that is the data',
    code: 'bad-url',
    src: () => 'data:application/json,[]',
  },
  { id: 'SEC-02', what: 'an address on the disk', code: 'bad-url', src: () => 'file:///etc/passwd' },
  { what: 'no address', code: 'no-source', src: () => '' },

  // What stands between
  {
    id: 'REL-19',
    what: "a service worker that answers with the app's shell",
    code: 'not-json',
    prepare: worker(
      `new Response('<!doctype html><div id=app></div>', { headers: { 'content-type': 'text/html' } })`,
    ),
    end: endOfWorker,
  },
  {
    id: 'REL-19',
    what: 'a service worker that gives an opaque answer',
    code: 'cors-or-network',
    prepare: worker(`fetch(event.request.url.replace('127.0.0.1', 'localhost'), { mode: 'no-cors' })`),
    end: endOfWorker,
  },
  {
    id: 'REL-19',
    what: 'a service worker that fails',
    code: 'cors-or-network',
    prepare: worker('Response.error()'),
    end: endOfWorker,
  },
  fetchIs('throws', 'cors-or-network', `() => { throw new Error('secret') }`),
  fetchIs('rejects with nothing', 'cors-or-network', '() => Promise.reject()'),
  fetchIs('gives nothing', 'cors-or-network', 'async () => {}'),
  fetchIs('never answers, whatever its signal', 'timeout', '() => new Promise(() => {})'),
];
