/** The words of the block, in Italian. */
import type { Translation } from './en.js';

const translation: Translation = {
  heading: 'Articoli correlati',
  previous: 'Articoli precedenti',
  next: 'Articoli successivi',
  why: 'Perché questo articolo',
  term: 'Parole in comune',
  tag: 'Tag in comune',
  date: 'Distanza nel tempo',
  neighbor: 'Contenuto simile',
  pin: 'Scelto dalla redazione',
  fallback: 'Per completare l’elenco',
  few: 'Pochi articoli tra cui scegliere',
};

export default translation;
