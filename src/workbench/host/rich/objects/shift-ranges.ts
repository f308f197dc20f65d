import { type Shift, shiftArea } from "../../../engine/cells/shift-cells";
import { shiftObstacle, type ShiftObstacle } from "../../../engine/cells/shift-obstacle";
import type { HostContext } from "../context";
import { RichError, type RichErrorCode } from "../errors";
import type { HostObject } from "../host-object";
import { RangeShape } from "./range-shape";

/** What Excel answers, from the list of errors in its documentation. */
const REFUSALS: Readonly<Record<ShiftObstacle, readonly [RichErrorCode, string]>> = {
  table: [
    "InsertDeleteConflict",
    "This operation is not allowed. The operation is attempting to shift cells in a table on your worksheet.",
  ],
  mergedCells: [
    "InsertDeleteConflict",
    "The insert or delete operation attempted resulted in a conflict: it would move a part of merged cells.",
  ],
  sheetEnd: [
    "NonBlankCellOffSheet",
    "Microsoft Excel can't insert new cells because it would push non-empty cells off the end of the worksheet.",
  ],
};

/** Throws Excel's error where cells of a sheet cannot be inserted or deleted. */
export function requireShiftable(context: HostContext, sheetId: string, shift: Shift): void {
  const obstacle = shiftObstacle(context.sheet(sheetId), shift);
  if (obstacle !== null) throw new RichError(...REFUSALS[obstacle]);
}

/** Lets the ranges that the add-in keeps move with the cells they stand for. */
export function shiftKeptRanges(
  { references }: HostContext,
  sheetId: string,
  shift: Shift,
  except?: HostObject,
): void {
  for (const kept of references.values()) {
    if (kept === except || !(kept instanceof RangeShape) || kept.sheetId !== sheetId) continue;
    kept.area = shiftArea(kept.area, shift) ?? kept.area;
  }
}
