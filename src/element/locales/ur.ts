/** The words of the block, in Urdu. */
import type { Translation } from './en.js';

const translation: Translation = {
  heading: 'متعلقہ مضامین',
  previous: 'پچھلے مضامین',
  next: 'اگلے مضامین',
  why: 'یہ مضمون کیوں',
  term: 'مشترکہ الفاظ',
  tag: 'مشترکہ ٹیگز',
  date: 'درمیانی وقفہ',
  neighbor: 'ملتا جلتا مواد',
  pin: 'مدیر کا انتخاب',
  fallback: 'فہرست مکمل کرنے کے لیے',
  few: 'انتخاب کے لیے کم مضامین',
};

export default translation;
