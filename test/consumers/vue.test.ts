/** Vue 3, built by Vite; its templates checked by vue-tsc. */
import { join } from 'node:path';
import { consumer } from './consumer.js';
import { build } from './project.js';

consumer('Vue 3', 'vue', (folder) => {
  build(folder, 'vue-tsc');
  build(folder, 'vite', 'build');
  return join(folder, 'dist');
});
