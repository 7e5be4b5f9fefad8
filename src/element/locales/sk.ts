/** The words of the block, in Slovak. */
import type { Translation } from './en.js';

const translation: Translation = {
  heading: 'Súvisiace články',
  previous: 'Predchádzajúce články',
  next: 'Ďalšie články',
  why: 'Prečo tento článok',
  term: 'Spoločné slová',
  tag: 'Spoločné štítky',
  date: 'Časový odstup',
  neighbor: 'Podobný obsah',
  pin: 'Výber redakcie',
  fallback: 'Na doplnenie zoznamu',
  few: 'Málo článkov na výber',
};

export default translation;
