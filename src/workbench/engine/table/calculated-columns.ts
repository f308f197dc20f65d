import { shiftFormula } from "../formula/formula-references";
import type { SheetModel, TableModel } from "../model";
import { bodyArea, isEmptyTable } from "./table-parts";

/**
 * The calculated columns of a table: those whose rows all hold the same formula, told from where
 * each stands. By column of the sheet, the formula as it reads in the first row.
 */
export function calculatedColumns(
  sheet: Pick<SheetModel, "cells">,
  table: TableModel,
): ReadonlyMap<number, string> {
  const columns = new Map<number, string>();
  if (isEmptyTable(sheet, table)) return columns;
  const body = bodyArea(table);
  for (let column = body.column; column <= body.lastColumn; column += 1) {
    const formula = sheet.cells[body.row]?.[column]?.formula;
    if (formula !== undefined && repeats(sheet, body.row, body.lastRow, column, formula)) {
      columns.set(column, formula);
    }
  }
  return columns;
}

function repeats(
  sheet: Pick<SheetModel, "cells">,
  first: number,
  last: number,
  column: number,
  formula: string,
): boolean {
  // Most formulas of tables name columns, not cells, and read the same in every row.
  const moves = shiftFormula(formula, 1, 0) !== formula;
  for (let row = first + 1; row <= last; row += 1) {
    const expected = moves ? shiftFormula(formula, row - first, 0) : formula;
    if (sheet.cells[row]?.[column]?.formula !== expected) return false;
  }
  return true;
}
