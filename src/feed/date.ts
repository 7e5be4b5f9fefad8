/** Tells real dates from what else stands in date fields. */

/** From the year 1000: tools write `0000-00-00` and `0001-01-01` for "no date". */
const ISO =
  /^([1-9]\d{3}-(\d\d)-\d\d)(?:(?:t|\s+)(\d\d?)(:\d\d)(:\d\d(?:\.\d{1,9})?)?\s*(?:([+-]\d\d):?(\d\d)|[a-z]*))?$/i;
const RFC_822_DAY = /^(?:[a-z]+,?\s+)?(\d\d?)[\s-]+([a-z]{3})[a-z]*[\s-]+(\d\d)?(\d\d)(?!\d)/i;
const MONTHS = 'janfebmaraprmayjunjulaugsepoctnovdec';
/** The longest spelling of a date has about forty characters. */
const MAX_DATE = 64;

/**
 * A date as `YYYY-MM-DD` or RFC 3339 text, in the time zone in which it was written; `undefined` for what is no date.
 * Reads both of these, RFC 822 (`Fri, 01 Mar 2024 10:00:00 GMT`), and near misses of RFC 3339 that are common:
 * a blank for the `T`, no seconds, `+0200`, no time zone or only its name (read as UTC).
 */
export function readDate(value: unknown): string | undefined {
  if (typeof value !== 'string' || value.length > MAX_DATE) return undefined;
  const text = value
    .trim()
    .replace(RFC_822_DAY, (_, day: string, month: string, century = '20', year: string) => {
      const place = MONTHS.indexOf(month.toLowerCase()) / 3 + 1;
      return `${century}${year}-${String(place).padStart(2, '0')}-${day.padStart(2, '0')}`;
    });
  const [, day, month, hour, minute, second = ':00', zone, zoneMinute] = ISO.exec(text) ?? [];
  // A day that the month does not have is no date in some engines, and rolls over into the next month in others.
  if (!day || !month || new Date(day).getUTCMonth() !== +month - 1) return undefined;
  if (!hour) return day;
  const offset = zone ? `${zone}:${zoneMinute}` : 'Z';
  const date = `${day}T${hour.padStart(2, '0')}${minute}${second}${offset}`;
  return isNaN(Date.parse(date)) ? undefined : date;
}
