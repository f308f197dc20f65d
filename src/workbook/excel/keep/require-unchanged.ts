import { keepTexts } from "../../../locales/en/keep";
import { cellName } from "./cell-writes";
import type { KeepTask } from "./keep-run";
import { readGrids, type OpenSheet } from "./open-sheets";

/** A cell, and what range.formulas said of it when it was read. */
export interface ReadCell {
  readonly sheet: OpenSheet;
  readonly row: number;
  readonly column: number;
  readonly formula: unknown;
}

/**
 * Stops if cells that are about to be written no longer hold what was read from them: somebody who
 * works on the same workbook has changed them, or moved others to their place.
 *
 * @throws {KeepError}
 */
export async function requireUnchanged(
  { context, fail }: KeepTask,
  cells: readonly ReadCell[],
): Promise<void> {
  const sheets = [...new Set(cells.map(({ sheet }) => sheet))];
  const now = await readGrids(context, sheets, "formulas");
  const changed = cells.filter(
    ({ sheet, row, column, formula }) => now.at(sheet, row, column) !== formula,
  );
  if (changed.length === 0) return;
  const places = changed.map(({ sheet, row, column }) => ({
    sheet: sheet.name,
    cell: cellName(row, column),
  }));
  fail("Changed", keepTexts.changedMeanwhile, places);
}
