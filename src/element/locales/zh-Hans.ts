/** The words of the block, in Simplified Chinese. */
import type { Translation } from './en.js';

const translation: Translation = {
  heading: '相关阅读',
  previous: '上一组文章',
  next: '下一组文章',
  why: '推荐理由',
  term: '共同关键词',
  tag: '共同标签',
  date: '相隔时间',
  neighbor: '内容相近',
  pin: '编辑精选',
  fallback: '补充推荐',
  few: '可选文章较少',
};

export default translation;
