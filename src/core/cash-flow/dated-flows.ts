import { ValuationError } from "../errors";
import { requireBetween, requireSeries } from "../require";

/** The year of dated flows, as in Excel: there is no leap day in it. */
export const DAYS_PER_YEAR = 365;

/** Excel's last date, 31 December 9999, as the serial number of its day. */
const LAST_DATE = 2_958_465;

/**
 * Throws unless there is one date for each flow, each a serial number that Excel shows as a date.
 *
 * @param dates Excel's serial dates, from 0 to 2958465 (31 December 9999), whole or with a time
 * @param flowCount how many flows there are
 */
export function requireDates(dates: readonly number[], flowCount: number): void {
  requireSeries("dates", dates);
  if (dates.length !== flowCount) {
    throw new ValuationError(
      "different-lengths",
      `cashFlows and dates must hold the same number of values, got ${String(flowCount)} and ${String(dates.length)}`,
    );
  }
  for (let index = 0; index < dates.length; index++) {
    const date = dates[index] ?? NaN;
    // Asked first, so that no name is put together for each date of a long series.
    if (date >= 0 && date <= LAST_DATE) continue;
    requireBetween(0, LAST_DATE, `date ${String(index + 1)}`, date);
  }
}

/**
 * Days from the first date given, which need not be the earliest. A time of day does not count:
 * Excel truncates dates before it takes their difference.
 *
 * @param dates checked by requireDates
 * @returns whole days after the first date, below 0 for a date before it
 */
export function wholeDays(dates: readonly number[]): number[] {
  const base = Math.trunc(dates[0] ?? NaN);
  return dates.map((date) => Math.trunc(date) - base);
}
