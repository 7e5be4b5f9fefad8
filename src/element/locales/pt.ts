/** The words of the block, in European Portuguese. */
import type { Translation } from './en.js';

const translation: Translation = {
  heading: 'Artigos relacionados',
  previous: 'Artigos anteriores',
  next: 'Artigos seguintes',
  why: 'Porquê este artigo',
  term: 'Palavras em comum',
  tag: 'Etiquetas em comum',
  date: 'Tempo entre os dois',
  neighbor: 'Conteúdo semelhante',
  pin: 'Escolhido pela redação',
  fallback: 'Para completar a lista',
  few: 'Poucos artigos por onde escolher',
};

export default translation;
