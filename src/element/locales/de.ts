/** The words of the block, in German. */
import type { Translation } from './en.js';

const translation: Translation = {
  heading: 'Mehr zum Thema',
  previous: 'Vorherige Artikel',
  next: 'Nächste Artikel',
  why: 'Warum dieser Artikel',
  term: 'Gemeinsame Wörter',
  tag: 'Gemeinsame Schlagwörter',
  date: 'Zeitlicher Abstand',
  neighbor: 'Ähnlicher Inhalt',
  pin: 'Von der Redaktion ausgewählt',
  fallback: 'Zur Ergänzung der Liste',
  few: 'Wenige Artikel zur Auswahl',
};

export default translation;
