/** The words of the block, in Arabic. */
import type { Translation } from './en.js';

const translation: Translation = {
  heading: 'مقالات ذات صلة',
  previous: 'المقالات السابقة',
  next: 'المقالات التالية',
  why: 'لماذا هذا المقال',
  term: 'كلمات مشتركة',
  tag: 'وسوم مشتركة',
  date: 'الفارق الزمني',
  neighbor: 'محتوى مشابه',
  pin: 'من اختيار المحررين',
  fallback: 'أُضيف لاستكمال القائمة',
  few: 'مقالات قليلة للاختيار منها',
};

export default translation;
