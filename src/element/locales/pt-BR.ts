/** The words of the block, in Brazilian Portuguese. */
import type { Translation } from './en.js';

const translation: Translation = {
  heading: 'Leia também',
  previous: 'Artigos anteriores',
  next: 'Próximos artigos',
  why: 'Por que este artigo',
  term: 'Palavras em comum',
  tag: 'Tags em comum',
  date: 'Tempo entre os dois',
  neighbor: 'Conteúdo semelhante',
  pin: 'Escolhido pela redação',
  fallback: 'Para completar a lista',
  few: 'Poucos artigos para escolher',
};

export default translation;
