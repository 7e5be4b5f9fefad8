/** The words of the block, in Ukrainian. */
import type { Translation } from './en.js';

const translation: Translation = {
  heading: 'Читайте також',
  previous: 'Попередні статті',
  next: 'Наступні статті',
  why: 'Чому ця стаття',
  term: 'Спільні слова',
  tag: 'Спільні теги',
  date: 'Між публікаціями',
  neighbor: 'Схожий зміст',
  pin: 'Вибір редакції',
  fallback: 'Додано для повноти списку',
  few: 'Мало статей для вибору',
};

export default translation;
