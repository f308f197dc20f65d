import type { Area, SheetModel } from "../../engine/model";
import type { Calculation } from "../../engine/workbook";

export interface SelectionFigures {
  /** Cells that are not empty. */
  readonly count: number;
  /** Cells that hold a number. */
  readonly numbers: number;
  readonly sum: number;
}

/** Sum and count of the selected cells; spilled cells count like any others. */
export function selectionFigures(
  sheet: SheetModel,
  calculation: Calculation,
  area: Area,
): SelectionFigures {
  let [count, numbers, sum] = [0, 0, 0];
  const last = lastCalculated(sheet, calculation, area);
  for (let row = area.row; row <= last.row; row += 1) {
    for (let column = area.column; column <= last.column; column += 1) {
      const value = calculation.value(sheet.id, row, column);
      if (value === null) continue;
      count += 1;
      if (typeof value !== "number") continue;
      numbers += 1;
      sum += value;
    }
  }
  return { count, numbers, sum };
}

/** The last row and column of the area in which anything can stand. */
function lastCalculated(sheet: SheetModel, calculation: Calculation, area: Area) {
  let [lastRow, lastColumn] = [area.row - 1, area.column - 1];
  for (const [rowKey, cells] of Object.entries(sheet.cells)) {
    for (const columnKey of Object.keys(cells)) {
      const [row, column] = [Number(rowKey), Number(columnKey)];
      const spilled = calculation.spill(sheet.id, row, column);
      lastRow = Math.max(lastRow, row + (spilled?.rows ?? 1) - 1);
      lastColumn = Math.max(lastColumn, column + (spilled?.columns ?? 1) - 1);
    }
  }
  return {
    row: Math.min(area.lastRow, lastRow),
    column: Math.min(area.lastColumn, lastColumn),
  };
}
