/** The words of the block, in Czech. */
import type { Translation } from './en.js';

const translation: Translation = {
  heading: 'Související články',
  previous: 'Předchozí články',
  next: 'Další články',
  why: 'Proč tento článek',
  term: 'Společná slova',
  tag: 'Společné štítky',
  date: 'Časový odstup',
  neighbor: 'Podobný obsah',
  pin: 'Výběr redakce',
  fallback: 'Pro doplnění seznamu',
  few: 'Málo článků na výběr',
};

export default translation;
