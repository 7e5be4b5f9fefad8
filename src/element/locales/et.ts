/** The words of the block, in Estonian. */
import type { Translation } from './en.js';

const translation: Translation = {
  heading: 'Loe ka',
  previous: 'Eelmised artiklid',
  next: 'Järgmised artiklid',
  why: 'Miks see artikkel',
  term: 'Ühised sõnad',
  tag: 'Ühised märksõnad',
  date: 'Ajavahe',
  neighbor: 'Sarnane sisu',
  pin: 'Toimetuse valik',
  fallback: 'Loendi täiendamiseks',
  few: 'Valikus on vähe artikleid',
};

export default translation;
