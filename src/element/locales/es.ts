/** The words of the block, in Spanish. */
import type { Translation } from './en.js';

const translation: Translation = {
  heading: 'Artículos relacionados',
  previous: 'Artículos anteriores',
  next: 'Artículos siguientes',
  why: 'Por qué este artículo',
  term: 'Palabras en común',
  tag: 'Etiquetas en común',
  date: 'Tiempo entre ambos',
  neighbor: 'Contenido similar',
  pin: 'Elegido por la redacción',
  fallback: 'Para completar la lista',
  few: 'Pocos artículos donde elegir',
};

export default translation;
