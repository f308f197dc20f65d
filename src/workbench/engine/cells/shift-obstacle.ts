import { bodyArea } from "../table/table-parts";
import { type Area, MAX_COLUMNS, MAX_ROWS, type SheetModel, type TableModel } from "../model";
import type { Shift } from "./shift-cells";

/** Why cells cannot be inserted or deleted. */
export type ShiftObstacle =
  /** It would tear a table apart: cells of a part of its width would move, or its header go. */
  | "table"
  /** It would tear merged cells apart. */
  | "mergedCells"
  /** Filled cells would be pushed off the end of the sheet. */
  | "sheetEnd";

/** What keeps cells from being inserted or deleted, or null when nothing does. */
export function shiftObstacle(sheet: SheetModel, shift: Shift): ShiftObstacle | null {
  if (sheet.tables.some((table) => tearsTable(table, shift))) return "table";
  if (sheet.merges.some((merge) => isTorn(merge, shift))) return "mergedCells";
  return shift.kind === "insert" && reachesEnd(sheet, shift) ? "sheetEnd" : null;
}

function tearsTable(table: TableModel, shift: Shift): boolean {
  if (isTorn(table.area, shift)) return true;
  if (shift.kind === "insert" || shift.axis === "column" || !isInBand(table.area, shift)) {
    return false;
  }
  const deletes = (row: number): boolean => row >= shift.at && row < shift.at + shift.count;
  const { area, showHeaders } = table;
  if (deletes(area.row) && deletes(area.lastRow)) return false;
  const body = bodyArea(table);
  // A table keeps its header, and one row below it.
  return (showHeaders && deletes(area.row)) || (deletes(body.row) && deletes(body.lastRow));
}

/** Whether a part of the area would move, and another part of it in the same lines stay. */
function isTorn(area: Area, shift: Shift): boolean {
  const [first, last] = across(area, shift);
  const touches = last >= shift.first && first <= shift.last;
  return touches && end(area, shift) >= shift.at && !isInBand(area, shift);
}

function isInBand(area: Area, shift: Shift): boolean {
  const [first, last] = across(area, shift);
  return first >= shift.first && last <= shift.last;
}

function across(area: Area, { axis }: Shift): readonly [first: number, last: number] {
  return axis === "row" ? [area.column, area.lastColumn] : [area.row, area.lastRow];
}

function end(area: Area, { axis }: Shift): number {
  return axis === "row" ? area.lastRow : area.lastColumn;
}

function reachesEnd(sheet: SheetModel, { axis, at, count, first, last }: Shift): boolean {
  const limit = Math.max(at, (axis === "row" ? MAX_ROWS : MAX_COLUMNS) - count);
  const inside = (row: number, column: number): boolean =>
    axis === "row"
      ? row >= limit && column >= first && column <= last
      : column >= limit && row >= first && row <= last;
  return Object.entries(sheet.cells).some(([row, line]) =>
    Object.entries(line).some(
      ([column, { formula, value }]) =>
        inside(Number(row), Number(column)) && (formula !== undefined || value !== undefined),
    ),
  );
}
