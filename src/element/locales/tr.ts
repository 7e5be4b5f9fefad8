/** The words of the block, in Turkish. */
import type { Translation } from './en.js';

const translation: Translation = {
  heading: 'İlgili yazılar',
  previous: 'Önceki yazılar',
  next: 'Sonraki yazılar',
  why: 'Neden bu yazı',
  term: 'Ortak kelimeler',
  tag: 'Ortak etiketler',
  date: 'Aradaki süre',
  neighbor: 'Benzer içerik',
  pin: 'Editörün seçimi',
  fallback: 'Listeyi tamamlamak için',
  few: 'Seçilecek az yazı var',
};

export default translation;
