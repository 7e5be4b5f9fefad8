/** How dates are shown: the calendar day that the publisher wrote, in the language of the page. */
import type { AttributeValues } from '../attributes.js';

const DAY = 86_400_000;

/** Days from which on each unit is used, largest first: the mean lengths of year and month. */
const UNITS = { year: 365.2425, month: 30.436875, week: 7, day: 1 };

/** In English as it is written where no country is said, and in the United States. */
const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
/** Letters of a month's name, whole and cut short. */
const LONGEST = 9;
const SHORT = 3;

/**
 * A function that gives the text for a date that begins with `YYYY-MM-DD`, and `''` for what does not.
 * The time and its offset are left aside: a reader in Auckland and one in Honolulu see the same day.
 * One serves many dates, and is made for the first: making it takes longer than using it a hundred times.
 *
 * @param now Milliseconds since 1970, for `relative`.
 */
export function dateFormat(
  style: AttributeValues['dateStyle'],
  language: string | undefined,
  now = Date.now(),
): (date: string) => string {
  const text =
    style === 'relative'
      ? relative(language, new Date(now))
      : absolute(language, style === 'iso' ? undefined : style);
  return (date) => {
    const written = date.slice(0, 10);
    const day = Date.parse(`${written}T00:00Z`);
    return isNaN(day) ? '' : style === 'iso' ? written : text(day);
  };
}

/**
 * The first date that a page has `Intl` write makes the browser read its tables, in one long task that nothing can divide.
 * The language that the block itself speaks does without.
 */
function inEnglish(day: number, letters: number): string {
  const date = new Date(day);
  return `${MONTHS[date.getUTCMonth()]?.slice(0, letters)} ${date.getUTCDate()}, ${date.getUTCFullYear()}`;
}

function absolute(
  language: string | undefined,
  dateStyle: 'long' | 'medium' | 'short' | undefined,
): (day: number) => string {
  if (/^en(-US)?$/.test(language ?? '') && dateStyle !== 'short')
    return (day) => inEnglish(day, dateStyle === 'long' ? LONGEST : SHORT);
  let formatter: Intl.DateTimeFormat | undefined;
  return (day) => {
    formatter ??= new Intl.DateTimeFormat(language, { dateStyle, timeZone: 'UTC' });
    return formatter.format(day);
  };
}

function relative(language: string | undefined, now: Date): (day: number) => string {
  const today = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate());
  let formatter: Intl.RelativeTimeFormat | undefined;
  return (day) => {
    formatter ??= new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
    let unit: keyof typeof UNITS = 'day';
    let count = 0;
    for (unit in UNITS) {
      count = Math.trunc((day - today) / DAY / UNITS[unit]);
      if (count) break;
    }
    return formatter.format(count, unit);
  };
}
