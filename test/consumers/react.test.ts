/** React 19, built by Vite; its types checked by TypeScript. */
import { join } from 'node:path';
import { consumer } from './consumer.js';
import { build } from './project.js';

consumer('Vite and React 19', 'react', (folder) => {
  build(folder, 'tsc');
  build(folder, 'vite', 'build');
  return join(folder, 'dist');
});
