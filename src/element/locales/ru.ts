/** The words of the block, in Russian. */
import type { Translation } from './en.js';

const translation: Translation = {
  heading: 'Читайте также',
  previous: 'Предыдущие статьи',
  next: 'Следующие статьи',
  why: 'Почему эта статья',
  term: 'Совпадающие слова',
  tag: 'Совпадающие теги',
  date: 'Между публикациями',
  neighbor: 'Похожее содержание',
  pin: 'Выбор редакции',
  fallback: 'Добавлено для полноты списка',
  few: 'Мало статей для выбора',
};

export default translation;
