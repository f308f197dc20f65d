import { cellFormat } from "../../engine/cells/cell-format";
import type { Area, SheetModel } from "../../engine/model";
import type { Place } from "./moves";
import type { Notice } from "./session";

export const PROTECTED: Notice = {
  kind: "error",
  title: "This cell is protected",
  text: "Inputs are the blue figures on pale yellow. To change anything else, press Unprotect in the ribbon first.",
};

/** May this cell not be changed? */
export function isLocked(sheet: SheetModel, { row, column }: Place): boolean {
  return sheet.protection !== null && cellFormat(sheet, row, column).locked !== false;
}

/** Is any cell of the area locked? Looks only as far as formats differ. */
export function holdsLocked(sheet: SheetModel, area: Area): boolean {
  if (sheet.protection === null) return false;
  for (let row = area.row; row <= area.lastRow; row += 1) {
    for (let column = area.column; column <= area.lastColumn; column += 1) {
      // The first locked cell ends the search, and unlocked ones are few.
      if (isLocked(sheet, { row, column })) return true;
    }
  }
  return false;
}
