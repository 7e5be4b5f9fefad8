/** The words of the block, in Thai. */
import type { Translation } from './en.js';

const translation: Translation = {
  heading: 'บทความที่เกี่ยวข้อง',
  previous: 'บทความก่อนหน้า',
  next: 'บทความถัดไป',
  why: 'เหตุผลที่แนะนำบทความนี้',
  term: 'คำที่ตรงกัน',
  tag: 'แท็กที่ตรงกัน',
  date: 'ช่วงเวลาที่ห่างกัน',
  neighbor: 'เนื้อหาคล้ายกัน',
  pin: 'คัดสรรโดยกองบรรณาธิการ',
  fallback: 'เพิ่มเพื่อเติมรายการให้ครบ',
  few: 'มีบทความให้เลือกน้อย',
};

export default translation;
