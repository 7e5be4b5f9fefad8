/** Runs the built worker where there is neither Node nor a browser, and prints what it answers. */
import { readFileSync, readdirSync } from 'node:fs';
import { EdgeRuntime } from 'edge-runtime';

const [file] = readdirSync('dist').filter((name) => name.endsWith('.js'));
const runtime = new EdgeRuntime({ initialCode: readFileSync(`dist/${file}`, 'utf8') });
const response = await runtime.dispatchFetch('https://example.org/?title=Pruning+an+apple+tree');
console.log(await response.text());
