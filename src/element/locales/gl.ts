/** The words of the block, in Galician. */
import type { Translation } from './en.js';

const translation: Translation = {
  heading: 'Artigos relacionados',
  previous: 'Artigos anteriores',
  next: 'Artigos seguintes',
  why: 'Por que este artigo',
  term: 'Palabras en común',
  tag: 'Etiquetas en común',
  date: 'Tempo entre ambos',
  neighbor: 'Contido semellante',
  pin: 'Escollido pola redacción',
  fallback: 'Para completar a lista',
  few: 'Poucos artigos entre os que escoller',
};

export default translation;
