/** The door of this room: the class of the element, without registering it. */
export {
  RelatedArticlesEmptyEvent,
  RelatedArticlesErrorEvent,
  RelatedArticlesImpressionEvent,
  RelatedArticlesLoadEvent,
  RelatedArticlesSelectEvent,
  type RelatedArticlesErrorCode,
} from './events.js';
export { type Translation } from './locales/en.js';
export { RelatedArticles } from './related-articles.js';
export { rankOnServer } from './server.js';
export { type CustomSource, type SourceContext } from './hooks.js';
