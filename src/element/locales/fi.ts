/** The words of the block, in Finnish. */
import type { Translation } from './en.js';

const translation: Translation = {
  heading: 'Lue myös',
  previous: 'Edelliset artikkelit',
  next: 'Seuraavat artikkelit',
  why: 'Miksi tämä artikkeli',
  term: 'Yhteiset sanat',
  tag: 'Yhteiset avainsanat',
  date: 'Aikaa artikkelien välillä',
  neighbor: 'Samankaltainen sisältö',
  pin: 'Toimituksen valinta',
  fallback: 'Listan täydennykseksi',
  few: 'Vähän artikkeleita valittavana',
};

export default translation;
