/** The words of the block, in Swedish. */
import type { Translation } from './en.js';

const translation: Translation = {
  heading: 'Relaterade artiklar',
  previous: 'Föregående artiklar',
  next: 'Nästa artiklar',
  why: 'Varför den här artikeln',
  term: 'Gemensamma ord',
  tag: 'Gemensamma taggar',
  date: 'Tid mellan artiklarna',
  neighbor: 'Liknande innehåll',
  pin: 'Utvald av redaktionen',
  fallback: 'För att fylla ut listan',
  few: 'Få artiklar att välja bland',
};

export default translation;
