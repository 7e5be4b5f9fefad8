/** The words of the block, in Bengali. */
import type { Translation } from './en.js';

const translation: Translation = {
  heading: 'আরও পড়ুন',
  previous: 'আগের লেখাগুলো',
  next: 'পরের লেখাগুলো',
  why: 'কেন এই লেখা',
  term: 'অভিন্ন শব্দ',
  tag: 'অভিন্ন ট্যাগ',
  date: 'সময়ের ব্যবধান',
  neighbor: 'একই ধরনের বিষয়বস্তু',
  pin: 'সম্পাদকের পছন্দ',
  fallback: 'তালিকা পূর্ণ করতে',
  few: 'বেছে নেওয়ার মতো লেখা কম',
};

export default translation;
