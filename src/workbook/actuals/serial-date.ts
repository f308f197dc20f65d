/**
 * Days as Excel counts them: 1 is 1 January 1900. Years before 1901 are left out, because Excel
 * counts a 29 February 1900 that never was.
 */

const MILLISECONDS_PER_DAY = 86_400_000;
const DAY_ZERO = Date.UTC(1899, 11, 30);
const FIRST_YEAR = 1901;
const LAST_YEAR = 9999;

/** The serial number of a day, or null where the calendar has no such day; January is month 1. */
export function serialDate(year: number, month: number, day: number): number | null {
  const isMonth = year >= FIRST_YEAR && year <= LAST_YEAR && month >= 1 && month <= 12;
  if (!isMonth || day < 1 || day > daysInMonth(year, month)) return null;
  return (Date.UTC(year, month - 1, day) - DAY_ZERO) / MILLISECONDS_PER_DAY;
}

/** The same day of a later month, or that month's last day where it is shorter, as EDATE says. */
export function monthsLater(serial: number, months: number): number {
  const date = dateOf(serial);
  const first = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1));
  const lastDay = daysInMonth(first.getUTCFullYear(), first.getUTCMonth() + 1);
  first.setUTCDate(Math.min(date.getUTCDate(), lastDay));
  return (first.getTime() - DAY_ZERO) / MILLISECONDS_PER_DAY;
}

/** The day as "2027-03-31". */
export function isoDate(serial: number): string {
  return dateOf(serial).toISOString().slice(0, 10);
}

/** The number of days of a month; January is month 1. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function dateOf(serial: number): Date {
  return new Date(DAY_ZERO + serial * MILLISECONDS_PER_DAY);
}
