/** The words of the block, in Danish. */
import type { Translation } from './en.js';

const translation: Translation = {
  heading: 'Læs også',
  previous: 'Forrige artikler',
  next: 'Næste artikler',
  why: 'Hvorfor denne artikel',
  term: 'Fælles ord',
  tag: 'Fælles tags',
  date: 'Tid mellem artiklerne',
  neighbor: 'Lignende indhold',
  pin: 'Udvalgt af redaktionen',
  fallback: 'Tilføjet for at fylde listen op',
  few: 'Få artikler at vælge imellem',
};

export default translation;
