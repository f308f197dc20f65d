import type { Discounting } from "./measurement-case";
import type { PlannedLine } from "./plan";

/** How a version is valued. */
export interface ValuationTerms {
  /** effective discount rate per year, above −1 */
  readonly discountRate: number;
  readonly discounting: Discounting;
  /** for the cost per user */
  readonly users: number;
}

/** The plan as it was frozen: by a close, or by gate 0 as the business case. */
export interface CaseVersion {
  /** the quarter closed, and number of the version; 0 for the business case, with nothing closed */
  readonly closedQuarter: number;
  /** the day as of which the ledger counts */
  readonly asOf: number;
  readonly terms: ValuationTerms;
  readonly lines: readonly PlannedLine[];
}
