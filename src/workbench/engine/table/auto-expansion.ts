import type { Draft } from "immer";
import { overlaps } from "../address";
import type { Area, SheetModel, TableModel, WorkbookModel } from "../model";
import { isBlank } from "./table-parts";
import { growTable } from "./table-rows";

/**
 * Lets the table just above cells that are about to be filled take them in as new rows, as Excel
 * does when one types, pastes or writes below a table: not on a protected sheet, not below a row of
 * totals, not where the cells beside are in use.
 */
export function expandTable(draft: Draft<WorkbookModel>, sheetId: string, filled: Area): void {
  const sheet = draft.sheets.find(({ id }) => id === sheetId);
  const table = sheet?.tables.find((one) => takesIn(sheet, one, filled));
  if (table === undefined) return;
  growTable(draft, sheetId, table.id, filled.lastRow - table.area.lastRow);
}

function takesIn(sheet: SheetModel, table: TableModel, filled: Area): boolean {
  const { area, showTotals, showHeaders } = table;
  const begins = filled.row > area.row - (showHeaders ? 0 : 1) && filled.row <= area.lastRow + 1;
  const isWithin = filled.column >= area.column && filled.lastColumn <= area.lastColumn;
  if (sheet.protection !== null || showTotals || !begins || !isWithin) return false;
  if (filled.lastRow <= area.lastRow) return false;
  const rows = { ...area, row: area.lastRow + 1, lastRow: filled.lastRow };
  const others = sheet.tables.filter(({ id }) => id !== table.id).map((one) => one.area);
  const isFree = [...others, ...sheet.merges].every((other) => !overlaps(other, rows));
  return isFree && isBlank(sheet, rows);
}
