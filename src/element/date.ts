/** How a date is shown: the calendar day that the publisher wrote, in the language of the page. */
import type { AttributeValues } from './attributes.js';

const DAY = 86_400_000;

/** From how many days apart each unit is used, largest first. The lengths are those of the mean year and month. */
const UNITS: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['year', 365.2425],
  ['month', 30.436875],
  ['week', 7],
  ['day', 1],
];

/** Making a formatter takes longer than using it a hundred times. */
const formatters = new Map<string, Intl.DateTimeFormat>();

/**
 * The text for a date that begins with `YYYY-MM-DD`; `''` where it does not.
 * The time and its offset are left aside: a reader in Auckland and one in Honolulu see the same day.
 *
 * @param now Milliseconds since 1970, for `relative`.
 */
export function formatDate(
  date: string,
  style: AttributeValues['dateStyle'],
  language: string | undefined,
  now = Date.now(),
): string {
  const written = date.slice(0, 10);
  const day = Date.parse(`${written}T00:00Z`);
  if (style === 'iso' || Number.isNaN(day)) return Number.isNaN(day) ? '' : written;
  if (style === 'relative') return relative(day, language, now);
  const key = `${style} ${language}`;
  let formatter = formatters.get(key);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat(language, { dateStyle: style, timeZone: 'UTC' });
    formatters.set(key, formatter);
  }
  return formatter.format(day);
}

function relative(day: number, language: string | undefined, now: number): string {
  const here = new Date(now);
  const days = (day - Date.UTC(here.getFullYear(), here.getMonth(), here.getDate())) / DAY;
  const [unit, length] = UNITS.find(([, atLeast]) => Math.abs(days) >= atLeast) ?? ['day', 1];
  return new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(Math.trunc(days / length), unit);
}
