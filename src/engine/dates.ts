/** Closeness in time: what was published near each other is related more often than chance. */

const DAY = 86_400_000;
/** Two articles of the same day score up to 1 + DATE_BOOST times as much. Newer and older count alike. */
export const DATE_BOOST = 1;
/** Days after which closeness in time counts half. Anything from 60 to 180 does as well. */
export const HALF_LIFE = 90;

/** A date as milliseconds since 1970; `NaN` when there is none. */
export const timeOf = (date: string | undefined): number => (date ? Date.parse(date) : Number.NaN);

/** Whole days between two times. */
export const daysBetween = (a: number, b: number): number => Math.round(Math.abs(a - b) / DAY);

/**
 * How close two times are: 1 on the same day, 1/2 after `halfLife` days, falling slowly after that
 * (a hyperbola: old articles keep some order among themselves). An unknown date is never a penalty: 0.
 */
export function closeness(a: number, b: number, halfLife: number): number {
  const days = Math.abs(a - b) / DAY;
  return halfLife > 0 && days >= 0 ? 1 / (1 + days / halfLife) : 0;
}

/** Whether something is older than `maxAge` days at `now`, or dated after it. Undated: neither. */
export const isTooOld = (time: number, now: number, maxAge: number): boolean => now - time > maxAge * DAY;
export const isTooNew = (time: number, now: number): boolean => time > now;
