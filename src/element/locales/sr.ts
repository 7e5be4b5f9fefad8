/** The words of the block, in Serbian. */
import type { Translation } from './en.js';

const translation: Translation = {
  heading: 'Повезани чланци',
  previous: 'Претходни чланци',
  next: 'Следећи чланци',
  why: 'Зашто овај чланак',
  term: 'Заједничке речи',
  tag: 'Заједничке ознаке',
  date: 'Временски размак',
  neighbor: 'Сличан садржај',
  pin: 'Избор редакције',
  fallback: 'Ради допуне списка',
  few: 'Мало чланака за избор',
};

export default translation;
