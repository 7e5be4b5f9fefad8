/** Angular, built by its own command line. */
import { join } from 'node:path';
import { consumer } from './consumer.js';
import { build } from './project.js';

consumer('Angular', 'angular', (folder) => {
  build(folder, 'ng', 'build');
  return join(folder, 'dist');
});
