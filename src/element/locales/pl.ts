/** The words of the block, in Polish. */
import type { Translation } from './en.js';

const translation: Translation = {
  heading: 'Czytaj także',
  previous: 'Poprzednie artykuły',
  next: 'Następne artykuły',
  why: 'Dlaczego ten artykuł',
  term: 'Wspólne słowa',
  tag: 'Wspólne tagi',
  date: 'Odstęp czasowy',
  neighbor: 'Podobna treść',
  pin: 'Wybór redakcji',
  fallback: 'Uzupełnienie listy',
  few: 'Mało artykułów do wyboru',
};

export default translation;
