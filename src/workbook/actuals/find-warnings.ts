import { actualsTexts } from "../../locales/en/actuals";
import type { ImportCase } from "./import-case";
import type { LedgerRow } from "./ledger-row";
import type { ColumnRole } from "./map-columns";
import type { RowProblem, RowWarning } from "./row-problem";
import { isoDate } from "./serial-date";

/** What a file's columns and separator mean for its rows. */
export interface FileLayout {
  /**
   * The file says when each row was posted. Where it does not, a row equal to one of the ledger but
   * for its day is a duplicate too.
   */
  readonly statesDay: boolean;
  /** The note stands right behind the amount, with a comma between them. */
  readonly noteFollowsAmount: boolean;
}

const texts = actualsTexts.problems;

/**
 * Makes the function that finds what deserves a look in rows that can be posted. It is to be asked
 * row by row, in the order of the file, because it knows the rows before.
 *
 * @param layout what the rows come from
 */
export function warningFinder(
  importCase: ImportCase,
  { statesDay, noteFollowsAmount }: FileLayout,
): (number: number, row: LedgerRow) => readonly RowProblem[] {
  const { closingQuarter, lastClose, today } = importCase;
  const inLedger = new Set(importCase.ledger.map((row) => identity(row, statesDay)));
  const inFile = new Map<string, number>();

  return (number, row) => {
    const warnings: RowProblem[] = [];
    const warn = (column: ColumnRole | null, code: RowWarning, message: string) =>
      warnings.push({ row: number, column, severity: "warning", code, message });

    const { period, postedOn, amount, note } = row;
    if (period > closingQuarter) {
      const message = texts.afterClosingQuarter(period, closingQuarter);
      warn("period", "after-closing-quarter", message);
    }
    if (lastClose !== null && period <= lastClose.quarter) {
      const message = texts.restatement(actualsTexts.period(period), lastClose.quarter);
      warn("period", "restatement", message);
    }
    if (lastClose !== null && postedOn <= lastClose.day) {
      const message = texts.postedBeforeLastClose(isoDate(postedOn), isoDate(lastClose.day));
      warn("postedOn", "posted-before-last-close", message);
    }
    if (postedOn > today) {
      const message = texts.postedInFuture(isoDate(postedOn), isoDate(today));
      warn("postedOn", "posted-in-future", message);
    }
    if (noteFollowsAmount && isCut(amount, note)) {
      warn("note", "note-continues-amount", texts.noteContinuesAmount(note, amount));
    }

    const key = identity(row, statesDay);
    if (inLedger.has(key)) warn(null, "duplicate-in-ledger", texts.duplicateInLedger);
    const before = inFile.get(key);
    if (before !== undefined) warn(null, "duplicate-in-file", texts.duplicateInFile(before));
    else inFile.set(key, number);
    return warnings;
  };
}

/** "1,234.50" without quotation marks is an amount of 1 and a note of 234.50. */
function isCut(amount: number, note: string): boolean {
  return Number.isInteger(amount) && Math.abs(amount) < 1000 && /^\d{3}(\.\d+)?$/.test(note);
}

/** Equal for rows that say the same thing. */
function identity({ period, postedOn, line, amount, note }: LedgerRow, byDay: boolean): string {
  return JSON.stringify([period, line, amount, note, ...(byDay ? [postedOn] : [])]);
}
