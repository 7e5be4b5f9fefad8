/** `import 'related-articles'`: registers the element, and gives its class, events and types. */
import './define.js';

export * from './element/index.js';
export type * from './types.js';
