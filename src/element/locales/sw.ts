/** The words of the block, in Swahili. */
import type { Translation } from './en.js';

const translation: Translation = {
  heading: 'Makala zinazohusiana',
  previous: 'Makala zilizotangulia',
  next: 'Makala zinazofuata',
  why: 'Kwa nini makala hii',
  term: 'Maneno ya pamoja',
  tag: 'Lebo za pamoja',
  date: 'Muda kati ya makala hizi',
  neighbor: 'Maudhui yanayofanana',
  pin: 'Chaguo la mhariri',
  fallback: 'Ili kukamilisha orodha',
  few: 'Makala chache za kuchagua',
};

export default translation;
