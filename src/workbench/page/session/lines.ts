import { type Area, MAX_COLUMNS, MAX_ROWS, type SheetModel } from "../../engine/model";
import { shiftCells, wholeLines } from "../../engine/cells/shift-cells";
import { type ShiftObstacle, shiftObstacle } from "../../engine/cells/shift-obstacle";
import { points } from "../grid/axis";
import { PROTECTED } from "./protection";
import type { Session } from "./session";
import { withinReason } from "./terrain";

export type LineAxis = "columns" | "rows";

const SMALLEST = 4;
const SIZE_LABEL = { columns: "Column width", rows: "Row height" };

/** Are whole columns (rows) selected? A selection of everything is both. */
export function selectsWhole(selection: Area, axis: LineAxis): boolean {
  return axis === "columns"
    ? selection.row === 0 && selection.lastRow === MAX_ROWS - 1
    : selection.column === 0 && selection.lastColumn === MAX_COLUMNS - 1;
}

/** Gives a column or a row another size, in pixels, and with it all lines selected with it. */
export function resizeLine(session: Session, axis: LineAxis, index: number, size: number): void {
  sizeLines(session, axis, linesMeant(session.sheet, axis, index), () => size);
}

/** Gives lines the sizes that `sizeOf` says, in pixels; null: the usual one. */
export function sizeLines(
  session: Session,
  axis: LineAxis,
  lines: readonly number[],
  sizeOf: (index: number) => number | null,
): void {
  const { sheet, workbook } = session;
  if (sheet.protection !== null) {
    session.notify(PROTECTED);
    return;
  }
  workbook.change(SIZE_LABEL[axis], (draft) => {
    const target = draft.sheets.find(({ id }) => id === sheet.id);
    if (target === undefined) return;
    for (const index of lines) {
      const size = sizeOf(index);
      const line = (target[axis][index] ??= {});
      if (size === null) delete line.size;
      else line.size = points(Math.max(SMALLEST, size));
    }
  });
}

/** The line, or all whole lines that are selected when it is one of them. */
export function linesMeant(sheet: SheetModel, axis: LineAxis, index: number): number[] {
  const [first, last] = ends(withinReason(sheet, sheet.selection), axis);
  const isAmong = selectsWhole(sheet.selection, axis) && index >= first && index <= last;
  return isAmong ? Array.from({ length: last - first + 1 }, (_, n) => first + n) : [index];
}

/** Inserts as many lines before the selection as it covers, or deletes those. */
export function shiftLines(session: Session, kind: "insert" | "delete", axis: LineAxis): void {
  const { sheet, workbook } = session;
  if (sheet.protection !== null) {
    session.notify(PROTECTED);
    return;
  }
  const [first, last] = ends(sheet.selection, axis);
  const shift = wholeLines(kind, axis === "rows" ? "row" : "column", first, last - first + 1);
  const obstacle = shiftObstacle(sheet, shift);
  if (obstacle !== null) {
    session.notify({ kind: "error", ...refusal(obstacle, axis) });
    return;
  }
  workbook.change(`${kind === "insert" ? "Insert" : "Delete"} ${axis}`, (draft) =>
    shiftCells(draft, sheet.id, shift),
  );
  // What was copied may have moved.
  session.set({ clip: null });
}

function refusal(obstacle: ShiftObstacle, axis: LineAxis): { title: string; text: string } {
  switch (obstacle) {
    case "table":
      return {
        title: "This would tear a table apart",
        text: "A table keeps its header and one row below it.",
      };
    case "mergedCells":
      return { title: "This would tear merged cells apart", text: "Unmerge them first." };
    case "sheetEnd":
      return {
        title: `There is no room for more ${axis}`,
        text: "Filled cells would be pushed off the end of the sheet.",
      };
  }
}

function ends(area: Area, axis: LineAxis): [first: number, last: number] {
  return axis === "columns" ? [area.column, area.lastColumn] : [area.row, area.lastRow];
}
