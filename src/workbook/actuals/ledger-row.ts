/** One row of the ledger of actuals, which is only ever added to: a correction is a further row. */
export interface LedgerRow {
  /** Number of the quarter, from 1; 0 is Initial. */
  readonly period: number;
  /** The day it was posted, as Excel's serial number. */
  readonly postedOn: number;
  /** Id of the cost or benefit line, such as "C01". */
  readonly line: string;
  /** Positive in the sense of its line: a cost of 100 is 100. */
  readonly amount: number;
  /** Any text; "" for none. It is text even where it looks like a formula. */
  readonly note: string;
}
