import { DateTime } from 'luxon';

/**
 * The one place that says which day it is: Sweden's, whatever the clock of a server shows. A day is text, YYYY-MM-DD,
 * and compares as text. The rules of the time zone, with its changes of clocks, are Luxon's and the platform's (IANA
 * time zone database).
 */
const ZONE = 'Europe/Stockholm';

const inSweden = (moment: Date): DateTime => DateTime.fromJSDate(moment, { zone: ZONE });

/** The day of a moment. @throws RangeError for an invalid time */
export function dayOf(moment: Date): string {
  const day = inSweden(moment).toISODate();
  if (day === null) throw new RangeError('The moment is no time.');
  return day;
}

export const yearOf = (moment: Date): number => inSweden(moment).year;

/** Whether a text is a day of the calendar, written YYYY-MM-DD. */
export const isDay = (text: string): boolean => DateTime.fromFormat(text, 'yyyy-MM-dd', { zone: ZONE }).isValid;

/** The moment at which a day begins. */
export const startOfDay = (day: string): Date => DateTime.fromISO(day, { zone: ZONE }).startOf('day').toJSDate();

/**
 * The same time of the clock so many days later; earlier, for a negative number. A day in which the clocks change has
 * 23 or 25 hours.
 */
export const daysAfter = (moment: Date, days: number): Date => inSweden(moment).plus({ days }).toJSDate();

/** The same day and time of the clock this many years later. */
export const yearsAfter = (moment: Date, years: number): Date => inSweden(moment).plus({ years }).toJSDate();

/** How many days of the calendar, not stretches of 24 hours, lie between the days of two moments. */
export const daysBetween = (from: Date, to: Date): number =>
  Math.round(inSweden(to).startOf('day').diff(inSweden(from).startOf('day'), 'days').days);

/** As clocks in Sweden show a moment: `2024-11-15 13:30`. */
export const swedishTime = (moment: Date): string => inSweden(moment).toFormat('yyyy-MM-dd HH:mm');

/**
 * A moment in ISO 8601. Without an offset it is Swedish time, and a day alone is its beginning. Undefined for an
 * invalid one.
 */
export function momentOf(text: string): Date | undefined {
  const moment = DateTime.fromISO(text, { zone: ZONE });
  return moment.isValid ? moment.toJSDate() : undefined;
}

/** In SQL, the day of a moment. */
export const dayInSql = (moment: string): string => `(${moment} AT TIME ZONE '${ZONE}')::date`;
