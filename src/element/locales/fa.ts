/** The words of the block, in Persian. */
import type { Translation } from './en.js';

const translation: Translation = {
  heading: 'مطالب مرتبط',
  previous: 'مطالب قبلی',
  next: 'مطالب بعدی',
  why: 'چرا این مطلب',
  term: 'واژه‌های مشترک',
  tag: 'برچسب‌های مشترک',
  date: 'فاصلهٔ زمانی',
  neighbor: 'محتوای مشابه',
  pin: 'انتخاب سردبیر',
  fallback: 'برای تکمیل فهرست',
  few: 'مطالب کمی برای انتخاب',
};

export default translation;
