import { effectiveRate } from "./effective-rate";
import type { Discounting, MeasurementCase } from "./measurement-case";
import { lastPeriodOf } from "./timeline";

/** The rule of thumb for the cost per user is about so many years. */
export const YEARS_OF_USER_COST = 3;

/** How amounts are valued: what History keeps of the inputs. */
export interface ValuationTerms {
  /** effective discount rate per year, above −1 */
  readonly discountRate: number;
  readonly discounting: Discounting;
  /** for the cost per user: how many there are on average in the quarters of the first three years */
  readonly users: number;
}

/**
 * @param measurementCase checked by requireMeasurementCase
 * @returns the terms by which its amounts are valued
 */
export function valuationTerms(measurementCase: MeasurementCase): ValuationTerms {
  const { annualRate, rateBasis, discounting, users } = measurementCase;
  const counted = users.slice(1, lastPeriodOf(YEARS_OF_USER_COST) + 1);
  return {
    discountRate: effectiveRate(annualRate, rateBasis),
    discounting,
    users: counted.reduce((total, count) => total + count, 0) / counted.length,
  };
}
