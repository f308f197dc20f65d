const MILLISECONDS_PER_DAY = 86_400_000;
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

/** A day as "2027-03-31". */
export function isoDay(serial: number): string {
  return new Date(DAY_ZERO + Math.floor(serial) * MILLISECONDS_PER_DAY).toISOString().slice(0, 10);
}
