import type { MeasurementCase } from "./measurement-case";
import { plannedLines, type LineAmounts } from "./plan";
import { valuationTerms, type ValuationTerms } from "./valuation-terms";

/** The plan and its terms as they were frozen: by a close, or by gate 0 as the business case. */
export interface CaseVersion {
  /** the quarter closed, and number of the version; 0 for the business case, with nothing closed */
  readonly closedQuarter: number;
  /** the last day whose postings count */
  readonly asOf: number;
  readonly terms: ValuationTerms;
  readonly lines: readonly LineAmounts[];
}

/**
 * @param measurementCase checked by requireMeasurementCase
 * @param closedQuarter the last closed quarter, 0 where nothing is closed
 * @param asOf the last day whose postings count
 * @returns the case as it is planned now
 */
export function versionOf(
  measurementCase: MeasurementCase,
  closedQuarter: number,
  asOf: number,
): CaseVersion {
  return {
    closedQuarter,
    asOf,
    terms: valuationTerms(measurementCase),
    lines: plannedLines(measurementCase),
  };
}
