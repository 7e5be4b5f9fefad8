/** The words of the block, in Greek. */
import type { Translation } from './en.js';

const translation: Translation = {
  heading: 'Σχετικά άρθρα',
  previous: 'Προηγούμενα άρθρα',
  next: 'Επόμενα άρθρα',
  why: 'Γιατί αυτό το άρθρο',
  term: 'Κοινές λέξεις',
  tag: 'Κοινές ετικέτες',
  date: 'Χρονική απόσταση',
  neighbor: 'Παρόμοιο περιεχόμενο',
  pin: 'Επιλογή της σύνταξης',
  fallback: 'Για συμπλήρωση της λίστας',
  few: 'Λίγα άρθρα για επιλογή',
};

export default translation;
