/** The words of the block, in Korean. */
import type { Translation } from './en.js';

const translation: Translation = {
  heading: '관련 글',
  previous: '이전 글',
  next: '다음 글',
  why: '이 글을 추천하는 이유',
  term: '공통 단어',
  tag: '공통 태그',
  date: '게시일 간격',
  neighbor: '비슷한 내용',
  pin: '편집자가 고른 글',
  fallback: '목록을 채우기 위해 추가',
  few: '고를 수 있는 글이 적음',
};

export default translation;
