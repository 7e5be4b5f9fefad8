/** The words of the block, in Tamil. */
import type { Translation } from './en.js';

const translation: Translation = {
  heading: 'தொடர்புடைய கட்டுரைகள்',
  previous: 'முந்தைய கட்டுரைகள்',
  next: 'அடுத்த கட்டுரைகள்',
  why: 'ஏன் இந்தக் கட்டுரை',
  term: 'பொதுவான சொற்கள்',
  tag: 'பொதுவான குறிச்சொற்கள்',
  date: 'இடைப்பட்ட காலம்',
  neighbor: 'ஒத்த உள்ளடக்கம்',
  pin: 'ஆசிரியரின் தேர்வு',
  fallback: 'பட்டியலை நிறைவு செய்ய',
  few: 'தேர்வு செய்யக் குறைவான கட்டுரைகள்',
};

export default translation;
