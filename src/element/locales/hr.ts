/** The words of the block, in Croatian. */
import type { Translation } from './en.js';

const translation: Translation = {
  heading: 'Povezani članci',
  previous: 'Prethodni članci',
  next: 'Sljedeći članci',
  why: 'Zašto ovaj članak',
  term: 'Zajedničke riječi',
  tag: 'Zajedničke oznake',
  date: 'Vremenski razmak',
  neighbor: 'Sličan sadržaj',
  pin: 'Izbor uredništva',
  fallback: 'Za dopunu popisa',
  few: 'Malo članaka za odabir',
};

export default translation;
