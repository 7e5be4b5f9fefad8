/** The words of the block, in Vietnamese. */
import type { Translation } from './en.js';

const translation: Translation = {
  heading: 'Bài viết liên quan',
  previous: 'Bài viết trước',
  next: 'Bài viết tiếp theo',
  why: 'Vì sao gợi ý bài này',
  term: 'Từ ngữ chung',
  tag: 'Thẻ chung',
  date: 'Khoảng cách thời gian',
  neighbor: 'Nội dung tương tự',
  pin: 'Do ban biên tập chọn',
  fallback: 'Thêm cho đủ danh sách',
  few: 'Ít bài viết để chọn',
};

export default translation;
