/** A posting of actual money. The ledger is only ever added to; a correction is a further row. */
export interface LedgerRow {
  /** the period it belongs to, 0 to 4 · years */
  readonly period: number;
  /** day of posting, as a whole number of days such as Excel's dates */
  readonly postedOn: number;
  /** id of a line of the case */
  readonly line: string;
  /** money, positive for a cost that was paid and a benefit that came; corrections may be negative */
  readonly amount: number;
}
