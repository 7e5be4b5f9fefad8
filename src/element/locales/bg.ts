/** The words of the block, in Bulgarian. */
import type { Translation } from './en.js';

const translation: Translation = {
  heading: 'Свързани статии',
  previous: 'Предишни статии',
  next: 'Следващи статии',
  why: 'Защо тази статия',
  term: 'Съвпадащи думи',
  tag: 'Съвпадащи етикети',
  date: 'Време между тях',
  neighbor: 'Подобно съдържание',
  pin: 'Избор на редакцията',
  fallback: 'За допълване на списъка',
  few: 'Малко статии за избор',
};

export default translation;
