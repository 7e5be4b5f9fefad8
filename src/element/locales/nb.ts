/** The words of the block, in Norwegian Bokmål. */
import type { Translation } from './en.js';

const translation: Translation = {
  heading: 'Les også',
  previous: 'Forrige artikler',
  next: 'Neste artikler',
  why: 'Hvorfor denne artikkelen',
  term: 'Felles ord',
  tag: 'Felles stikkord',
  date: 'Tid mellom artiklene',
  neighbor: 'Lignende innhold',
  pin: 'Utvalgt av redaksjonen',
  fallback: 'Lagt til for å fylle listen',
  few: 'Få artikler å velge mellom',
};

export default translation;
