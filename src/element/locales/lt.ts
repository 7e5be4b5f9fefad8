/** The words of the block, in Lithuanian. */
import type { Translation } from './en.js';

const translation: Translation = {
  heading: 'Susiję straipsniai',
  previous: 'Ankstesni straipsniai',
  next: 'Tolesni straipsniai',
  why: 'Kodėl šis straipsnis',
  term: 'Sutampantys žodžiai',
  tag: 'Sutampančios žymos',
  date: 'Laiko tarpas',
  neighbor: 'Panašus turinys',
  pin: 'Redakcijos pasirinkimas',
  fallback: 'Sąrašui papildyti',
  few: 'Mažas straipsnių pasirinkimas',
};

export default translation;
