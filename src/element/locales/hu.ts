/** The words of the block, in Hungarian. */
import type { Translation } from './en.js';

const translation: Translation = {
  heading: 'Kapcsolódó cikkek',
  previous: 'Előző cikkek',
  next: 'Következő cikkek',
  why: 'Miért ez a cikk',
  term: 'Közös szavak',
  tag: 'Közös címkék',
  date: 'A két cikk között eltelt idő',
  neighbor: 'Hasonló tartalom',
  pin: 'A szerkesztőség ajánlása',
  fallback: 'A lista kiegészítéseként',
  few: 'Kevés cikk közül lehet választani',
};

export default translation;
