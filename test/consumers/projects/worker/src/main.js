const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
worker.onmessage = ({ data }) => (document.querySelector('#titles').textContent = data.join('\n'));
worker.postMessage(new URL('/feed.json', location.href).href);
