/** The words of the block, in Slovenian. */
import type { Translation } from './en.js';

const translation: Translation = {
  heading: 'Sorodni članki',
  previous: 'Prejšnji članki',
  next: 'Naslednji članki',
  why: 'Zakaj ta članek',
  term: 'Skupne besede',
  tag: 'Skupne oznake',
  date: 'Časovni razmik',
  neighbor: 'Podobna vsebina',
  pin: 'Izbor uredništva',
  fallback: 'Za dopolnitev seznama',
  few: 'Malo člankov za izbiro',
};

export default translation;
