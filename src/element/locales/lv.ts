/** The words of the block, in Latvian. */
import type { Translation } from './en.js';

const translation: Translation = {
  heading: 'Saistītie raksti',
  previous: 'Iepriekšējie raksti',
  next: 'Nākamie raksti',
  why: 'Kāpēc šis raksts',
  term: 'Kopīgie vārdi',
  tag: 'Kopīgie atslēgvārdi',
  date: 'Laika starpība',
  neighbor: 'Līdzīgs saturs',
  pin: 'Redakcijas izvēle',
  fallback: 'Saraksta papildināšanai',
  few: 'Maza rakstu izvēle',
};

export default translation;
