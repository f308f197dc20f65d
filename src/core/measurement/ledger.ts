import { ValuationError } from "../errors";
import { requireFinite, requireWholeNumber } from "../require";

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

/**
 * The actual amounts of all lines as of a day: for each line and period, the sum of its postings.
 *
 * @param ledger postings in the order of the ledger
 * @param asOf the last day whose postings count
 * @returns by line, money per period; undefined where nothing was posted
 */
export function actualAmounts(
  ledger: readonly LedgerRow[],
  asOf: number,
): Map<string, (number | undefined)[]> {
  const byLine = new Map<string, (number | undefined)[]>();
  for (const { period, postedOn, line, amount } of ledger) {
    if (postedOn > asOf) continue;
    const amounts = byLine.get(line) ?? [];
    amounts[period] = (amounts[period] ?? 0) + amount;
    byLine.set(line, amounts);
  }
  return byLine;
}

/**
 * Throws "out-of-domain" or "not-finite", naming the row counted from 1, unless every posting has a
 * line and a period of the case, a whole day and an amount.
 *
 * @param ledger all postings
 * @param lineIds ids of all lines of the case
 * @param lastPeriod the last period of the case
 */
export function requireLedger(
  ledger: readonly LedgerRow[],
  lineIds: ReadonlySet<string>,
  lastPeriod: number,
): void {
  for (const [index, { period, postedOn, line, amount }] of ledger.entries()) {
    const row = `ledger row ${String(index + 1)}`;
    requireWholeNumber(0, lastPeriod, `period of ${row}`, period);
    requireWholeNumber(0, Infinity, `postedOn of ${row}`, postedOn);
    requireFinite(`amount of ${row}`, amount);
    if (!lineIds.has(line)) {
      throw new ValuationError(
        "out-of-domain",
        `line of ${row} must be the id of a line of the case, got ${JSON.stringify(line)}`,
      );
    }
  }
}
