/** The words of the block, in Dutch. */
import type { Translation } from './en.js';

const translation: Translation = {
  heading: 'Lees ook',
  previous: 'Vorige artikelen',
  next: 'Volgende artikelen',
  why: 'Waarom dit artikel',
  term: 'Gemeenschappelijke woorden',
  tag: 'Gemeenschappelijke tags',
  date: 'Tijd ertussen',
  neighbor: 'Vergelijkbare inhoud',
  pin: 'Gekozen door de redactie',
  fallback: 'Om de lijst aan te vullen',
  few: 'Weinig artikelen om uit te kiezen',
};

export default translation;
