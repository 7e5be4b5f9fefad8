/** Plain HTML with an import map: the modules of the package as they are, and no build at all. */
import { consumer } from './consumer.js';

consumer('plain HTML with an import map', 'import-map', (folder) => folder);
