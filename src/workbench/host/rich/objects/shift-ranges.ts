import type { Shift } from "../../../engine/cells/shift-cells";
import { shiftObstacle, type ShiftObstacle } from "../../../engine/cells/shift-obstacle";
import type { HostContext } from "../context";
import { RichError, type RichErrorCode } from "../errors";

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
