/** The words of the block, in Hebrew. */
import type { Translation } from './en.js';

const translation: Translation = {
  heading: 'עוד בנושא',
  previous: 'הכתבות הקודמות',
  next: 'הכתבות הבאות',
  why: 'למה הכתבה הזאת',
  term: 'מילים משותפות',
  tag: 'תגיות משותפות',
  date: 'מרווח הזמן ביניהן',
  neighbor: 'תוכן דומה',
  pin: 'בחירת העורכים',
  fallback: 'להשלמת הרשימה',
  few: 'מעט כתבות לבחירה',
};

export default translation;
