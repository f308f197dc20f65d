import { ValuationError } from "../errors";
import { requireBetween, requireSeries } from "../require";

/** The year of dated flows, as in Excel: leap years count no more. */
export const DAYS_PER_YEAR = 365;

/** 31 December 9999, the last day Excel knows. */
const LAST_DATE = 2_958_465;

/**
 * Throws unless there is one date for each flow.
 *
 * @param dates serial days, whole or not
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
    requireBetween(0, LAST_DATE, `dates[${String(index)}]`, date);
  }
}

/**
 * @param dates checked by requireDates
 * @returns whole days from the first date given; below 0 where a date lies before it
 */
export function wholeDays(dates: readonly number[]): number[] {
  const base = Math.trunc(dates[0] ?? 0);
  return dates.map((date) => Math.trunc(date) - base);
}
