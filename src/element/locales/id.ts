/** The words of the block, in Indonesian. */
import type { Translation } from './en.js';

const translation: Translation = {
  heading: 'Artikel terkait',
  previous: 'Artikel sebelumnya',
  next: 'Artikel berikutnya',
  why: 'Mengapa artikel ini',
  term: 'Kata yang sama',
  tag: 'Tag yang sama',
  date: 'Selisih waktu',
  neighbor: 'Konten serupa',
  pin: 'Pilihan redaksi',
  fallback: 'Untuk melengkapi daftar',
  few: 'Sedikit artikel untuk dipilih',
};

export default translation;
