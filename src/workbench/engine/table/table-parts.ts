import { contains } from "../address";
import type { Area, SheetModel, TableModel } from "../model";

type Cells = Pick<SheetModel, "cells">;

/** The rows of a table between its header and its totals. */
export function bodyArea({ area, showHeaders, showTotals }: TableModel): Area {
  return {
    ...area,
    row: area.row + (showHeaders ? 1 : 0),
    lastRow: area.lastRow - (showTotals ? 1 : 0),
  };
}

/** Whether the table has no rows yet, and its one blank row waits for the first. */
export function isEmptyTable(sheet: Cells, table: TableModel): boolean {
  const body = bodyArea(table);
  return table.insertRow === true && body.row === body.lastRow && isBlank(sheet, body);
}

/** Whether no cell of an area holds anything. */
export function isBlank(sheet: Cells, area: Area): boolean {
  for (let row = area.row; row <= area.lastRow; row += 1) {
    const line = sheet.cells[row];
    if (line === undefined) continue;
    for (let column = area.column; column <= area.lastColumn; column += 1) {
      const cell = line[column];
      if (cell?.formula !== undefined || cell?.value !== undefined) return false;
    }
  }
  return true;
}

/** The table a cell belongs to, or null. */
export function tableAt(
  { tables }: Pick<SheetModel, "tables">,
  row: number,
  column: number,
): TableModel | null {
  return tables.find(({ area }) => contains(area, row, column)) ?? null;
}
