const MILLISECONDS_PER_DAY = 86_400_000;
const MONTHS_PER_QUARTER = 3;
const DAY_ZERO = Date.UTC(1899, 11, 30);

/** The day of a moment where its clock stands, as Excel counts days. */
export function serialDay(moment: Date): number {
  return Math.floor(serialMoment(moment));
}

/** The moment itself, its time of day as a share of the day. */
export function serialMoment(moment: Date): number {
  const local = moment.getTime() - moment.getTimezoneOffset() * 60_000;
  return (local - DAY_ZERO) / MILLISECONDS_PER_DAY;
}

/** The last day of a quarter of a case that begins on `firstDay`. */
export function lastDayOfQuarter(firstDay: number, quarter: number): number {
  const start = new Date(DAY_ZERO + Math.floor(firstDay) * MILLISECONDS_PER_DAY);
  const month = start.getUTCMonth() + MONTHS_PER_QUARTER * quarter;
  const longest = new Date(Date.UTC(start.getUTCFullYear(), month + 1, 0)).getUTCDate();
  // A month that has no such day ends the count on its last one, as EDATE does.
  const day = Math.min(start.getUTCDate(), longest);
  const next = Date.UTC(start.getUTCFullYear(), month, day);
  return (next - DAY_ZERO) / MILLISECONDS_PER_DAY - 1;
}

/** A day as "2027-03-31". */
export function isoDay(serial: number): string {
  return new Date(DAY_ZERO + Math.floor(serial) * MILLISECONDS_PER_DAY).toISOString().slice(0, 10);
}
