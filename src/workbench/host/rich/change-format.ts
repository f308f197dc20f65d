import { type Draft, original } from "immer";
import { cellFormat } from "../../engine/cells/cell-format";
import {
  type Area,
  type CellFormat,
  MAX_COLUMNS,
  MAX_ROWS,
  type SheetModel,
} from "../../engine/model";

/** What to do to the format of one cell, column, row or sheet. */
export type FormatChange = (format: CellFormat | undefined) => CellFormat;

/** Changes the format of an area; whole rows and columns carry it themselves, as in Excel. */
export function changeFormat(sheet: Draft<SheetModel>, area: Area, change: FormatChange): void {
  const allRows = area.row === 0 && area.lastRow === MAX_ROWS - 1;
  const allColumns = area.column === 0 && area.lastColumn === MAX_COLUMNS - 1;
  if (allRows && allColumns) {
    sheet.format = draft(change(sheet.format));
    for (const line of [...Object.values(sheet.columns), ...Object.values(sheet.rows)]) {
      if (line.format !== undefined) line.format = draft(change(line.format));
    }
    changeExistingCells(sheet, area, change);
  } else if (allRows || allColumns) {
    const lines = allRows ? sheet.columns : sheet.rows;
    const [first, last] = allRows ? [area.column, area.lastColumn] : [area.row, area.lastRow];
    for (let index = first; index <= last; index += 1) {
      const line = (lines[index] ??= {});
      line.format = draft(change(line.format));
    }
    changeExistingCells(sheet, area, change);
  } else {
    changeCells(sheet, area, change);
  }
}

/** New rows beside the old ones: a draft of each of thousands of cells would cost far more. */
function changeCells(sheet: Draft<SheetModel>, area: Area, change: FormatChange): void {
  const { cells } = original(sheet);
  for (let row = area.row; row <= area.lastRow; row += 1) {
    const line = { ...cells[row] };
    for (let column = area.column; column <= area.lastColumn; column += 1) {
      line[column] = { ...line[column], format: change(line[column]?.format) };
    }
    sheet.cells[row] = line;
  }
}

function changeExistingCells(sheet: Draft<SheetModel>, area: Area, change: FormatChange): void {
  for (const [rowText, cells] of Object.entries(sheet.cells)) {
    const row = Number(rowText);
    if (row < area.row || row > area.lastRow) continue;
    for (const [columnText, cell] of Object.entries(cells)) {
      const column = Number(columnText);
      if (column < area.column || column > area.lastColumn || cell.format === undefined) continue;
      cell.format = draft(change(cell.format));
    }
  }
}

/** Formats are replaced as a whole, never changed in place, so they may be shared. */
function draft(format: CellFormat): Draft<CellFormat> {
  return format;
}

/**
 * The one value that all cells of an area share, or null when they differ. Cells beyond the used
 * ones look alike along each row and column, so one line beyond them speaks for all.
 */
export function sharedValue<T>(
  sheet: SheetModel,
  area: Area,
  read: (format: CellFormat) => T,
): T | null {
  const [lastUsedRow, lastUsedColumn] = lastUsed(sheet);
  const lastRow = Math.min(area.lastRow, Math.max(area.row, lastUsedRow + 1));
  const lastColumn = Math.min(area.lastColumn, Math.max(area.column, lastUsedColumn + 1));
  const first = read(cellFormat(sheet, area.row, area.column));
  for (let row = area.row; row <= lastRow; row += 1) {
    for (let column = area.column; column <= lastColumn; column += 1) {
      if (read(cellFormat(sheet, row, column)) !== first) return null;
    }
  }
  return first;
}

function lastUsed(sheet: SheetModel): [row: number, column: number] {
  const rows = [...Object.keys(sheet.cells), ...Object.keys(sheet.rows)].map(Number);
  const columns = Object.values(sheet.cells).flatMap((cells) => Object.keys(cells));
  return [
    Math.max(-1, ...rows),
    Math.max(-1, ...[...columns, ...Object.keys(sheet.columns)].map(Number)),
  ];
}
