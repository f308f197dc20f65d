import { requireWholeNumber } from "../require";
import { versionOf, type CaseVersion } from "./case-version";
import type { MeasurementCase } from "./measurement-case";
import { requireMeasurementCase } from "./require-measurement-case";

/** Two figures by which a change of the frozen baseline is noticed. */
export interface BaselineChecksums {
  /** the sum of all amounts */
  readonly sum: number;
  /** the sum of each amount times its number, counted from 1 row by row */
  readonly weightedSum: number;
}

/**
 * Freezes the business case when gate 0 is passed: version 0, in which nothing is closed.
 *
 * @param measurementCase the case as it stands
 * @param asOf the day, as a whole number of days such as Excel's dates
 * @returns the version that the first close is compared with
 * @throws {ValuationError} naming the line and the field that is refused
 * @example
 * freezeBaseline({ years: 1, annualRate: 0.4, rateBasis: "nominal", discounting: "mid", users: [0, 5, 5, 5, 5], costs: [{ id: "C1", category: "Licences", amount: 20, isRecurring: true, isPerUser: true }], benefits: [], drivers: [], customers: [], scenario: "Base" }, 46000).terms; // {"discountRate": 0.4641, "discounting": "mid", "users": 5}
 */
export function freezeBaseline(measurementCase: MeasurementCase, asOf: number): CaseVersion {
  requireMeasurementCase(measurementCase);
  requireWholeNumber(0, Infinity, "asOf", asOf);
  return versionOf(measurementCase, 0, asOf);
}

/**
 * The figures that are kept when the baseline is frozen and compared ever after. A single amount
 * that is changed changes both; two that change places change the second, wherever they stand.
 *
 * @param amounts of the frozen lines, a row for each, all of one length
 * @returns both figures
 * @example
 * baselineChecksums([[1, 2], [3, 4]]); // {"sum": 10, "weightedSum": 30}
 */
export function baselineChecksums(amounts: readonly (readonly number[])[]): BaselineChecksums {
  let sum = 0;
  let weightedSum = 0;
  for (const [index, amount] of amounts.flat().entries()) {
    sum += amount;
    weightedSum += amount * (index + 1);
  }
  return { sum, weightedSum };
}
