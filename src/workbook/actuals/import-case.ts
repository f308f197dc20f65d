import type { LedgerRow } from "./ledger-row";

/** What an import needs to know of the workbook that it is for. Days are Excel's serial numbers. */
export interface ImportCase {
  /** First day of quarter 1. */
  readonly firstDay: number;
  /** Number of quarters. */
  readonly quarters: number;
  readonly lines: readonly CaseLine[];
  readonly ledger: readonly LedgerRow[];
  /** The quarter that is about to be closed. */
  readonly closingQuarter: number;
  /** The last closed quarter and the day it was closed as of; null before the first close. */
  readonly lastClose: { readonly quarter: number; readonly day: number } | null;
  /** The day on which rows are posted that state none themselves. */
  readonly today: number;
}

/** A cost or benefit line of the case. */
export interface CaseLine {
  readonly id: string;
  readonly name: string;
  /** Planned amount by period, Initial first. */
  readonly plan: readonly number[];
}
