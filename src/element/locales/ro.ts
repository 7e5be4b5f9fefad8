/** The words of the block, in Romanian. */
import type { Translation } from './en.js';

const translation: Translation = {
  heading: 'Articole similare',
  previous: 'Articolele anterioare',
  next: 'Articolele următoare',
  why: 'De ce acest articol',
  term: 'Cuvinte în comun',
  tag: 'Etichete în comun',
  date: 'Interval de timp',
  neighbor: 'Conținut asemănător',
  pin: 'Alegerea redacției',
  fallback: 'Pentru completarea listei',
  few: 'Puține articole din care se poate alege',
};

export default translation;
