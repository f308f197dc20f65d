import type { Calculation } from "../../engine/calculation";
import { displayedFormat } from "../../engine/cells/display";
import { type CellFormat, MAX_COLUMNS, type SheetModel } from "../../engine/model";

/**
 * How the cells of a sheet look now. Each is found out once, however often its neighbours ask for
 * it: conditional formats are formulas.
 */
export function createFormatReader(
  sheet: SheetModel,
  calculation: Calculation,
): (row: number, column: number) => CellFormat {
  const known = new Map<number, CellFormat>();
  return (row, column) => {
    const index = row * MAX_COLUMNS + column;
    let format = known.get(index);
    if (format === undefined) {
      format = displayedFormat(sheet, calculation, row, column);
      known.set(index, format);
    }
    return format;
  };
}
