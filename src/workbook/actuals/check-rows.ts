import { warningFinder } from "./find-warnings";
import type { ImportCase } from "./import-case";
import type { LedgerRow } from "./ledger-row";
import type { CsvTable } from "./read-csv";
import { rowReader, type ReadSettings } from "./read-row";
import type { RowProblem } from "./row-problem";

/** Every row of a file as a row of the ledger, or what is wrong with it. */
export interface CheckedRows {
  /** Rows that can be posted, in the order of the file. */
  readonly accepted: readonly LedgerRow[];
  /** Number of rows with at least one error. */
  readonly refused: number;
  /** Errors of the refused rows and warnings about the others, in the order of the file. */
  readonly problems: readonly RowProblem[];
}

/**
 * Checks each row of a file against the case and its ledger. A row with an error is left out
 * whole; the others do not depend on it.
 *
 * @param table the file (see `readCsv`)
 * @param importCase the workbook it is for
 * @param settings which column is what, and how its cells are read
 */
export function checkRows(
  table: CsvTable,
  importCase: ImportCase,
  settings: ReadSettings,
): CheckedRows {
  const read = rowReader(table.header.cells.length, importCase, settings);
  const { amount, note, postedOn } = settings.columns;
  const warnings = warningFinder(importCase, {
    statesDay: postedOn !== null,
    noteFollowsAmount: table.separator === "," && note === amount + 1,
  });
  const accepted: LedgerRow[] = [];
  const problems: RowProblem[] = [];
  for (const row of table.rows) {
    const result = read(row);
    if ("period" in result) {
      accepted.push(result);
      problems.push(...warnings(row.number, result));
    } else {
      problems.push(...result);
    }
  }
  return { accepted, refused: table.rows.length - accepted.length, problems };
}
