/** The words of the block, in Hindi. */
import type { Translation } from './en.js';

const translation: Translation = {
  heading: 'यह भी पढ़ें',
  previous: 'पिछले लेख',
  next: 'अगले लेख',
  why: 'यह लेख क्यों',
  term: 'साझा शब्द',
  tag: 'साझा टैग',
  date: 'दोनों के बीच का समय',
  neighbor: 'मिलती-जुलती सामग्री',
  pin: 'संपादक की पसंद',
  fallback: 'सूची पूरी करने के लिए',
  few: 'चुनने के लिए कम लेख',
};

export default translation;
