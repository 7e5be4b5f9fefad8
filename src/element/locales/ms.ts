/** The words of the block, in Malay. */
import type { Translation } from './en.js';

const translation: Translation = {
  heading: 'Artikel berkaitan',
  previous: 'Artikel sebelumnya',
  next: 'Artikel seterusnya',
  why: 'Mengapa artikel ini',
  term: 'Perkataan yang sama',
  tag: 'Tag yang sama',
  date: 'Jarak masa',
  neighbor: 'Kandungan serupa',
  pin: 'Pilihan editor',
  fallback: 'Untuk melengkapkan senarai',
  few: 'Sedikit artikel untuk dipilih',
};

export default translation;
