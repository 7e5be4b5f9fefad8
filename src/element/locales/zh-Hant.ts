/** The words of the block, in Traditional Chinese. */
import type { Translation } from './en.js';

const translation: Translation = {
  heading: '延伸閱讀',
  previous: '上一組文章',
  next: '下一組文章',
  why: '推薦理由',
  term: '共同關鍵字',
  tag: '共同標籤',
  date: '相隔時間',
  neighbor: '內容相近',
  pin: '編輯精選',
  fallback: '補充推薦',
  few: '可選文章較少',
};

export default translation;
