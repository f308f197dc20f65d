import {
  deleteTableRows,
  deletionFrom,
  insertionInto,
  insertTableRows,
} from "../../../engine/table/table-rows";
import { bodyArea } from "../../../engine/table/table-parts";
import type { Area, SheetModel, TableModel } from "../../../engine/model";
import type { HostContext } from "../context";
import { requireShiftable } from "./shift-ranges";

/** Adds rows to a table before its row `index`, as Excel does; the cells below it move down. */
export function addRows(
  context: HostContext,
  sheetId: string,
  table: TableModel,
  index: number,
  count: number,
): void {
  context.requireUnprotected(sheetId);
  const shift = insertionInto(context.sheet(sheetId), table, index, count);
  if (shift !== null) requireShiftable(context, sheetId, shift);
  context.change((draft) => insertTableRows(draft, sheetId, table.id, index, count));
}

/** Deletes rows of a table; the cells below it move up. The last row stays, as a place for one. */
export function removeRows(
  context: HostContext,
  sheetId: string,
  table: TableModel,
  index: number,
  count: number,
): void {
  context.requireUnprotected(sheetId);
  const shift = deletionFrom(table, index, count);
  if (shift !== null) requireShiftable(context, sheetId, shift);
  context.change((draft) => deleteTableRows(draft, sheetId, table.id, index, count));
}

/** The table of which an area is whole rows, or null. */
export function tableWithRows(sheet: SheetModel, area: Area): TableModel | null {
  const isRowsOf = (table: TableModel): boolean => {
    const body = bodyArea(table);
    return (
      area.column === body.column &&
      area.lastColumn === body.lastColumn &&
      area.row >= body.row &&
      area.lastRow <= body.lastRow
    );
  };
  return sheet.tables.find(isRowsOf) ?? null;
}
