import { QUARTERS_PER_YEAR } from "./measurement-case";

/**
 * @param years horizon of the case
 * @returns the number of its last quarter, N
 */
export function lastPeriodOf(years: number): number {
  return QUARTERS_PER_YEAR * years;
}

/**
 * @param period number of a quarter, or 0 for the Initial period
 * @returns the year it belongs to, 0 for the Initial period
 */
export function yearOf(period: number): number {
  return Math.ceil(period / QUARTERS_PER_YEAR);
}

/**
 * The first close closes the Initial period too; before it nothing is closed.
 *
 * @param period number of a quarter, or 0 for the Initial period
 * @param closedQuarter the last closed quarter, 0 before the first close
 * @returns whether actual amounts count in the period
 */
export function isClosed(period: number, closedQuarter: number): boolean {
  return closedQuarter > 0 && period <= closedQuarter;
}
