import type { Area, SheetModel } from "../../engine/model";
import type { Calculation } from "../../engine/workbook";
import { boundingArea } from "./addresses";

/** The smallest area with everything in it, spilled values too; null for an empty sheet. */
export function usedArea(
  sheet: SheetModel,
  calculation: Calculation,
  valuesOnly: boolean,
): Area | null {
  let used: Area | null = null;
  for (const [rowText, cells] of Object.entries(sheet.cells)) {
    for (const [columnText, cell] of Object.entries(cells)) {
      const filled = cell.formula !== undefined || cell.value !== undefined;
      if (valuesOnly && !filled) continue;
      const row = Number(rowText);
      const column = Number(columnText);
      const spill = cell.formula === undefined ? null : calculation.spill(sheet.id, row, column);
      const area = {
        row,
        column,
        lastRow: row + (spill?.rows ?? 1) - 1,
        lastColumn: column + (spill?.columns ?? 1) - 1,
      };
      used = used === null ? area : boundingArea(used, area);
    }
  }
  return used;
}
