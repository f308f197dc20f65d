import type { Draft } from "immer";
import { parseArea } from "../address";
import { clearArea } from "../cells/cell-edits";
import { plainCells } from "../cells/plain-cells";
import { type Shift, shiftArea, shiftCells } from "../cells/shift-cells";
import { addressLike, mapReferences } from "../formula/formula-references";
import { rewriteFormulas } from "../formula/rewrite-formulas";
import type { Area, SheetModel, TableModel, WorkbookModel } from "../model";
import { calculatedColumns } from "./calculated-columns";
import { nameColumns } from "./column-names";
import { dressNewRows } from "./new-rows";
import { bodyArea, isEmptyTable } from "./table-parts";

/** The cells that must be inserted so that a table gets rows before its row `index`; null: none. */
export function insertionInto(
  sheet: Pick<SheetModel, "cells">,
  table: TableModel,
  index: number,
  count: number,
): Shift | null {
  const body = bodyArea(table);
  const isEmpty = isEmptyTable(sheet, table);
  // An empty table has a place for its first row.
  const missing = isEmpty ? count - 1 : count;
  if (missing === 0) return null;
  return band("insert", table, isEmpty ? body.lastRow + 1 : body.row + index, missing);
}

/** The cells that must be deleted so that a table loses rows; null: none. */
export function deletionFrom(table: TableModel, index: number, count: number): Shift | null {
  const body = bodyArea(table);
  // The last row stays, and becomes the place for a first one.
  const isAll = index === 0 && count === body.lastRow - body.row + 1;
  if (isAll && count === 1) return null;
  return band("delete", table, body.row + index + (isAll ? 1 : 0), isAll ? count - 1 : count);
}

/**
 * Gives a table `count` rows before its row `index` (at the end: the number of its rows). The cells
 * below it, as wide as the table, move down; `shiftObstacle` of the insertion tells whether they can.
 */
export function insertTableRows(
  draft: Draft<WorkbookModel>,
  sheetId: string,
  tableId: string,
  index: number,
  count: number,
): void {
  const old = find(draft, sheetId, tableId);
  const before = bodyArea(old.table);
  const oldLastRow = old.table.area.lastRow;
  const shift = insertionInto({ cells: plainCells(old.sheet) }, old.table, index, count);
  if (shift !== null) shiftCells(draft, sheetId, shift);
  // Moving cells made the tables anew.
  const { sheet, table } = find(draft, sheetId, tableId);
  if (shift !== null && shift.at > oldLastRow) takeRowsBelow(sheet, table, shift.count);
  delete table.insertRow;
  coverRows(draft, sheet, table, shift === null ? before : (shiftArea(before, shift) ?? before));
}

/** Lets a table without a row of totals take the rows below it, as they are. */
export function growTable(
  draft: Draft<WorkbookModel>,
  sheetId: string,
  tableId: string,
  count: number,
): void {
  const { sheet, table } = find(draft, sheetId, tableId);
  const before = bodyArea(table);
  takeRowsBelow(sheet, table, count);
  coverRows(draft, sheet, table, before);
}

/** Gives a table without a row of totals another area, below the same header row. */
export function resizeTable(
  draft: Draft<WorkbookModel>,
  sheetId: string,
  tableId: string,
  area: Area,
): void {
  const { sheet, table } = find(draft, sheetId, tableId);
  const more = area.lastRow - table.area.lastRow;
  table.area = { ...area, lastRow: Math.min(area.lastRow, table.area.lastRow) };
  if (more > 0) growTable(draft, sheetId, tableId, more);
  nameColumns(sheet, table);
}

/** Deletes rows of a table; the cells below it, as wide as the table, move up. */
export function deleteTableRows(
  draft: Draft<WorkbookModel>,
  sheetId: string,
  tableId: string,
  index: number,
  count: number,
): void {
  const { table } = find(draft, sheetId, tableId);
  const body = bodyArea(table);
  const shift = deletionFrom(table, index, count);
  if (shift !== null) shiftCells(draft, sheetId, shift);
  if (index > 0 || count <= body.lastRow - body.row) return;
  const left = find(draft, sheetId, tableId);
  left.table.insertRow = true;
  clearArea(left.sheet, bodyArea(left.table), "contents");
}

function takeRowsBelow(sheet: Draft<SheetModel>, table: Draft<TableModel>, count: number): void {
  const { id: tableId, area } = table;
  const [like, first, last] = [area.lastRow, area.lastRow + 1, area.lastRow + count];
  const calculated = [...calculatedColumns({ cells: plainCells(sheet) }, table).keys()];
  table.area.lastRow = last;
  dressNewRows(sheet, { tableId, first, last, like, calculated });
}

/**
 * What referred to all rows of columns of a table refers to all of them again, as in Excel. `was`
 * is where those rows are now.
 */
function coverRows(
  draft: Draft<WorkbookModel>,
  { name }: SheetModel,
  table: TableModel,
  was: Area,
): void {
  // In a table of one row, a reference to cells of that row says nothing of columns.
  if (was.row === was.lastRow) return;
  const header = table.area.row;
  const { row: firstRow, column, lastColumn, lastRow } = bodyArea(table);
  rewriteFormulas(draft, (formula, formulaSheet) =>
    mapReferences(formula, ({ sheet, sheetName, address }) => {
      const isHere = (sheetName ?? formulaSheet).toLowerCase() === name.toLowerCase();
      const area = isHere ? parseArea(address) : null;
      const covers =
        area !== null &&
        area.lastRow === was.lastRow &&
        (area.row === was.row || area.row === header) &&
        area.column >= column &&
        area.lastColumn <= lastColumn;
      if (!covers) return sheet + address;
      const row = area.row === was.row ? firstRow : area.row;
      return sheet + addressLike(address, { ...area, row, lastRow });
    }),
  );
}

function band(kind: Shift["kind"], { area }: TableModel, at: number, count: number): Shift {
  return { kind, axis: "row", at, count, first: area.column, last: area.lastColumn };
}

function find(
  draft: Draft<WorkbookModel>,
  sheetId: string,
  tableId: string,
): { sheet: Draft<SheetModel>; table: Draft<TableModel> } {
  const sheet = draft.sheets.find(({ id }) => id === sheetId);
  const table = sheet?.tables.find(({ id }) => id === tableId);
  if (sheet === undefined || table === undefined) throw new Error(`there is no table ${tableId}`);
  return { sheet, table };
}
