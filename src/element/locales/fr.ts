/** The words of the block, in French. */
import type { Translation } from './en.js';

const translation: Translation = {
  heading: 'À lire aussi',
  previous: 'Articles précédents',
  next: 'Articles suivants',
  why: 'Pourquoi cet article',
  term: 'Mots en commun',
  tag: 'Mots-clés en commun',
  date: 'Écart entre les publications',
  neighbor: 'Contenu similaire',
  pin: 'Choix de la rédaction',
  fallback: 'Pour compléter la liste',
  few: 'Peu d’articles parmi lesquels choisir',
};

export default translation;
