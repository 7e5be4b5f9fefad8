/** The words of the block, in Basque. */
import type { Translation } from './en.js';

const translation: Translation = {
  heading: 'Lotutako artikuluak',
  previous: 'Aurreko artikuluak',
  next: 'Hurrengo artikuluak',
  why: 'Zergatik artikulu hau',
  term: 'Komunean dituzten hitzak',
  tag: 'Komunean dituzten etiketak',
  date: 'Bien arteko denbora',
  neighbor: 'Antzeko edukia',
  pin: 'Erredakzioak aukeratua',
  fallback: 'Zerrenda osatzeko',
  few: 'Artikulu gutxi aukeratzeko',
};

export default translation;
