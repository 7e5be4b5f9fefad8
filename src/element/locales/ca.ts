/** The words of the block, in Catalan. */
import type { Translation } from './en.js';

const translation: Translation = {
  heading: 'Articles relacionats',
  previous: 'Articles anteriors',
  next: 'Articles següents',
  why: 'Per què aquest article',
  term: 'Paraules en comú',
  tag: 'Etiquetes en comú',
  date: 'Temps entre tots dos',
  neighbor: 'Contingut semblant',
  pin: 'Triat per la redacció',
  fallback: 'Per completar la llista',
  few: 'Pocs articles per triar',
};

export default translation;
