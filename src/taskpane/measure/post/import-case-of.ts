import type { ImportCase } from "../../../workbook/actuals/import-case";
import type { LedgerRow } from "../../../workbook/actuals/ledger-row";
import { postingDay, type CaseReading, type LedgerEntry } from "../../../workbook/excel/measure";

/**
 * What an import needs to know of a case; null while the case has no first day.
 *
 * @param today as Excel's serial number
 */
export function importCaseOf(reading: CaseReading, today: number): ImportCase | null {
  const { firstDay, lastClosed } = reading.inputs;
  if (firstDay === null) return null;
  const asOf = reading.closes.at(-1)?.asOf;
  return {
    firstDay,
    quarters: reading.quarters,
    lines: reading.lines.map(({ id, name, plan }) => ({ id, name, plan })),
    ledger: reading.ledger.flatMap(ledgerRow),
    closingQuarter: Math.min((lastClosed ?? 0) + 1, reading.quarters),
    lastClose:
      lastClosed !== null && typeof asOf === "number" ? { quarter: lastClosed, day: asOf } : null,
    today: postingDay(reading, today),
  };
}

/** A row that counts; the sheet names what is wrong with the others. */
function ledgerRow({ period, postedOn, line, amount, note, problem }: LedgerEntry): LedgerRow[] {
  const isNumbers =
    typeof period === "number" && typeof postedOn === "number" && typeof amount === "number";
  if (!isNumbers || problem !== "") return [];
  return [{ period, postedOn, line: String(line), amount, note: String(note) }];
}
