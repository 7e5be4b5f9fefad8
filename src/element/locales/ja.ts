/** The words of the block, in Japanese. */
import type { Translation } from './en.js';

const translation: Translation = {
  heading: '関連記事',
  previous: '前の記事',
  next: '次の記事',
  why: 'この記事が表示される理由',
  term: '共通するキーワード',
  tag: '共通するタグ',
  date: '掲載日の差',
  neighbor: '内容の近さ',
  pin: '編集部のおすすめ',
  fallback: '件数を補うために追加',
  few: '候補の記事が少数',
};

export default translation;
